// Repairs sorted rows: times given twice, and gaps.
// Gaps are steps longer than 1.5 median steps. A short run of missing rows is taken as a hiccup of
// the collector and filled by a straight line; a long one counts as no traffic, since inventing
// hours of load would teach something that never happened. Where more than a quarter of the steps
// would be gaps, and not of whole steps, the sampling is uneven by nature: each value holds until
// the next.
import { GAP_STEPS, IRREGULAR_GAP_SHARE, OFF_GRID_SHARE } from './limits.ts';
import type { Rows } from './sort-rows.ts';

/** Averages rows of equal time in sorted rows; gives the rows and how many were merged away. */
export function mergeEqualTimes({ times, values }: Rows): Rows & { readonly duplicates: number } {
  let kept = 0;
  for (let from = 0, to = 0; from < times.length; from = to, kept += 1) {
    let sum = 0;
    while (to < times.length && times[to] === times[from]) sum += values[to++];
    values[kept] = to - from === 1 ? values[from] : sum / (to - from);
    times[kept] = times[from];
  }
  return {
    times: times.subarray(0, kept),
    values: values.subarray(0, kept),
    duplicates: times.length - kept,
  };
}

export interface Gaps {
  /** Rows missing by the median step. */
  readonly missing: number;
  /** Of those, in gaps short enough to be filled. */
  readonly filled: number;
  /** Long gaps. */
  readonly longGaps: number;
  /** Whether the steps are too uneven to speak of gaps; then all counts are 0. */
  readonly isIrregular: boolean;
}

/** How many rows a step lacks: 0 up to 1.5 median steps. */
export function missingIn(step: number, median: number): number {
  return step > GAP_STEPS * median ? Math.round(step / median) - 1 : 0;
}

/** Counts the gaps of sorted times. `longestFilled` is the longest run of rows that is filled. */
export function findGaps(times: Float64Array, median: number, longestFilled: number): Gaps {
  let [gaps, offGrid, missing, filled, longGaps] = [0, 0, 0, 0, 0];
  for (let i = 1; i < times.length; i += 1) {
    const step = times[i] - times[i - 1];
    const lacks = missingIn(step, median);
    if (lacks === 0) continue;
    gaps += 1;
    if (Math.abs(step / median - lacks - 1) > 0.1) offGrid += 1;
    missing += lacks;
    if (lacks <= longestFilled) filled += lacks;
    else longGaps += 1;
  }
  const areMany = gaps > IRREGULAR_GAP_SHARE * (times.length - 1);
  const isIrregular = areMany && offGrid > OFF_GRID_SHARE * gaps;
  if (isIrregular) return { missing: 0, filled: 0, longGaps: 0, isIrregular };
  return { missing, filled, longGaps, isIrregular };
}

/** What is filled and how: the median step and the longest run of rows filled by a line. */
export interface Filling {
  readonly median: number;
  readonly longestFilled: number;
  readonly gaps: Gaps;
}

/** The rows with their gaps filled: short ones by a line, long ones by a single row of zero. */
export function fillGaps(rows: Rows, { median, longestFilled, gaps }: Filling): Rows {
  const length = rows.times.length + gaps.filled + gaps.longGaps;
  const out = { times: new Float64Array(length), values: new Float64Array(length) };
  let at = 0;
  for (let i = 0; i < rows.times.length; i += 1) {
    out.times[at] = rows.times[i];
    out.values[at++] = rows.values[i];
    const lacks =
      i + 1 < rows.times.length ? missingIn(rows.times[i + 1] - rows.times[i], median) : 0;
    if (lacks > longestFilled) out.times[at++] = rows.times[i] + median;
    else at = fillLine(rows, i, { out, at, lacks });
  }
  return out;
}

function fillLine(rows: Rows, i: number, fill: { out: Rows; at: number; lacks: number }): number {
  const { out, lacks } = fill;
  let { at } = fill;
  for (let k = 1; k <= lacks; k += 1, at += 1) {
    const part = k / (lacks + 1);
    out.times[at] = rows.times[i] + (rows.times[i + 1] - rows.times[i]) * part;
    out.values[at] = rows.values[i] + (rows.values[i + 1] - rows.values[i]) * part;
  }
  return at;
}
