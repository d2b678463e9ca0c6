// Counts event times (a log with one row a request) into bins of equal length. Bins begin at whole
// multiples of their length in the file's own clock, so that minutes are minutes of the clock.
// The first and the last bin may be only partly covered by the log; their counts are kept as they
// are. A bin without an event is a bin with a count of zero, never a gap.
import { TrafficError } from './error.ts';
import type { Rows } from './sort-rows.ts';

const NICE_STEPS = [
  1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
];
const BINS_AIMED_AT = 3_600;

/** Events to count: times in seconds from `base` (itself seconds of the file's clock). */
export interface Events {
  readonly times: Float64Array;
  readonly base: number;
  readonly binSeconds: number | undefined;
  readonly mostBins: number;
}

/** The bins: rates at times from the first bin, and where that begins, in seconds from base. */
export interface EventBins extends Rows {
  readonly stepSeconds: number;
  readonly startSeconds: number;
}

/** Counts events into bins; values are requests per second. Throws TrafficError for too many bins. */
export function countEvents({ times, base, binSeconds, mostBins }: Events): EventBins {
  const { first, last } = range(times);
  const step = binSeconds ?? niceStep(last - first);
  const phase = base - Math.floor(base / step) * step;
  const firstBin = Math.floor((phase + first) / step);
  const bins = Math.floor((phase + last) / step) - firstBin + 1;
  if (!(bins <= mostBins)) throw new TrafficError('tooManyBins', { limit: mostBins });
  const values = new Float64Array(bins);
  for (const time of times) values[Math.floor((phase + time) / step) - firstBin] += 1;
  return {
    times: Float64Array.from(values, (_, bin) => bin * step),
    values: values.map((count) => count / step),
    stepSeconds: step,
    startSeconds: firstBin * step - phase,
  };
}

function range(times: Float64Array): { readonly first: number; readonly last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return { first, last };
}

/** The shortest usual step that gives at most about 3,600 bins. */
function niceStep(spanSeconds: number): number {
  const usual = NICE_STEPS.find((step) => spanSeconds <= step * BINS_AIMED_AT);
  return usual ?? Math.ceil(spanSeconds / BINS_AIMED_AT / 86_400) * 86_400;
}
