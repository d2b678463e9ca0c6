// The file of a run with its results: a run file (which can be run again) that also holds what came
// of it under `results`: figures, time series by column, decisions, machine events, alerts, steps
// of jobs, statistics, machines, and to how many of the interventions the run has come. What was not
// measured is null. `mostPoints` is how the series was thinned, so that it can be made again. Units: in the series beside each column, in figures in the names of the fields,
// else simulated seconds. Series values are rounded to seven digits.
import type { SeriesData } from '../metrics/series.ts';
import { COLUMNS } from '../recorder/columns.ts';
import type { Results } from './results.ts';
import type { Recipe } from '../run.ts';
import type { RunFile } from '../scenario/run-file.ts';

const DIGITS = 7;

/** The recipe alone. */
export function runFileOf(recipe: Recipe): RunFile {
  return { format: 'autoscaling-lab/run', version: 1, ...recipe };
}

/** The recipe and its results, ready for JSON. */
export function resultFileOf(results: Results): object {
  const { recipe, digest, simulatedSeconds, figures, series } = results;
  return {
    ...runFileOf(recipe),
    results: {
      digest,
      simulatedSeconds,
      mostPoints: results.mostPoints,
      figures,
      statistics: results.statistics,
      applied: results.applied,
      notApplied: results.notApplied,
      series: seriesOf(series),
      machines: results.machines,
      decisions: results.decisions.map(({ pool, decision }) => ({ pool, ...decision })),
      machineEvents: results.machineEvents,
      alerts: results.alerts,
      jobSteps: results.jobSteps,
    },
  };
}

/** Text of a JSON file; the same value always gives the same bytes. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function seriesOf(series: SeriesData): object {
  const rounded = (values: Float64Array): number[] =>
    Array.from(values.subarray(0, series.length), (value) => Number(value.toPrecision(DIGITS)));
  return {
    samplesPerPoint: series.samplesPerPoint,
    seconds: rounded(series.times),
    columns: COLUMNS.map(({ name, unit }, i) => ({
      name,
      unit,
      values: rounded(series.values[i]),
    })),
  };
}
