/*
 * What a row shows of a machine, in words and numbers ready for the screen. Percent of CPU.
 */

export type MachineLook = 'booting' | 'healthy' | 'draining' | 'failed';

export interface MachineRowView {
  readonly key: number;
  readonly name: string;
  /** The pool it belongs to; empty when there is only one. */
  readonly poolName: string;
  readonly state: MachineLook;
  /** The state in a word, for those who do not see the glyph. */
  readonly stateName: string;
  /** Ready for less than a minute. */
  readonly isNew: boolean;
  /** Part of the boot time that is over, 0 to 1. */
  readonly bootShare: number;
  readonly cpu: number;
  /** The load as it is written. */
  readonly load: string;
  /** CPU of each container. */
  readonly containers: readonly number[];
  /** Why it takes no requests; null when it does. */
  readonly message: string | null;
}
