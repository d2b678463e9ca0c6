/*
 * Thins a series to what a row of pixels can show: of each column the first, smallest, largest and last
 * sample are kept, in their order of time, so that no peak is lost and lines between columns stay true.
 * A gap shorter than a column is bridged; a column that begins or ends in a gap keeps it.
 * Linear in the samples of the window; writes into the caller's buffers and allocates nothing.
 * Columns are anchored at time 0, not at the window, so that a scrolling line does not shimmer.
 * After M4 (Jugel, Jerzak, Hackenbroich, Markl: VLDB 2014).
 */
import { firstAtOrAfter, type Series, type TimeWindow } from './series.ts';

export interface Grid {
  readonly window: TimeWindow;
  /** Pixel columns across the window, at least 1. */
  readonly columns: number;
}

/** The caller's buffers, each at least `roomFor(columns)` long, and what a pass needs to remember. */
export interface Scratch {
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Entries written by the last pass. */
  taken: number;
  /** The column at hand. */
  readonly column: Column;
}

/** Indices into the series; -1 where the column has no number. */
interface Column {
  begin: number;
  end: number;
  first: number;
  low: number;
  high: number;
  last: number;
}

/** Room that always suffices: four a column and a gap on either side of it, and a column beyond each edge. */
export function roomFor(columns: number): number {
  return 6 * (columns + 3);
}

export function scratchFor(columns: number): Scratch {
  return {
    times: new Float64Array(roomFor(columns)),
    values: new Float64Array(roomFor(columns)),
    taken: 0,
    column: { begin: 0, end: 0, first: -1, low: -1, high: -1, last: -1 },
  };
}

/** Seconds of one column. */
export function columnSeconds({ window, columns }: Grid): number {
  return (window.to - window.from) / columns;
}

/**
 * Writes the thinned series into `out` and returns how many entries it took.
 * One sample before and one after the window are kept, for the line that crosses its edge.
 */
export function decimate(series: Series, grid: Grid, out: Scratch): number {
  const width = columnSeconds(grid);
  const limit = Math.min(series.count, firstAtOrAfter(series, grid.window.to) + 1);
  const { column } = out;
  out.taken = 0;
  column.end = Math.max(0, firstAtOrAfter(series, grid.window.from) - 1);
  while (column.end < limit) {
    column.begin = column.end;
    const border = (Math.floor(series.times[column.begin] / width) + 1) * width;
    scan(series, column, { border, limit });
    write(series, column, out);
  }
  return out.taken;
}

/** Finds the end of the column, its first and last number, and the smallest and largest. */
function scan(
  { times, values }: Series,
  column: Column,
  { border, limit }: { border: number; limit: number },
): void {
  let next = column.begin;
  let first = -1;
  let last = -1;
  let low = -1;
  let high = -1;
  do {
    const value = values[next];
    if (value === value) {
      if (first < 0) first = low = high = next;
      else if (value < values[low]) low = next;
      else if (value > values[high]) high = next;
      last = next;
    }
    next++;
  } while (next < limit && times[next] < border);
  column.end = next;
  column.first = first;
  column.low = low;
  column.high = high;
  column.last = last;
}

/** Keeps the four of a column in their order of time, and the gaps it begins and ends with. */
function write(series: Series, { begin, end, first, low, high, last }: Column, out: Scratch): void {
  if (first !== begin) keep(series, begin, out);
  if (first < 0) return;
  keep(series, first, out);
  const earlier = Math.min(low, high);
  const later = Math.max(low, high);
  if (earlier > first && earlier < last) keep(series, earlier, out);
  if (later > earlier && later > first && later < last) keep(series, later, out);
  if (last > first) keep(series, last, out);
  if (last !== end - 1) keep(series, end - 1, out);
}

function keep(series: Series, index: number, out: Scratch): void {
  out.times[out.taken] = series.times[index];
  out.values[out.taken] = series.values[index];
  out.taken++;
}
