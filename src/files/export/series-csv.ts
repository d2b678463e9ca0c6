// The time series as CSV (RFC 4180, but lines end in \n): one row a point, a header that names every
// column and its unit. Numbers are plain decimals with a point, in full; what was not measured is
// an empty cell. There is no text in the cells, so nothing for a spreadsheet to take as a formula.
// Two forms: tidy, with all columns, and the classic one of five columns.
import { numberCell } from './csv-cells.ts';
import { COLUMNS, columnIndex, type ColumnName } from '../../sim/recorder/columns.ts';
import type { SeriesData } from '../../sim/metrics/series.ts';

const CLASSIC_HEADER = 'Timestamp,Avg_CPU,Avg_Memory,Total_Network_IO,Instance_Count';
const CLASSIC_COLUMNS: readonly ColumnName[] = ['cpu', 'memory', 'network', 'ready'];
/** Digits after the point of the classic form's percents and MB/s. */
const CLASSIC_DIGITS = 2;

/** All columns; each line begins with the seed, so that files of several runs can be joined. */
export function tidyHeader(): string {
  return ['seed', 'time (s)', ...COLUMNS.map(({ name, unit }) => `${name} (${unit})`)].join(',');
}

/** One line a point, in order of time. */
export function tidyRows(series: SeriesData, seed: number): string[] {
  return points(series).map((point) =>
    [seed, series.times[point], ...COLUMNS.map((_, i) => numberCell(series.values[i][point]))].join(
      ',',
    ),
  );
}

/**
 * Percent, percent, MB/s and ready machines. `startsAt` is the date of time 0 (ISO 8601); times are
 * written in UTC.
 */
export function classicCsv(series: SeriesData, startsAt: string): string {
  const start = Date.parse(startsAt);
  const columns = CLASSIC_COLUMNS.map(columnIndex);
  const rows = points(series).map((point) =>
    [
      timestamp(start + series.times[point] * 1000),
      ...columns.map((column) => rounded(series.values[column][point])),
    ].join(','),
  );
  return `${[CLASSIC_HEADER, ...rows].join('\n')}\n`;
}

function points(series: SeriesData): number[] {
  return Array.from({ length: series.length }, (_, point) => point);
}

function rounded(value: number): string {
  return Number.isNaN(value) ? '' : String(Number(value.toFixed(CLASSIC_DIGITS)));
}

/** Whole seconds without a fraction, else with milliseconds. */
function timestamp(milliseconds: number): string {
  return new Date(Math.round(milliseconds)).toISOString().replace('.000Z', 'Z');
}
