// The files that `run` writes: results as JSON, CSV or a report, the recipe alone. Rows of several
// seeds are collected as each run ends, so that only text is held, never all the runs.
// Nothing is written until every run has ended. The page's exports come from the same code.
import { jsonText, resultFileOf, runFileOf } from '../sim/results/result-file.ts';
import { reportOf } from '../files/export/report.ts';
import { completeZip } from '../files/export/tables.ts';
import { classicCsv, tidyHeader, tidyRows } from '../files/export/series-csv.ts';
import type { Figures } from '../sim/results/figures.ts';
import type { Results } from '../sim/results/results.ts';
import { ENGINE } from '../sim/run.ts';
import { estimatesOf } from './replications.ts';
import type { RunOptions } from './run-options.ts';
import { refuseUnwritable, writeText } from './write-file.ts';

export interface Collector {
  add(results: Results): void;
  /** Writes everything. @throws CommandError */
  write(runs: readonly Figures[]): void;
}

/** @throws CommandError when a file could not be written later */
export function collectorOf(options: RunOptions): Collector {
  const { out, recipeOut, isClassic } = options;
  for (const path of [out, recipeOut]) if (path !== null) refuseUnwritable(path);
  const isCsv = out !== null && endsIn(out, '.csv');
  const rows: string[] = [];
  const seeds: number[] = [];
  let last: Results | null = null;
  return {
    add(results) {
      last = results;
      const { seed } = results.recipe;
      seeds.push(seed);
      if (!isCsv || isClassic) return;
      // One by one: a call takes some hundred thousand arguments at most, a series has more points.
      for (const row of tidyRows(results.series, seed)) rows.push(row);
    },
    write(runs) {
      if (last === null) return;
      const { recipe, series } = last;
      if (recipeOut !== null) writeText(recipeOut, jsonText(runFileOf(recipe)));
      if (out === null) return;
      if (endsIn(out, '.html')) writeText(out, reportOf(last, null));
      else if (endsIn(out, '.zip')) writeText(out, completeZip(last));
      else if (isClassic) writeText(out, classicCsv(series, recipe.scenario.startsAt));
      else if (isCsv) writeText(out, `${[tidyHeader(), ...rows].join('\n')}\n`);
      else if (runs.length === 1) writeText(out, jsonText(resultFileOf(last)));
      else writeText(out, jsonText(replicationsFile(last, seeds, runs)));
    },
  };
}

function endsIn(path: string, ending: string): boolean {
  return path.toLowerCase().endsWith(ending);
}

/** Figures of every seed and their means; each seed can be run again by itself. */
function replicationsFile(
  { recipe }: Results,
  seeds: readonly number[],
  runs: readonly Figures[],
): object {
  const { scenario, interventions } = recipe;
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
