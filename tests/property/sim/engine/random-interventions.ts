// Random interventions for a random scenario: live settings of every kind, bursts, failing
// machines, jobs. Some are refused (a value that is not allowed, a machine that never was): they
// must leave the run as it is. Some come at the same time as others, and on the grid of a second.
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import type { Scenario } from '../../../../src/sim/scenario/schema.ts';
import { Dice } from './dice.ts';

/** Up to `most` interventions in order of time, from a seed of their own. */
export function randomInterventions(scenario: Scenario, seed: number, most = 5): Intervention[] {
  const dice = new Dice(seed ^ 0x5bd1e995);
  const times = dice.many(dice.whole(0, most), () => randomTime(dice, scenario.durationSeconds));
  if (times.length > 1 && dice.chance(0.4)) times[1] = times[0];
  return times.sort((a, b) => a - b).map((time) => ({ ...randomAct(dice, scenario), time }));
}

function randomTime(dice: Dice, duration: number): number {
  return dice.chance(0.5) ? dice.whole(0, Math.floor(duration)) : dice.between(0, duration);
}

type Act =
  | { kind: 'burst' }
  | { kind: 'failMachine'; machine: number | 'busiest' }
  | { kind: 'sendJob'; class: string }
  | { kind: 'set'; path: string; value: unknown };

function randomAct(dice: Dice, scenario: Scenario): Act {
  const roll = dice.next();
  if (roll < 0.04) return { kind: 'burst' };
  if (roll < 0.2) return { kind: 'failMachine', machine: 'busiest' };
  if (roll < 0.3) return { kind: 'failMachine', machine: dice.whole(1, 9) };
  if (roll < 0.4) return { kind: 'sendJob', class: dice.of(scenario.classes).name };
  return { kind: 'set', ...randomSetting(dice, scenario) };
}

interface Setting {
  readonly path: string;
  readonly value: unknown;
}

function randomSetting(dice: Dice, scenario: Scenario): Setting {
  return dice.of([randomFleetSetting, randomRuleSetting, randomPoolSetting, randomLoadSetting])(
    dice,
    scenario,
  );
}

function anyPool(dice: Dice, { pools }: Scenario): string {
  return `pools.${dice.whole(0, pools.length - 1)}`;
}

function randomFleetSetting(dice: Dice, scenario: Scenario): Setting {
  const path = `${anyPool(dice, scenario)}.autoscaler`;
  return dice.of<() => Setting>([
    () => ({ path: `${path}.smallest`, value: dice.whole(0, 7) }),
    () => ({ path: `${path}.largest`, value: dice.whole(0, 7) }),
    () => ({ path: `${path}.policy`, value: dice.of(['none', 'threshold', 'targetTracking']) }),
  ])();
}

function randomRuleSetting(dice: Dice, scenario: Scenario): Setting {
  const path = `${anyPool(dice, scenario)}.autoscaler`;
  return dice.of<() => Setting>([
    () => ({ path: `${path}.tickSeconds`, value: dice.of([1, 1.5, 2, 4]) }),
    () => ({ path: `${path}.windowSeconds`, value: dice.of([1, 2, 8]) }),
    () => ({ path: `${path}.metricDelaySeconds`, value: dice.of([0, 1, 4]) }),
    () => ({ path: `${path}.threshold.scaleOut.above`, value: dice.between(0, 100) }),
    () => ({ path: `${path}.threshold.scaleIn.below`, value: dice.between(0, 100) }),
    () => ({ path: `${path}.threshold.cooldownSeconds`, value: dice.of([0, 3]) }),
    () => ({ path: `${path}.targetTracking.targetPercent`, value: dice.whole(1, 100) }),
  ])();
}

function randomPoolSetting(dice: Dice, scenario: Scenario): Setting {
  const path = anyPool(dice, scenario);
  const policies = [
    'roundRobin',
    'weightedRoundRobin',
    'random',
    'leastConnections',
    'twoRandomChoices',
    'none',
  ];
  return dice.of<() => Setting>([
    () => ({ path: `${path}.drainSeconds`, value: dice.of([0, 1, 5]) }),
    () => ({ path: `${path}.balancer.policy`, value: dice.of(policies) }),
    () => ({ path: `${path}.balancer.queueLimit`, value: dice.of([0, 2, 'unlimited', -1]) }),
    () => ({ path: `${path}.balancer.retries`, value: dice.of([0, 2]) }),
    () => ({ path: `${path}.balancer.cancelTimedOut`, value: dice.chance(0.5) }),
    () => ({ path: 'machineKinds.0.boot.meanSeconds', value: dice.of([0, 1, 3]) }),
  ])();
}

function randomLoadSetting(dice: Dice, scenario: Scenario): Setting {
  const { workload, classes } = scenario;
  const each = `classes.${dice.whole(0, classes.length - 1)}`;
  const rate = workload.kind === 'open' ? workload.peakRate : 1;
  const ofWorkload: (() => Setting)[] =
    workload.kind === 'open'
      ? [
          () => ({ path: 'workload.peakRate', value: dice.of([0, 0.5 * rate, rate, 2 * rate]) }),
          () => ({ path: 'workload.shape', value: { kind: 'steady' } }),
          () => ({
            path: 'workload.shape',
            value: { kind: 'curve', times: [0, 5, 6], levels: [1, 0, 0.5], join: 'step' },
          }),
          () => ({ path: 'workload.burstiness.variation', value: dice.of([0, 0.5]) }),
        ]
      : [
          () => ({ path: 'workload.users', value: dice.whole(0, 20) }),
          () => ({ path: 'workload.think.meanSeconds', value: dice.of([0.2, 2]) }),
        ];
  return dice.of<() => Setting>([
    ...ofWorkload,
    () => ({ path: `${each}.share`, value: dice.of([0, 1, 5]) }),
    () => ({ path: `${each}.work.meanCoreSeconds`, value: dice.of([0.1, 0.5, 2]) }),
    () => ({ path: `${each}.timeoutSeconds`, value: dice.of(['none', 0.5, 2]) }),
  ])();
}
