// A mission is done when the run says so: by what was done, what is in force, and what was measured.
import { describe, expect, it } from 'vitest';
import { heavyRequests } from '../../../src/lessons/heavy-requests.ts';
import type { MissionId } from '../../../src/lessons/mission.ts';
import { CHECKS, heavyPart, isDone } from '../../../src/lessons/mission-checks.ts';
import { MISSIONS } from '../../../src/lessons/missions.ts';
import { complete, runOf, set, shipped } from './mission-run.ts';

const SALE = shipped('flash-sale');
const HEAVY = complete(heavyRequests);
const OUT = 'pools.0.autoscaler.threshold.scaleOut.above';
const POLICY = 'pools.0.autoscaler.policy';
const BALANCER = 'pools.0.balancer.policy';
const figures = (score: number) => ({ p95: 0.2, usd: 1, score });

it('there are four, in the order of the first five minutes', () => {
  expect(MISSIONS.map(({ id }) => id)).toEqual(['threshold', 'failure', 'balancer', 'policy']);
});

it('none is done in a run in which nothing was done', () => {
  for (const scenario of [SALE, HEAVY]) {
    expect(MISSIONS.filter((each) => isDone(each.id, runOf(scenario), null))).toEqual([]);
  }
});

it('each can be done in its home', () => {
  const homes = { 'flash-sale': SALE, 'heavy-requests': HEAVY };
  for (const each of MISSIONS) expect(CHECKS[each.id].canBeDone(homes[each.home])).toBe(true);
});

describe('the threshold', () => {
  it.each([
    [50, true],
    [54, true],
    [55, false],
    [69, false],
  ])('at %d: done is %s', (value, done) => {
    expect(isDone('threshold', runOf(SALE, [set(OUT, value)]), null)).toBe(done);
  });

  it('counts where it is now: moved back up, it is not done', () => {
    const run = runOf(SALE, [set(OUT, 50), set(OUT, 60)]);
    expect(CHECKS.threshold.isTried(run)).toBe(false);
  });

  it('counts only what was changed in this run, not how the scenario began', () => {
    const low = runOf(SALE, [set(OUT, 50)]).settings;
    expect(CHECKS.threshold.isTried(runOf(low))).toBe(false);
  });

  it('cannot be done while another rule decides: there is no line then', () => {
    const tracked = runOf(SALE, [set(POLICY, 'targetTracking')]);
    expect(CHECKS.threshold.canBeDone(SALE, tracked.settings)).toBe(false);
    const back = runOf(SALE, [set(POLICY, 'targetTracking'), set(POLICY, 'threshold')]);
    expect(CHECKS.threshold.canBeDone(SALE, back.settings)).toBe(true);
  });

  it('counts in any pool, and only on CPU', () => {
    const mixed = shipped('mixed-work');
    const third = set('pools.2.autoscaler.threshold.scaleOut.above', 50);
    expect(CHECKS.threshold.isTried(runOf(mixed, [third]))).toBe(true);
    const promise = shipped('latency-promise');
    expect(CHECKS.threshold.canBeDone(promise)).toBe(false);
    expect(CHECKS.threshold.isTried(runOf(promise, [set(OUT, 50)]))).toBe(false);
  });
});

describe('the failure', () => {
  it('is done by a machine that failed by hand', () => {
    const run = runOf(SALE, [{ kind: 'failMachine', machine: 3, time: 1300 }]);
    expect(isDone('failure', run, null)).toBe(true);
  });

  it('is not done when there was no such machine, nor by anything else', () => {
    const missed = runOf(SALE, [{ kind: 'failMachine', machine: 99, time: 1300 }], [0]);
    expect(isDone('failure', missed, null)).toBe(false);
    const burst = runOf(SALE, [{ kind: 'burst', time: 1300 }]);
    expect(isDone('failure', burst, null)).toBe(false);
  });
});

describe('the balancer', () => {
  it('is done by another policy under heavy requests', () => {
    const run = runOf(HEAVY, [set(BALANCER, 'leastConnections')]);
    expect(isDone('balancer', run, null)).toBe(true);
  });

  it('is not done by weighted round robin: with equal weights that is the same rule', () => {
    const weighted = runOf(HEAVY, [set(BALANCER, 'weightedRoundRobin')]);
    expect(isDone('balancer', weighted, null)).toBe(false);
    expect(CHECKS.balancer.changesNothing?.(weighted)).toBe(true);
    const began = weighted.settings;
    expect(isDone('balancer', runOf(began, [set(BALANCER, 'roundRobin')]), null)).toBe(false);
    const on = runOf(HEAVY, [set(BALANCER, 'weightedRoundRobin'), set(BALANCER, 'random')]);
    expect(isDone('balancer', on, null)).toBe(true);
    expect(CHECKS.balancer.changesNothing?.(on)).toBe(false);
    expect(CHECKS.balancer.changesNothing?.(runOf(HEAVY))).toBe(false);
  });

  it('is not done by the same policy again', () => {
    const run = runOf(HEAVY, [set(BALANCER, 'roundRobin')]);
    expect(isDone('balancer', run, null)).toBe(false);
  });

  it('is not done when requests are no longer heavy', () => {
    const run = runOf(HEAVY, [set('classes.2.share', 1), set(BALANCER, 'leastConnections')]);
    expect(heavyPart(run.settings, 0)).toBeLessThan(0.5);
    expect(isDone('balancer', run, null)).toBe(false);
  });

  it('cannot be done where containers have no queue, since then no policy differs', () => {
    expect(CHECKS.balancer.canBeDone(SALE)).toBe(false);
    const heavy = [set('classes.2.share', 40), set(BALANCER, 'random')];
    expect(heavyPart(runOf(SALE, heavy).settings, 0)).toBeGreaterThan(0.5);
    expect(isDone('balancer', runOf(SALE, heavy), null)).toBe(false);
  });

  it('weighs work, not requests: 5 of 100 make more than half of it', () => {
    expect(heavyPart(HEAVY, 0)).toBeCloseTo(0.05 / 0.089, 3);
    expect(heavyPart(shipped('mixed-work'), 0)).toBe(0);
  });
});

describe('the policy', () => {
  const tracked = runOf(SALE, [set(POLICY, 'targetTracking')]);

  it('is done when the measured score is better, not when the policy is chosen', () => {
    const policy = CHECKS.policy;
    expect(policy.isTried(tracked)).toBe(true);
    expect(isDone('policy', tracked, null)).toBe(false);
    expect(isDone('policy', tracked, { with: figures(0.6), without: figures(0.6) })).toBe(false);
    expect(isDone('policy', tracked, { with: figures(0.61), without: figures(0.6) })).toBe(true);
  });

  it('is not done without any autoscaler, however good the score', () => {
    const none = runOf(SALE, [set(POLICY, 'none')]);
    expect(isDone('policy', none, { with: figures(1), without: figures(0) })).toBe(false);
  });

  it('needs a run that began with the threshold rule', () => {
    expect(CHECKS.policy.canBeDone(HEAVY)).toBe(false);
    expect(CHECKS.policy.canBeDone(SALE)).toBe(true);
  });
});

it('what is measured is exactly the settings of the change', () => {
  const measured = (id: MissionId) => (path: string) => CHECKS[id].measures?.(path) ?? false;
  const paths = [
    OUT,
    POLICY,
    BALANCER,
    'pools.0.autoscaler.targetTracking.targetPercent',
    'pools.0.autoscaler.largest',
    'workload.peakRate',
  ];
  expect(paths.filter(measured('threshold'))).toEqual([OUT]);
  expect(paths.filter(measured('balancer'))).toEqual([BALANCER]);
  expect(paths.filter(measured('policy'))).toEqual([OUT, POLICY, paths[3]]);
  expect(paths.filter(measured('failure'))).toEqual([]);
});
