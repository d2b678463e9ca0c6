// How much work a recipe is predicted to be: interventions count as they act.
import { describe, expect, it } from 'vitest';
import { recipeEstimate } from '../../../src/sim/recipe-estimate.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { workEstimate } from '../../../src/sim/workload/work-estimate.ts';

const scenario = scenarioOf({ durationSeconds: 1000, workload: { kind: 'open', peakRate: 10 } });

function scenarioOf(value: unknown) {
  const parsed = parseScenario(value);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return parsed.scenario;
}

const requestsWith = (interventions: readonly Intervention[], until?: number): number =>
  recipeEstimate({ scenario, interventions }, until).requests;

const peak = (time: number, value: unknown): Intervention => ({
  time,
  kind: 'set',
  path: 'workload.peakRate',
  value,
});

describe('the work of a recipe', () => {
  it('is that of its scenario when nobody intervenes', () => {
    expect(recipeEstimate({ scenario, interventions: [] })).toEqual(workEstimate(scenario));
  });

  it('follows a rate that is set on the way', () => {
    expect(requestsWith([peak(400, 1000), peak(500, 0)])).toBeCloseTo(400 * 10 + 100 * 1000, 6);
  });

  it('leaves out what is not allowed, and what comes after the end', () => {
    const refused = [peak(100, 1e300), peak(100, 'many'), peak(1000, 1e7)];
    expect(requestsWith(refused)).toBeCloseTo(10_000, 6);
  });

  it('ends where it is told to', () => {
    expect(requestsWith([peak(400, 1000)], 450)).toBeCloseTo(400 * 10 + 50 * 1000, 6);
  });

  it('adds bursts of twice the rate for 30 s, cut short by the end', () => {
    expect(requestsWith([{ time: 100, kind: 'burst' }])).toBeCloseTo(10_000 + 600, 6);
    expect(requestsWith([{ time: 990, kind: 'burst' }])).toBeCloseTo(10_000 + 200, 6);
  });

  it('counts the events of a burst’s requests, and no sample or tick twice', () => {
    const without = recipeEstimate({ scenario, interventions: [] });
    const withBurst = recipeEstimate({ scenario, interventions: [{ time: 100, kind: 'burst' }] });
    expect(withBurst.events - without.events).toBeCloseTo(2 * 600, 6);
  });

  it('follows the work of closed users, who come back sooner when it is made less', () => {
    const workload = { kind: 'closed', users: 100, think: { meanSeconds: 0.1 } };
    const pools = [{ name: 'shared', balancer: { queueLimit: 'unlimited' } }];
    const classes = [{ name: 'job', work: { meanCoreSeconds: 1 } }];
    const closed = scenarioOf({ durationSeconds: 1000, workload, classes, pools });
    const path = 'classes.0.work.meanCoreSeconds';
    const less: Intervention = { time: 0, kind: 'set', path, value: 0.001 };
    const estimate = (interventions: Intervention[]) =>
      recipeEstimate({ scenario: closed, interventions }).requests;
    expect(estimate([less])).toBeGreaterThan(2 * estimate([]));
  });

  it('finds a harmless scenario that is set to ten million requests a second', () => {
    const { withinBudget } = recipeEstimate({ scenario, interventions: [peak(0, 1e7)] });
    expect(withinBudget).toBe(false);
  });
});
