/*
 * A link from the balancer to one machine, as it is drawn: to which row of which region, how busy.
 */
export interface LinkView {
  readonly key: string;
  readonly region: number;
  /** Its place among the region's rows, from 0. */
  readonly row: number;
  /** Whether the machine takes requests. */
  readonly working: boolean;
  /** CPU, percent. */
  readonly cpu: number;
}
