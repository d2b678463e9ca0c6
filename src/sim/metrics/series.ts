// A time series of several named columns that takes flat memory: when it is full, neighbouring
// points are merged in pairs and from then on each point stands for twice as many samples.
// A point is the mean, the largest or the last of its samples, by column; its time is that of its
// last sample. The newest point may stand for fewer samples than the others: it is still open.
// Samples that are NaN (nothing measured) count for nothing. Times are seconds.

/** Points at which the resolution is halved. */
export const MOST_POINTS = 3600;
/** More are never asked for, by a file or at the command line. */
export const LARGEST_POINTS = 1_000_000;

/** How the samples of one point become one number. */
export type Fold = 'mean' | 'max' | 'last';

export interface SeriesColumn {
  readonly name: string;
  readonly fold: Fold;
}

/** Plain data; the first `length` points of every array count. */
export interface SeriesData {
  readonly columns: readonly SeriesColumn[];
  readonly times: Float64Array;
  /** By column: one value a point. */
  readonly values: readonly Float64Array[];
  /** By column: samples that were measured, of each point. */
  readonly measured: readonly Float64Array[];
  length: number;
  /** Samples that make a point: a power of two. */
  samplesPerPoint: number;
  /** Samples in the newest point. */
  samplesInLast: number;
}

/** A series without points. `mostPoints` is even. */
export function emptySeries(
  columns: readonly SeriesColumn[],
  mostPoints: number = MOST_POINTS,
): SeriesData {
  const column = (): Float64Array => new Float64Array(mostPoints);
  return {
    columns,
    times: column(),
    values: columns.map(column),
    measured: columns.map(column),
    length: 0,
    samplesPerPoint: 1,
    samplesInLast: 0,
  };
}

/** Adds a sample: `row[i]` belongs to column i. `time` is later than the one before. */
export function appendSample(series: SeriesData, time: number, row: ArrayLike<number>): void {
  if (series.length === 0 || series.samplesInLast === series.samplesPerPoint) beginPoint(series);
  const point = series.length - 1;
  series.times[point] = time;
  series.samplesInLast++;
  for (let i = 0; i < series.columns.length; i++) {
    const value = row[i];
    if (!Number.isNaN(value)) addValue(series, { column: i, point, value, weight: 1 });
  }
}

function beginPoint(series: SeriesData): void {
  if (series.length === series.times.length) halve(series);
  const point = series.length++;
  series.samplesInLast = 0;
  for (const column of series.values) column[point] = NaN;
  for (const column of series.measured) column[point] = 0;
}

interface Addition {
  readonly column: number;
  readonly point: number;
  readonly value: number;
  /** Measured samples behind the value. */
  readonly weight: number;
}

function addValue(series: SeriesData, { column, point, value, weight }: Addition): void {
  const values = series.values[column];
  const measured = series.measured[column];
  const before = measured[point];
  const all = before + weight;
  measured[point] = all;
  if (before === 0) values[point] = value;
  else values[point] = combine(series.columns[column].fold, values[point], value, weight / all);
}

function combine(fold: Fold, earlier: number, later: number, share: number): number {
  switch (fold) {
    case 'mean':
      return earlier + (later - earlier) * share;
    case 'max':
      return Math.max(earlier, later);
    case 'last':
      return later;
  }
}

/** Merges the points in pairs. */
function halve(series: SeriesData): void {
  const half = series.length / 2;
  for (let point = 0; point < half; point++) {
    series.times[point] = series.times[2 * point + 1];
    for (let column = 0; column < series.columns.length; column++) {
      mergePair(series, column, point);
    }
  }
  series.length = half;
  series.samplesPerPoint *= 2;
}

/** Points 2p and 2p + 1 become point p. */
function mergePair(series: SeriesData, column: number, point: number): void {
  const values = series.values[column];
  const measured = series.measured[column];
  const value = values[2 * point + 1];
  const weight = measured[2 * point + 1];
  values[point] = values[2 * point];
  measured[point] = measured[2 * point];
  if (weight > 0) addValue(series, { column, point, value, weight });
}
