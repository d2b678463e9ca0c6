// The file of a run with its results: a run file (which can be run again) that also holds what came
// of it under `results`: figures, time series by column, decisions, machine events, alerts, steps
// of jobs. What was not measured is null. Units: in the series beside each column, in figures in
// the names of the fields, else simulated seconds. Series values are rounded to seven digits.
import { COLUMNS } from '../sim/recorder/columns.ts';
import { recipeOf, type Run } from '../sim/run.ts';
import { RUN_FORMAT, RUN_VERSION, type RunFile } from '../sim/scenario/run-file.ts';
import type { Figures } from './figures.ts';

const DIGITS = 7;

/** The recipe alone. */
export function runFileOf(run: Run): RunFile {
  return { format: RUN_FORMAT, version: RUN_VERSION, ...recipeOf(run) };
}

/** The recipe and its results, ready for JSON. */
export function resultFileOf(run: Run, figures: Figures): object {
  const { recorder, cluster } = run;
  const { digest, simulatedSeconds } = figures;
  return {
    ...runFileOf(run),
    results: {
      digest,
      simulatedSeconds,
      figures,
      notApplied: run.notApplied,
      series: seriesOf(run),
      decisions: recorder.decisions.map(({ pool, decision }) => ({ pool, ...decision })),
      machineEvents: recorder.machineEvents,
      alerts: cluster.data.alerts.history,
      jobSteps: recorder.jobSteps,
    },
  };
}

/** Text of a JSON file; the same value always gives the same bytes. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function seriesOf({ recorder: { series } }: Run): object {
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
