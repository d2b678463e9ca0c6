// The control loop's words at a moment of a small run, from the decisions that the run itself made.
import { loopSteps } from '../../../src/panels/loop-steps.ts';
import type { LoopNow } from '../../../src/panels/loop-told.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import type { Scenario, ScenarioInput } from '../../../src/sim/scenario/schema.ts';
import { momentOf } from '../../../src/state/moment.ts';
import { en } from '../../../src/words/en.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { smallScenario } from '../worker/small-run.ts';

type Autoscaler = NonNullable<NonNullable<ScenarioInput['pools']>[number]>['autoscaler'];

/** One pool with this autoscaler under this load, requests a second. */
export function scaled(peakRate: number, autoscaler: Autoscaler): Scenario {
  return smallScenario({
    workload: { kind: 'open', peakRate },
    pools: [{ name: 'shared', autoscaler }],
  });
}

/** What the loop is given at a time. */
export function loopNow(
  scenario: Scenario,
  time: number,
  interventions: readonly Intervention[] = [],
): LoopNow {
  const run = startRun({ scenario, seed: 3, interventions: [...interventions] });
  const watch = new Watch(run);
  advanceRun(run, time);
  const source = { run, watch, epoch: 1, revision: 1, playing: true, speed: 10 } as const;
  return {
    moment: momentOf(packFrame(source, new ArrayBuffer(0))),
    settings: run.cluster.scenario,
    pool: 0,
    last: watch.lastDecisions[0],
    change: watch.lastChanges[0],
  };
}

/** The four steps as "main | note", the state of each, and when the decision was. */
export function loopAt(
  scenario: Scenario,
  time: number,
  interventions: readonly Intervention[] = [],
) {
  const now = loopNow(scenario, time, interventions);
  const steps = loopSteps(now, en);
  return {
    ...now,
    texts: steps.map(({ main, note }) => `${main} | ${note}`),
    states: steps.map(({ state }) => state),
    at: steps[2].at,
  };
}
