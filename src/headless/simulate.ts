// Runs one recipe to a time and measures how fast that went, without what a file of it needs to be
// compared when that is another simulation. Wall time is measured here and goes no
// further than a remark: it never reaches a result.
import { advanceRun, type Recipe, type Run } from '../sim/run.ts';
import { type Results, resultsOf } from '../sim/results/results.ts';
import { type Check, checkOnTheWay, type Held } from '../sim/results/check-results.ts';
import { beginSimulation } from '../sim/results/simulation.ts';

export interface Job {
  readonly recipe: Omit<Recipe, 'engine'>;
  /** Simulated seconds to run; null: to the end of the scenario. */
  readonly until: number | null;
  /** Most points of the time series. */
  readonly points: number;
  /** What a file says came of it, to compare on the way; null for nothing. */
  readonly stored: Held | null;
}

export interface Outcome {
  readonly results: Results;
  readonly check: Check;
  /** Arrivals and ends of requests, and seconds of wall time. */
  readonly events: number;
  readonly wallSeconds: number;
}

export function simulate({ recipe, until, points, stored }: Job): Outcome {
  const end = until ?? recipe.scenario.durationSeconds;
  // A series that is thinned otherwise has other values: the file is then compared with its own.
  const isThinnedAlike = stored === null || stored.mostPoints === points;
  const other = isThinnedAlike ? null : beginSimulation(recipe, stored.mostPoints, end);
  const checked = other && checkOnTheWay(other, end, stored);
  const started = performance.now();
  const simulation = beginSimulation(recipe, points, end);
  const check = checked ?? checkOnTheWay(simulation, end, stored);
  advanceRun(simulation.run, end);
  const wallSeconds = (performance.now() - started) / 1000;
  return { results: resultsOf(simulation), check, events: eventsOf(simulation.run), wallSeconds };
}

function eventsOf(run: Run): number {
  const { born, ended } = run.cluster.data.classes;
  return sumOf(born) + sumOf(ended);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
