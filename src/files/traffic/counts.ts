// From counts to rates: a count belongs to the time from its row to the next and is divided by it;
// before a gap, and for the last row, by the usual step. A counter that only adds up becomes the
// increases between its rows; where it falls it started again, and what it shows then is all that
// came since (as Prometheus' rate() takes it). Rates are requests per second.
import { missingIn } from './regular-rows.ts';
import type { Rows } from './sort-rows.ts';

/** Counts divided by their lengths; `keepsGaps` says that a row before a gap covers one step. */
export function countsToRates(
  { times, values }: Rows,
  median: number,
  keepsGaps: boolean,
): Float64Array {
  return values.map((count, i) => {
    const step = i + 1 < times.length ? times[i + 1] - times[i] : median;
    return count / (keepsGaps && missingIn(step, median) > 0 ? median : step);
  });
}

/** The rates between the rows of a counter: one fewer than rows; and how often it began again. */
export function counterToRates({ times, values }: Rows): Rows & { readonly resets: number } {
  const rates = new Float64Array(times.length - 1);
  let resets = 0;
  for (let i = 0; i < rates.length; i += 1) {
    const isReset = values[i + 1] < values[i];
    if (isReset) resets += 1;
    rates[i] = (isReset ? values[i + 1] : values[i + 1] - values[i]) / (times[i + 1] - times[i]);
  }
  return { times: times.subarray(0, rates.length), values: rates, resets };
}

/** Whether values rise as a counter does: some rise, and at most one step in twenty falls. */
export function risesLikeCounter(values: Float64Array): boolean {
  let rises = 0;
  let falls = 0;
  for (let i = 1; i < values.length; i += 1) {
    if (values[i] > values[i - 1]) rises += 1;
    if (values[i] < values[i - 1]) falls += 1;
  }
  return rises > 0 && falls * 20 <= values.length - 1;
}

/** Whether counts of any name never fall over many rows and so are likely a counter. */
export function neverFalls(values: Float64Array): boolean {
  if (values.length < 20 || values[0] === values[values.length - 1]) return false;
  for (let i = 1; i < values.length; i += 1) if (values[i] < values[i - 1]) return false;
  return true;
}
