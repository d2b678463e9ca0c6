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
  // 100 a second for an hour; 1,800 samples and 240 ticks.
  expect(estimate({})).toEqual({ requests: 360_000, events: 722_040, withinBudget: true });
});

it('follows the shape of the rate', () => {
  const shape = { kind: 'curve', times: [0, 1800], levels: [0, 1] };
  expect(estimate({ workload: { kind: 'open', peakRate: 10, shape } }).requests).toBe(27_000);
});

it('takes closed users to send as fast as they can', () => {
  const workload = { kind: 'closed', users: 100, think: { meanSeconds: 4.98 } };
  expect(estimate({ workload }).requests).toBeCloseTo((100 * 3600) / 5, 6);
});

it('finds ten million requests a second for a day far beyond the budget', () => {
  const work = estimate({ workload: { kind: 'open', peakRate: 1e7 }, durationSeconds: 86_400 });
  expect(work.requests).toBe(8.64e11);
  expect(work.withinBudget).toBe(false);
  expect(work.events).toBeGreaterThan(EVENT_BUDGET);
});
