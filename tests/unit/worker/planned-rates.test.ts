// The planned rate follows every change of the workload from the moment it acts, and nothing else.
import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { changeSetting } from '../../../src/sim/scenario/live-settings.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { changesPlan, plannedRates } from '../../../src/worker/planned-rates.ts';
import { smallScenario } from '../worker/small-run.ts';

const steady = smallScenario({ workload: { kind: 'open', peakRate: 60 } });
const set = (time: number, path: string, value: unknown): Intervention => {
  return { kind: 'set', time, path, value };
};

const ratesOf = (scenario: Scenario, interventions: readonly Intervention[]): number[] =>
  plannedRates({ scenario, changeSetting }, interventions);

/** The rates of 2.5 s at some times of the ten minutes. */
const at = (rates: readonly number[], ...times: number[]) =>
  times.map((time) => rates[Math.floor(time / 2.5)]);

describe('the planned rate', () => {
  it('is the shape at its peak', () => {
    const rates = ratesOf(steady, []);
    expect(rates).toHaveLength(240);
    expect(new Set(rates)).toEqual(new Set([60]));
  });

  it('is another one from a change on, and the mean where the change falls in between', () => {
    const rates = ratesOf(steady, [set(301, 'workload.peakRate', 100)]);
    expect(at(rates, 0, 299, 303, 599)).toEqual([60, 60, 100, 100]);
    expect(at(rates, 300)[0]).toBeCloseTo((1 * 60 + 1.5 * 100) / 2.5, 9);
  });

  it('keeps the peak when the shape changes, and the shape when the peak does', () => {
    const surge = { kind: 'surge', restLevel: 0.5, startSeconds: 9000 } as const;
    const changes = [set(100, 'workload.shape', surge), set(200, 'workload.peakRate', 80)];
    expect(at(ratesOf(steady, changes), 50, 150, 250)).toEqual([60, 30, 40]);
  });

  it('is none for closed users', () => {
    expect(ratesOf(smallScenario({ workload: { kind: 'closed' } }), [])).toEqual([]);
  });

  it.each([
    set(5, 'workload.peakRate', 'many'),
    set(5, 'workload.peakRate', -1),
    set(5, 'workload.peakRate', NaN),
    set(5, 'workload.shape', { kind: 'zigzag' }),
    set(5, 'workload.shape', null),
    set(5, 'pools.0.autoscaler.smallest', 5),
  ])('is not changed by %j', (intervention) => {
    expect(new Set(ratesOf(steady, [intervention]))).toEqual(new Set([60]));
  });

  it('only the peak and the shape are plans', () => {
    expect(changesPlan(set(5, 'workload.peakRate', 1))).toBe(true);
    expect(changesPlan({ kind: 'burst', time: 1 })).toBe(false);
    expect(changesPlan(set(5, 'workload.burstiness.variation', 1))).toBe(false);
  });
});
