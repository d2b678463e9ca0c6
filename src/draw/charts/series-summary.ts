/*
 * A line in a few numbers, for those who do not see it: smallest, largest, mean, and where it is going.
 * It goes up or down when the mean of its last fifth is further from that of the fifth before than a
 * twentieth of the domain; a smaller change is no trend. Gaps count for nothing.
 */
import type { Domain } from './scale.ts';
import { firstAtOrAfter, type Series } from './series.ts';

export type Trend = 'rising' | 'falling' | 'steady';

export interface SeriesSummary {
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
  readonly trend: Trend;
  /** Time of the first and the last sample that counted, seconds. */
  readonly from: number;
  readonly to: number;
}

const recentShare = 0.2;
const noticeable = 0.05;

/** Of the samples from `from` on; undefined when nothing was measured. */
export function summarize(series: Series, from: number, domain: Domain): SeriesSummary | undefined {
  const { times, count } = series;
  const first = firstAtOrAfter(series, from);
  const whole = fold(series, first, count);
  if (whole.found === 0) return undefined;
  const recent = (times[count - 1] - times[first]) * recentShare;
  const turn = firstAtOrAfter(series, times[count - 1] - recent);
  const before = firstAtOrAfter(series, times[count - 1] - 2 * recent);
  const rise = fold(series, turn, count).mean - fold(series, before, turn).mean;
  const least = noticeable * (domain[1] - domain[0]);
  const trend = rise > least ? 'rising' : rise < -least ? 'falling' : 'steady';
  const { lowest, highest, mean } = whole;
  return { lowest, highest, mean, trend, from: times[first], to: times[count - 1] };
}

function fold({ values }: Series, begin: number, end: number) {
  let [lowest, highest, sum, found] = [Infinity, -Infinity, 0, 0];
  for (let i = begin; i < end; i++) {
    const value = values[i];
    if (value !== value) continue;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    sum += value;
    found++;
  }
  return { lowest, highest, mean: found === 0 ? NaN : sum / found, found };
}
