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

  it('finds a harmless scenario that is set to ten million requests a second', () => {
    const { withinBudget } = recipeEstimate({ scenario, interventions: [peak(0, 1e7)] });
    expect(withinBudget).toBe(false);
  });
});
