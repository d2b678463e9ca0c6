// Forgetting the end of a time series, so that it can be written again from an earlier moment.
// Points are kept or dropped whole: when points stand for several samples, the time must be the
// end of a point (snapshots are taken at such times) or the samples after the last kept point
// are missing from it.
import type { SeriesData } from '../metrics/series.ts';

/** Forgets every point that ends after `time`, simulated seconds. */
export function truncateSeries(series: SeriesData, time: number): void {
  let length = series.length;
  while (length > 0 && series.times[length - 1] > time) length--;
  if (length === series.length) return;
  series.length = length;
  series.samplesInLast = series.samplesPerPoint;
}
