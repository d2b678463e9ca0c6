// The files that `run` writes: results as JSON, the time series as CSV, the recipe alone. Rows of
// several seeds are collected as each run ends, so that only text is held, never all the runs.
// Nothing is written until every run has ended.
import { ENGINE } from '../sim/run.ts';
import type { Figures } from './figures.ts';
import { estimatesOf } from './replications.ts';
import { jsonText, resultFileOf, runFileOf } from './result-file.ts';
import type { RunOptions } from './run-options.ts';
import { classicCsv, tidyHeader, tidyRows } from './series-csv.ts';
import type { Outcome } from './simulate.ts';
import { refuseUnwritable, writeText } from './write-file.ts';

export interface Collector {
  add(outcome: Outcome, figures: Figures): void;
  /** Writes everything. @throws CommandError */
  write(runs: readonly Figures[]): void;
}

/** @throws CommandError when a file could not be written later */
export function collectorOf(options: RunOptions): Collector {
  const { out, recipeOut, isClassic } = options;
  for (const path of [out, recipeOut]) if (path !== null) refuseUnwritable(path);
  const isCsv = out?.toLowerCase().endsWith('.csv') ?? false;
  const rows: string[] = [];
  const seeds: number[] = [];
  let last: Outcome | null = null;
  return {
    add(outcome) {
      last = outcome;
      seeds.push(outcome.run.seed);
      const { series } = outcome.run.recorder;
      if (!isCsv || isClassic) return;
      // One by one: a call takes some hundred thousand arguments at most, a series has more points.
      for (const row of tidyRows(series, outcome.run.seed)) rows.push(row);
    },
    write(runs) {
      if (last === null) return;
      const { run } = last;
      if (recipeOut !== null) writeText(recipeOut, jsonText(runFileOf(run)));
      if (out === null) return;
      if (isClassic) writeText(out, classicCsv(run.recorder.series, run.scenario.startsAt));
      else if (isCsv) writeText(out, `${[tidyHeader(), ...rows].join('\n')}\n`);
      else if (runs.length === 1) writeText(out, jsonText(resultFileOf(run, runs[0])));
      else writeText(out, jsonText(replicationsFile(last, seeds, runs)));
    },
  };
}

/** Figures of every seed and their means; each seed can be run again by itself. */
function replicationsFile(
  last: Outcome,
  seeds: readonly number[],
  runs: readonly Figures[],
): object {
  const { scenario, interventions } = last.run;
  return {
    format: 'autoscaling-lab/replications',
    version: 1,
    engine: ENGINE,
    scenario,
    interventions,
    confidence: 0.95,
    estimates: estimatesOf(runs),
    runs: runs.map((figures, i) => ({ seed: seeds[i], figures })),
  };
}
