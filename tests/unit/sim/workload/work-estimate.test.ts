// How much work a scenario is predicted to be.
import { expect, it } from 'vitest';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';
import { EVENT_BUDGET, workEstimate } from '../../../../src/sim/workload/work-estimate.ts';

function estimate(value: unknown) {
  const parsed = parseScenario(value);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return workEstimate(parsed.scenario);
}

it('counts two events a request, and the samples and ticks', () => {
  // 100 a second for an hour; 1,800 samples of 40 containers at most, and 240 ticks.
  const events = 2 * 360_000 + 1800 * (1 + 40 / 4) + 240;
  const { requests, events: predicted, withinBudget } = estimate({});
  expect({ requests, withinBudget }).toEqual({ requests: 360_000, withinBudget: true });
  expect(predicted).toBeCloseTo(events, 6);
});

it('follows the shape of the rate', () => {
  const shape = { kind: 'curve', times: [0, 1800], levels: [0, 1] };
  expect(estimate({ workload: { kind: 'open', peakRate: 10, shape } }).requests).toBe(27_000);
});

it('takes closed users to send as fast as they can', () => {
  const workload = { kind: 'closed', users: 100, think: { meanSeconds: 4.98 } };
  expect(estimate({ workload }).requests).toBeCloseTo((100 * 3600) / 5, 6);
});

it('takes closed users who may be turned away to come again after thinking', () => {
  const workload = { kind: 'closed', users: 100_000, think: { meanSeconds: 0.001 } };
  const classes = [{ name: 'long', work: { meanCoreSeconds: 1e5 } }];
  const pools = [{ name: 'shared', balancer: { queueLimit: 0 } }];
  expect(estimate({ workload, classes, pools }).requests).toBeCloseTo(1e8 * 3600, 0);
});

it('takes impatient closed users to come again after they gave up', () => {
  const workload = { kind: 'closed', users: 100, think: { meanSeconds: 1 } };
  const classes = [{ name: 'long', work: { meanCoreSeconds: 1e5 }, timeoutSeconds: 2 }];
  expect(estimate({ workload, classes }).requests).toBeCloseTo((100 * 3600) / 3, 6);
});

const NOBODY = { kind: 'open', peakRate: 0 };

it.each([
  ['samples of many containers', { metrics: { sampleSeconds: 0.1 }, pools: [twentyThousand()] }],
  ['failures', { faults: Array(10).fill({ kind: 'machinesFailAtRandom', meanSecondsBetween: 1 }) }],
  ['changes of a bursty rate', { workload: { ...NOBODY, burstiness: everyQuarterSecond() } }],
])('counts %s, even when nobody comes', (_, part) => {
  const still = estimate({ durationSeconds: 1e7, workload: NOBODY });
  const busy = estimate({ durationSeconds: 1e7, workload: NOBODY, ...part });
  expect(busy.requests).toBe(0);
  expect(busy.events).toBeGreaterThan(still.events + 2e7);
});

function twentyThousand(): object {
  return { name: 'many', autoscaler: { largest: 20_000, initial: 20_000 } };
}

function everyQuarterSecond(): object {
  return { variation: 1, correlationSeconds: 1 };
}

it('finds ten million requests a second for a day far beyond the budget', () => {
  const work = estimate({ workload: { kind: 'open', peakRate: 1e7 }, durationSeconds: 86_400 });
  expect(work.requests).toBe(8.64e11);
  expect(work.withinBudget).toBe(false);
  expect(work.events).toBeGreaterThan(EVENT_BUDGET);
});
