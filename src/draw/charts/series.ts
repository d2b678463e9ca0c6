/*
 * What the charts draw: plain columns of numbers, and the stretch of simulated time to show.
 * Times are simulated seconds and never decrease; a value that is not a number is a gap.
 * Only the first `count` entries are read, so that a caller may keep a larger buffer.
 */

export interface Series {
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly count: number;
}

/** A stretch of simulated time, in seconds. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Ten minutes past and two and a half ahead: the window of the live panels. */
export const pastSeconds = 600;
export const aheadSeconds = 150;

export function liveWindow(now: number): TimeWindow {
  return { from: now - pastSeconds, to: now + aheadSeconds };
}

/** Index of the first time at or after `time`; `count` when there is none. Binary search. */
export function firstAtOrAfter({ times, count }: Series, time: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last value at or before `time`, undefined before the first sample and in a gap. */
export function valueAt(series: Series, time: number): number | undefined {
  const next = firstAtOrAfter(series, time);
  const index = next < series.count && series.times[next] === time ? next : next - 1;
  if (index < 0 || Number.isNaN(series.values[index])) return undefined;
  return series.values[index];
}
