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
  return { ...outcomeOf(run), digest: digestOf(run) };
}

/** Arrivals and completions so far, and the mean response of completed requests, seconds. */
export function outcomeOf(run: Run): { events: number; meanResponse: number } {
  const { born, ended, latencySum } = run.cluster.data.classes;
  return { events: born[0] + ended[0], meanResponse: latencySum[0] / ended[0] };
}
