// The wire between the page and the worker that reads traffic files: every type that crosses.
// One port carries calls and their answers. Rates are requests a second, spans seconds.
import type { ScenarioInput } from '../sim/scenario/schema.ts';

/** The first message to a new worker that reads traffic files. */
export interface ConnectTraffic {
  readonly control: MessagePort;
}

/** What was understood of a traffic file. Texts are from the file: show them as text only. */
export interface TrafficReading {
  readonly name: string;
  readonly timeColumn: string;
  /** Null when each row is one request. */
  readonly valueColumn: string | null;
  readonly kind: 'rate' | 'count' | 'events';
  readonly rows: number;
  readonly spanSeconds: number;
  readonly stepSeconds: number;
  readonly lowestRate: number;
  readonly highestRate: number;
  readonly warnings: readonly string[];
  /** About 120 rates at equal distances, for a small picture. */
  readonly preview: readonly number[];
}

/** How the traffic that was read last becomes a workload. */
export interface TrafficUse {
  /** Highest rate, requests a second. */
  readonly peakRate: number;
  /** How many times faster it plays. */
  readonly compression: number;
}

export type Read =
  | { readonly ok: true; readonly reading: TrafficReading }
  | { readonly ok: false; readonly message: string };

export type Shaped =
  | { readonly ok: true; readonly scenario: ScenarioInput }
  | { readonly ok: false; readonly message: string };

/** The calls to the worker that reads traffic files. */
export interface TrafficControl {
  read(file: File): Promise<Read>;
  /** A scenario of the traffic read last. */
  shape(use: TrafficUse): Shaped;
}
