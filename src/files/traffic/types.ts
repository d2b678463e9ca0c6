// The plain data of traffic read from a user's file: what may be asked of the reader (options) and
// what it gives (a series). Times are seconds from the first sample, rates requests per second.
// A rate holds from its time to the next one; the last holds to endSeconds.
// Everything here can be copied by structuredClone, so it crosses from a worker as it is.
import type { TrafficLimits } from './limits.ts';
import type { TrafficWarning } from './messages.ts';

/** What the value column means; `events` has none: each row is one request at its time. */
export type TrafficKind = 'rate' | 'count' | 'events';

export type TimeFormat = 'seconds' | 'milliseconds' | 'iso';

export type Separator = ',' | ';' | '\t';

/** A column by its place (0 is the first) or by its name in the header. */
export type ColumnChoice = number | string;

export interface TrafficOptions {
  /** Size of the file in bytes where known, so that one too big is refused before it is read. */
  readonly size?: number;
  readonly separator?: Separator;
  /** Whether the first row holds names; found by looking when left out. */
  readonly header?: boolean;
  readonly timeColumn?: ColumnChoice;
  readonly valueColumn?: ColumnChoice;
  readonly kind?: TrafficKind;
  /** The span that the values count over as rates, seconds: 60 for requests per minute. */
  readonly rateSeconds?: number;
  readonly timeFormat?: TimeFormat;
  /** Whether the values are a counter that only rises; found by name and shape when left out. */
  readonly cumulative?: boolean;
  /** Length of the bins that events are counted into, seconds. */
  readonly binSeconds?: number;
  /** Longest run of missing rows that is filled by a line; longer ones are held at zero. */
  readonly longestFilledRows?: number;
  readonly limits?: Partial<TrafficLimits>;
}

/** The span that the values of a file counted over, seconds, and what said so. */
export interface RateSpan {
  readonly seconds: number;
  readonly saidBy: 'options' | 'cells' | 'header';
}

export interface TrafficSeries {
  /** Seconds from the first sample, strictly increasing; the first is 0. */
  readonly times: Float64Array;
  /** Requests per second, from each time to the next. */
  readonly rates: Float64Array;
  /** Median distance of the samples, seconds. */
  readonly stepSeconds: number;
  /** Where the last rate ends, seconds. */
  readonly endSeconds: number;
  /** Data rows in the file that held a value. */
  readonly rows: number;
  /** Rows that the file lacks, judged by its median step. */
  readonly missing: number;
  /** Rows that came after a row with a later time. */
  readonly reordered: number;
  /** Rows whose time another row had already. */
  readonly duplicates: number;
  /** Times a rising counter started again from zero. */
  readonly resets: number;
  readonly kind: TrafficKind;
  /** Of rates; left out where rows differ in it. */
  readonly rateSpan?: RateSpan;
  readonly timeFormat: TimeFormat;
  readonly separator: Separator;
  readonly decimalMark: '.' | ',';
  readonly hasHeader: boolean;
  /** Column names as text (untrusted: show as text only); "column 1" and so on without a header. */
  readonly columns: readonly string[];
  readonly timeColumn: number;
  /** -1 when the rows are events. */
  readonly valueColumn: number;
  readonly warnings: readonly TrafficWarning[];
  /** The date of second 0 in UTC (ISO 8601), when the times were dates. */
  readonly startsAt?: string;
}
