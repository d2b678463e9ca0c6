// What is kept of a run's time series: the lines that runs are compared by, in single precision,
// and a small picture for the list. Everything else can be simulated again from the recipe.
import { columnIndex, type ColumnName } from '../sim/recorder/columns.ts';
import { type Run, timeOf } from '../sim/run.ts';
import type { KeptSeries, RunPicture } from '../store/kept-run.ts';

/** Units: src/sim/recorder/columns.ts. */
const KEPT_COLUMNS: readonly ColumnName[] = [
  ...(['cpu', 'memory', 'network', 'ready', 'demand', 'requestRate'] as const),
  ...(['errorRate', 'queue', 'p50', 'p95', 'p99', 'costUsd'] as const),
];

/** Points of the small picture, at equal distances over the whole duration. */
export const PICTURE_POINTS = 64;

export function keptSeries({ recorder: { series } }: Run): KeptSeries {
  const { length } = series;
  const single = (values: Float64Array) => Float32Array.from(values.subarray(0, length));
  return {
    columns: KEPT_COLUMNS,
    times: single(series.times),
    values: KEPT_COLUMNS.map((name) => single(series.values[columnIndex(name)])),
  };
}

/** CPU in percent and ready machines; NaN where the run has not come to. */
export function keptPicture(run: Run): RunPicture {
  return { cpu: points(run, 'cpu'), ready: points(run, 'ready') };
}

/** The last sample at or before each moment. */
function points(run: Run, name: ColumnName): Float32Array {
  const { times, values, length } = run.recorder.series;
  const column = values[columnIndex(name)];
  const picture = new Float32Array(PICTURE_POINTS).fill(NaN);
  let row = -1;
  for (let point = 0; point < PICTURE_POINTS; point++) {
    const time = ((point + 1) / PICTURE_POINTS) * run.scenario.durationSeconds;
    while (row + 1 < length && times[row + 1] <= time) row++;
    if (row >= 0 && time <= timeOf(run)) picture[point] = column[row];
  }
  return picture;
}
