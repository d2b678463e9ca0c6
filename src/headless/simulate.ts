// Runs one recipe to a time and measures how fast that went. Wall time is measured here and goes no
// further than a remark: it never reaches a result.
import type { Recipe, Run } from '../sim/run.ts';
import { type Results, resultsOf } from '../sim/results/results.ts';
import {
  beginSimulation,
  type Check,
  simulateAndCheck,
  type Stored,
} from '../sim/results/simulation.ts';

export interface Job {
  readonly recipe: Omit<Recipe, 'engine'>;
  /** Simulated seconds to run; null: to the end of the scenario. */
  readonly until: number | null;
  /** Most points of the time series. */
  readonly points: number;
  /** A digest to compare on the way; null for none. */
  readonly stored: Stored | null;
}

export interface Outcome {
  readonly results: Results;
  readonly check: Check;
  /** Arrivals and ends of requests, and seconds of wall time. */
  readonly events: number;
  readonly wallSeconds: number;
}

export function simulate({ recipe, until, points, stored }: Job): Outcome {
  const started = performance.now();
  const simulation = beginSimulation(recipe, points);
  const check = simulateAndCheck(simulation, until ?? recipe.scenario.durationSeconds, stored);
  const results = resultsOf(simulation);
  const wallSeconds = (performance.now() - started) / 1000;
  return { results, check, events: eventsOf(simulation.run), wallSeconds };
}

function eventsOf(run: Run): number {
  const { born, ended } = run.cluster.data.classes;
  return sumOf(born) + sumOf(ended);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
