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

/** The caller's buffers, each at least `roomFor(columns)` long. */
export interface Scratch {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** Room that always suffices: four a column and a gap on either side of it, and a column beyond each edge. */
export function roomFor(columns: number): number {
  return 6 * (columns + 3);
}

export function scratchFor(columns: number): Scratch {
  return { times: new Float64Array(roomFor(columns)), values: new Float64Array(roomFor(columns)) };
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
  const { times, values, count } = series;
  const width = columnSeconds(grid);
  const end = Math.min(count, firstAtOrAfter(series, grid.window.to) + 1);
  let next = Math.max(0, firstAtOrAfter(series, grid.window.from) - 1);
  let taken = 0;
  while (next < end) {
    const start = next;
    const border = (Math.floor(times[start] / width) + 1) * width;
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
    } while (next < end && times[next] < border);
    if (first !== start) taken = keep(out, taken, series, start);
    if (first < 0) continue;
    taken = keep(out, taken, series, first);
    const earlier = Math.min(low, high);
    const later = Math.max(low, high);
    if (earlier > first && earlier < last) taken = keep(out, taken, series, earlier);
    if (later > earlier && later > first && later < last) taken = keep(out, taken, series, later);
    if (last > first) taken = keep(out, taken, series, last);
    if (last !== next - 1) taken = keep(out, taken, series, next - 1);
  }
  return taken;
}

function keep(out: Scratch, taken: number, series: Series, index: number): number {
  out.times[taken] = series.times[index];
  out.values[taken] = series.values[index];
  return taken + 1;
}
