// The wire between the page and the worker that reads traffic files: every type that crosses. One port
// carries calls and their answers. What was understood of a file, what is said of it by hand, how it
// is used; the file itself goes to the worker and stays there. Rates are requests a second, times seconds.
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
  /** The span that rates count over in the file, seconds; null for others, and where rows differ. */
  readonly rateSeconds: number | null;
  /** Of the file, in order; and which of them were read (-1: each row is one request). */
  readonly columns: readonly string[];
  readonly timeAt: number;
  readonly valueAt: number;
  readonly isCounter: boolean;
  readonly timeFormat: 'seconds' | 'milliseconds' | 'iso';
  /** The date of the first row, when the times were dates. */
  readonly startsAt: string | null;
  readonly rows: number;
  /** Rows that are missing, that came late, that gave a time again. */
  readonly missing: number;
  readonly reordered: number;
  readonly duplicates: number;
  readonly spanSeconds: number;
  readonly stepSeconds: number;
  readonly lowestRate: number;
  readonly highestRate: number;
  readonly warnings: readonly string[];
  /** The highest rate, and the mean one, in each of a few hundred equal stretches. */
  readonly preview: readonly number[];
  readonly previewMeans: readonly number[];
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
  | {
      readonly ok: false;
      readonly message: string;
      /** To choose from, when it is not clear which column is what. */
      readonly columns: readonly string[];
    };

/** What the user says of a file; what is left out is found by looking. Columns count from 0. */
export interface TrafficChoice {
  readonly timeColumn?: number;
  readonly valueColumn?: number;
  readonly kind?: 'rate' | 'count' | 'events';
  /** The span that rates count over, seconds. */
  readonly rateSeconds?: number;
  /** The values are a counter that only rises. */
  readonly cumulative?: boolean;
  readonly timeFormat?: 'seconds' | 'milliseconds' | 'iso';
}

export type Shaped =
  | { readonly ok: true; readonly scenario: ScenarioInput }
  | { readonly ok: false; readonly message: string };

/** The calls to the worker that reads traffic files. */
export interface TrafficControl {
  read(file: File, choice?: TrafficChoice): Promise<Read>;
  /** A scenario of the traffic read last. */
  shape(use: TrafficUse): Shaped;
}
