// What can be said of a traffic file by hand: which column holds the times and which the traffic, and
// what both mean. Each choice becomes a whole new wish of the reader, so that nothing is left over.
import type { TrafficChoice, TrafficReading } from '../worker/traffic-protocol.ts';

/** Stands for no column: each row is one request. */
export const EACH_ROW = -1;

export type ValueKind = 'rate' | 'count' | 'counter' | 'events';

/** The columns as they are read, or as far as they have been chosen. */
export interface Meaning {
  readonly timeAt: number;
  /** NaN while it is not clear. */
  readonly valueAt: number;
  readonly kind: ValueKind | null;
  readonly timeFormat: TrafficReading['timeFormat'] | null;
}

export function meaningOf(reading: TrafficReading): Meaning {
  const { timeAt, valueAt, timeFormat } = reading;
  return { timeAt, valueAt, timeFormat, kind: reading.isCounter ? 'counter' : reading.kind };
}

/** What has been chosen of a file that is not understood yet; the first column may hold the times. */
export function chosenOf(choice: TrafficChoice): Meaning {
  const valueAt = choice.kind === 'events' ? EACH_ROW : (choice.valueColumn ?? NaN);
  return { timeAt: choice.timeColumn ?? 0, valueAt, kind: choice.kind ?? null, timeFormat: null };
}

/** Another column: what the old one meant says nothing of it. */
export function withTime(meaning: Meaning, timeAt: number): TrafficChoice {
  return { timeColumn: timeAt, ...valueOf({ ...meaning, kind: null }) };
}

export function withValue({ timeAt }: Meaning, valueAt: number): TrafficChoice {
  return { timeColumn: timeAt, ...valueOf({ valueAt, kind: null }) };
}

export function withKind(meaning: Meaning, kind: ValueKind): TrafficChoice {
  return { timeColumn: meaning.timeAt, ...valueOf({ ...meaning, kind }) };
}

export function withFormat(
  meaning: Meaning,
  timeFormat: 'seconds' | 'milliseconds',
): TrafficChoice {
  return { timeColumn: meaning.timeAt, ...valueOf(meaning), timeFormat };
}

function valueOf({ valueAt, kind }: Pick<Meaning, 'valueAt' | 'kind'>): TrafficChoice {
  if (valueAt === EACH_ROW) return { kind: 'events' };
  if (Number.isNaN(valueAt)) return {};
  const isCounter = kind === 'counter';
  if (kind === null || kind === 'events') return { valueColumn: valueAt };
  return { valueColumn: valueAt, kind: isCounter ? 'count' : kind, cumulative: isCounter };
}
