// Runs one recipe to a time and measures what the summary needs. Wall time is measured here and
// goes no further than a remark: it never reaches a result. Advancing in parts gives the same run as
// advancing at once, so a stored digest can be compared at its own time on the way.
import type { Recipe, Run } from '../sim/run.ts';
import { advanceRun, digestOf, startRun } from '../sim/run.ts';
import { emptySeries } from '../sim/metrics/series.ts';
import { COLUMNS } from '../sim/recorder/columns.ts';
import { type Fleet, FleetFold } from './fleet-fold.ts';
import type { Stored } from './recipe.ts';

export interface Job {
  readonly recipe: Omit<Recipe, 'engine'>;
  /** Simulated seconds to run; null: to the end of the scenario. */
  readonly until: number | null;
  /** Most points of the time series. */
  readonly points: number;
  /** A digest to compare on the way; null for none. */
  readonly stored: Stored | null;
}

/** How the stored digest compares with the one computed again. */
export type Check = 'none' | 'same' | 'different';

export interface Outcome {
  readonly run: Run;
  readonly fleet: Fleet;
  readonly check: Check;
  /** Arrivals and ends of requests, and seconds of wall time. */
  readonly events: number;
  readonly wallSeconds: number;
}

export function simulate({ recipe, until, points, stored }: Job): Outcome {
  const started = performance.now();
  const run = startRun(recipe);
  run.recorder.series = emptySeries(COLUMNS, points);
  const fold = new FleetFold(run.recorder, run.recorder.machineEvents);
  run.cluster.recorder = fold;
  const end = until ?? recipe.scenario.durationSeconds;
  const check = checkOnTheWay(run, end, stored);
  advanceRun(run, end);
  return {
    run,
    fleet: fold.fleet(end),
    check,
    events: eventsOf(run),
    wallSeconds: (performance.now() - started) / 1000,
  };
}

function checkOnTheWay(run: Run, end: number, stored: Stored | null): Check {
  if (stored === null || stored.simulatedSeconds > end) return 'none';
  advanceRun(run, stored.simulatedSeconds);
  return digestOf(run) === stored.digest ? 'same' : 'different';
}

function eventsOf(run: Run): number {
  const { born, ended } = run.cluster.data.classes;
  return sumOf(born) + sumOf(ended);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
