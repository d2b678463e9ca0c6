// One run of the engine for the bench: a workload's scenario with every statistic on, simulated
// until its customers should have come. What is counted: arrivals and completions.
import { advanceRun, digestOf, type Run, startRun } from '../../src/sim/run.ts';
import { parseScenario } from '../../src/sim/scenario/validate.ts';
import type { Workload } from './workloads.ts';

export interface EngineResult {
  readonly events: number;
  readonly meanResponse: number;
  readonly digest: string;
}

/** @throws Error when the workload's scenario is not valid */
export function startWorkload(workload: Workload, seed: number): Run {
  const parsed = parseScenario(workload.scenario);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return startRun({ scenario: parsed.scenario, seed, interventions: [] });
}

export function runEngine(workload: Workload, customers: number, seed: number): EngineResult {
  const run = startWorkload(workload, seed);
  advanceRun(run, customers / workload.loop.rate);
  return { events: totalEvents(run), meanResponse: meanResponse(run), digest: digestOf(run) };
}

/** Arrivals of requests and their ends so far, all classes together. */
export function totalEvents(run: Run): number {
  const { born, ended } = run.cluster.data.classes;
  const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
  return sum(born) + sum(ended);
}

/** Mean response of the completed requests of the one class, seconds. */
function meanResponse(run: Run): number {
  const { ended, latencySum } = run.cluster.data.classes;
  return latencySum[0] / ended[0];
}
