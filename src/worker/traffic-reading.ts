// What the page shows of a traffic file before it is used: which columns mean what, what had to be
// repaired, and the series as it was read in a few hundred points.
// Rates are requests per second, times seconds from the first row.
import { resampleRates } from '../files/traffic/resample.ts';
import { spanAssumed } from '../files/traffic/rate-span.ts';
import type { TrafficSeries } from '../files/traffic/types.ts';
import type { TrafficReading } from './traffic-protocol.ts';

const PREVIEW_POINTS = 240;

/** The file in numbers and words. */
export function describeTraffic(name: string, series: TrafficSeries): TrafficReading {
  const { rates, columns, timeColumn, valueColumn, endSeconds } = series;
  let lowest = Infinity;
  let highest = 0;
  for (const rate of rates) {
    lowest = Math.min(lowest, rate);
    highest = Math.max(highest, rate);
  }
  const points = Math.min(PREVIEW_POINTS, rates.length);
  return {
    name,
    timeColumn: columns[timeColumn] ?? '',
    valueColumn: valueColumn < 0 ? null : (columns[valueColumn] ?? ''),
    kind: series.kind,
    rateSeconds: series.rateSpan?.seconds ?? null,
    columns,
    timeAt: timeColumn,
    valueAt: valueColumn,
    isCounter: series.warnings.some(({ code }) => code === 'counterDifferenced'),
    timeFormat: series.timeFormat,
    startsAt: series.startsAt ?? null,
    rows: series.rows,
    missing: series.missing,
    reordered: series.reordered,
    duplicates: series.duplicates,
    spanSeconds: endSeconds,
    stepSeconds: series.stepSeconds,
    lowestRate: lowest,
    highestRate: highest,
    warnings: [...spanAssumed(series), ...series.warnings].map(({ message }) => message),
    preview: highestRates(series, points),
    previewMeans: Array.from(resampleRates(series, endSeconds / points).rates),
  };
}

/** The largest rate in each of equal stretches: a peak is not lost in the small picture. */
function highestRates({ times, rates, endSeconds }: TrafficSeries, points: number): number[] {
  const highest = new Array<number>(points).fill(0);
  for (let i = 0; i < rates.length; i++) {
    const from = Math.min(points - 1, Math.floor((times[i] / endSeconds) * points));
    // A rate holds until the next one, over as many stretches as that may be.
    const until = Math.ceil(((times[i + 1] ?? endSeconds) / endSeconds) * points - 1e-9);
    for (let at = from; at < Math.max(from + 1, until); at++) {
      highest[at] = Math.max(highest[at], rates[i]);
    }
  }
  return highest;
}
