// What can be said of a traffic file by hand: which column holds the times and which the traffic, and
// what both mean. Each choice becomes a whole new wish of the reader, so that nothing is left over.
// Seconds of the span that a rate counts over in the file.
import type { TrafficChoice, TrafficReading } from '../worker/traffic-protocol.ts';

/** Stands for no column: each row is one request. */
export const EACH_ROW = -1;

/** The span of each rate that has a name, seconds. */
const SPANS = {
  perMillisecond: 0.001,
  perSecond: 1,
  perMinute: 60,
  perHour: 3600,
  perDay: 86_400,
} as const;

type NamedRate = keyof typeof SPANS;

/** `asWritten`: a rate whose span each row says for itself. */
export type ValueKind = NamedRate | 'asWritten' | 'count' | 'counter' | 'events';

/** Always to choose from; another one only where it was found. */
const USUAL: readonly ValueKind[] = ['perSecond', 'perMinute', 'perHour', 'count', 'counter'];

export function kindsFor(found: ValueKind): readonly ValueKind[] {
  return USUAL.includes(found) ? USUAL : [found, ...USUAL];
}

/** The columns as they are read, or as far as they have been chosen. */
export interface Meaning {
  readonly timeAt: number;
  /** NaN while it is not clear. */
  readonly valueAt: number;
  readonly kind: ValueKind | null;
  readonly timeFormat: TrafficReading['timeFormat'] | null;
}

export function meaningOf(reading: TrafficReading): Meaning {
  const { timeAt, valueAt, timeFormat, isCounter, kind, rateSeconds } = reading;
  return {
    timeAt,
    valueAt,
    timeFormat,
    kind: kindOf({ kind, cumulative: isCounter, rateSeconds }),
  };
}

type Said = Pick<TrafficChoice, 'kind' | 'cumulative'> & { readonly rateSeconds?: number | null };

function kindOf({ kind, cumulative, rateSeconds }: Said): ValueKind | null {
  if (kind === 'count' && cumulative) return 'counter';
  if (kind !== 'rate') return kind ?? null;
  const named = (Object.keys(SPANS) as NamedRate[]).find((name) => SPANS[name] === rateSeconds);
  return named ?? 'asWritten';
}

/** What has been chosen of a file that is not understood yet; the first column may hold the times. */
export function chosenOf(choice: TrafficChoice): Meaning {
  const valueAt = choice.kind === 'events' ? EACH_ROW : (choice.valueColumn ?? NaN);
  return { timeAt: choice.timeColumn ?? 0, valueAt, kind: kindOf(choice), timeFormat: null };
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
  if (kind === null || kind === 'events') return { valueColumn: valueAt };
  const cumulative = kind === 'counter';
  if (cumulative || kind === 'count') return { valueColumn: valueAt, kind: 'count', cumulative };
  const span = kind === 'asWritten' ? {} : { rateSeconds: SPANS[kind] };
  return { valueColumn: valueAt, kind: 'rate', cumulative, ...span };
}
