// What each metric was over the whole run: smallest, largest and mean over every sample, and the
// value that 95 % of the time series' points do not pass (nearest rank). A point stands for one
// sample until the series is thinned (metrics/series.ts); how many it stands for is said.
// Running totals (cost) have no such statistics and are left out. Units as in recorder/columns.ts.
import type { SeriesData } from '../metrics/series.ts';
import { COLUMNS, type ColumnName } from '../recorder/columns.ts';
import type { Extent } from './sample-fold.ts';

export interface MetricStatistics extends Extent {
  readonly metric: ColumnName;
  readonly unit: string;
  readonly p95: number;
}

const TOTALS: readonly ColumnName[] = ['costUsd', 'staticUsd'];
const SHARE = 0.95;

/**
 * One entry a metric, in the order of the columns. `ready`: of the ready machines, counted at every
 * moment and not at samples alone, so that there is one mean of them, that of the figures.
 */
export function statisticsOf(
  series: SeriesData,
  extents: readonly Extent[],
  ready: Extent,
): MetricStatistics[] {
  return COLUMNS.flatMap(({ name, unit }, i) => {
    if (TOTALS.includes(name)) return [];
    const p95 = nearestRank(series.values[i].subarray(0, series.length), SHARE);
    const extent = name === 'ready' ? ready : extents[i];
    return [{ metric: name, unit, ...extent, p95 }];
  });
}

/** The smallest value that at least `share` of the values do not pass; NaN of nothing. */
export function nearestRank(values: Float64Array, share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return NaN;
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
