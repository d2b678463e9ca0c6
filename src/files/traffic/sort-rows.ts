// Sorts rows by time, keeping the order of equal times. A merge sort over the runs that are already
// there: files are mostly in order, or newest first, so that one or two passes do; a shuffled file
// costs n log n. Works on the two columns in place of moving row objects.

/** Two columns of equal length; row i is times[i], values[i]. */
export interface Rows {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** The rows in rising order of time, equal times in their old order; may use up its argument. */
export function sortRows(rows: Rows): Rows {
  let runs = risingRuns(rows);
  let from = rows;
  let to: Rows = {
    times: new Float64Array(rows.times.length),
    values: new Float64Array(rows.times.length),
  };
  while (runs.length > 2) {
    runs = mergePairs(from, to, runs);
    [from, to] = [to, from];
  }
  return from;
}

/** Bounds of the rising runs, the first 0 and the last the length; falling runs are turned round. */
function risingRuns({ times, values }: Rows): number[] {
  const bounds = [0];
  for (let at = 0; at < times.length; bounds.push(at)) {
    const start = at;
    at += 1;
    if (at < times.length && times[at] < times[start]) {
      while (at < times.length && times[at] < times[at - 1]) at += 1;
      times.subarray(start, at).reverse();
      values.subarray(start, at).reverse();
    } else {
      while (at < times.length && times[at] >= times[at - 1]) at += 1;
    }
  }
  return bounds;
}

function mergePairs(from: Rows, to: Rows, runs: readonly number[]): number[] {
  const merged = [0];
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const end = runs[Math.min(i + 2, runs.length - 1)];
    merge(from, to, [runs[i], runs[i + 1], end]);
    merged.push(end);
  }
  return merged;
}

function merge(from: Rows, to: Rows, bounds: readonly [number, number, number]): void {
  const [start, middle, end] = bounds;
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const isLeft = left < middle && (right >= end || from.times[left] <= from.times[right]);
    const pick = isLeft ? left++ : right++;
    to.times[at] = from.times[pick];
    to.values[at] = from.values[pick];
  }
}
