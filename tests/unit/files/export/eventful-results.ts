// The results of a run with something of everything: changes by hand, a machine that failed, alerts
// that fired and cleared, and decisions that changed the fleet.
import { type Results, resultsOf } from '../../../../src/sim/results/results.ts';
import { advanceRun } from '../../../../src/sim/run.ts';
import { beginSimulation } from '../../../../src/sim/results/simulation.ts';
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import { smallScenario } from '../../worker/small-run.ts';

const INTERVENTIONS: readonly Intervention[] = [
  { time: 90, kind: 'failMachine', machine: 1 },
  { time: 90, kind: 'failMachine', machine: 999 },
  { time: 120, kind: 'burst' },
  { time: 900, kind: 'burst' },
];

export const EVENTFUL_RECIPE = {
  scenario: smallScenario({
    durationSeconds: 1000,
    workload: {
      kind: 'open',
      peakRate: 190,
      shape: {
        kind: 'surge',
        restLevel: 0.2,
        startSeconds: 60,
        riseSeconds: 30,
        holdSeconds: 200,
      },
    },
  }),
  seed: 5,
  interventions: INTERVENTIONS,
};

/** The last burst lies ahead of it. */
export function eventfulResults(until = 800): Results {
  const simulation = beginSimulation(EVENTFUL_RECIPE);
  advanceRun(simulation.run, until);
  return resultsOf(simulation);
}
