// Arrivals counted against the integral of the rate they should have: Poisson counts in windows
// (chi-square), even arrivals to the request, and bursty ones by their index of dispersion, which
// is exact for a factor that keeps its value for a quarter of the correlation time:
// 1 + rate x Var(integral of the factor) / window. Rates per second, windows in seconds.
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/sim/numerics/exp.ts';
import { log } from '../../../src/sim/numerics/log.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import type { Scenario, ScenarioInput } from '../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';
import { compileRateCurve } from '../../../src/sim/workload/compile-rate-curve.ts';
import { areaBetween } from '../../../src/sim/workload/rate-curve.ts';
import * as S from '../../property/sim/engine/reading-state.ts';
import { estimateOf, MOST_Z, zOf } from './measure.ts';

type Open = Extract<NonNullable<ScenarioInput['workload']>, { kind: 'open' }>;

/** Nobody is served: every request is turned away at once, so that only arrivals happen. */
function arrivalsOnly(workload: Omit<Open, 'kind'>, durationSeconds = 1e6): Scenario {
  const parsed = parseScenario({
    durationSeconds,
    metrics: { sampleSeconds: 1000 },
    workload: { kind: 'open', ...workload },
    pools: [
      {
        name: 'none',
        balancer: { queueLimit: 0 },
        autoscaler: {
          ...{ policy: 'none', smallest: 0, largest: 1, initial: 0 },
          ...{ tickSeconds: 3600, windowSeconds: 3600 },
        },
      },
    ],
    alerts: [],
  });
  if (parsed.ok) return parsed.scenario;
  throw new Error(parsed.problems[0].message);
}

/** Arrivals in each of `count` windows of equal length. */
function countsIn(scenario: Scenario, window: number, count: number, seed = 5): number[] {
  const run = startRun({ scenario, seed, interventions: [] });
  let before = 0;
  return Array.from({ length: count }, (_, i) => {
    advanceRun(run, (i + 1) * window);
    const born = S.bornOf(run, 0);
    const counted = born - before;
    before = born;
    return counted;
  });
}

/** Expected arrivals in each window, by the compiled curve. */
function expectedIn({ workload }: Scenario, window: number, count: number): number[] {
  if (workload.kind !== 'open') throw new Error('closed');
  const curve = compileRateCurve(workload.shape);
  const { peakRate } = workload;
  return Array.from({ length: count }, (_, i) => {
    return peakRate * areaBetween(curve, i * window, (i + 1) * window);
  });
}

const SHAPES: Record<string, NonNullable<Open['shape']>> = {
  steady: { kind: 'steady' },
  wave: { kind: 'wave', periodSeconds: 500, lowLevel: 0.1, peakAtSeconds: 180 },
  surge: {
    ...{ kind: 'surge', restLevel: 0.2, startSeconds: 100, riseSeconds: 300, holdSeconds: 50 },
    fallHalfLifeSeconds: 120,
  },
  lines: { kind: 'curve', times: [0, 100, 300, 900], levels: [0.2, 2, 0, 1] },
  steps: {
    ...{ kind: 'curve', times: [10, 100, 300], levels: [0.2, 2, 0.5], join: 'step' },
    repeatSeconds: 333,
  },
};

describe.each(Object.entries(SHAPES))('the shape %s', (_name, shape) => {
  it('brings Poisson counts whose mean is the integral of the rate', () => {
    const scenario = arrivalsOnly({ peakRate: 40, shape });
    const counted = countsIn(scenario, 12.5, 400);
    const expected = expectedIn(scenario, 12.5, 400);
    const windows = expected.map((mean, i) => ({ mean, n: counted[i] })).filter((w) => w.mean > 5);
    expect(windows.length).toBeGreaterThan(300);
    const chi = windows.reduce((sum, { mean, n }) => sum + ((n - mean) * (n - mean)) / mean, 0);
    const degrees = windows.length;
    expect(Math.abs(chi - degrees) / Math.sqrt(2 * degrees)).toBeLessThan(MOST_Z);
    const total = counted.reduce((sum, n) => sum + n, 0);
    const whole = expected.reduce((sum, mean) => sum + mean, 0);
    expect(Math.abs(total - whole) / Math.sqrt(whole)).toBeLessThan(MOST_Z);
    expected.forEach((mean, i) => mean > 0 || expect(counted[i]).toBe(0));
  });

  it('brings even arrivals each time the integral of the rate has grown by one', () => {
    const scenario = arrivalsOnly({ peakRate: 40, shape, arrivals: { law: 'deterministic' } });
    const counted = countsIn(scenario, 12.5, 400);
    const expected = expectedIn(scenario, 12.5, 400);
    let arrived = 0;
    let integral = 0;
    counted.forEach((n, i) => {
      arrived += n;
      integral += expected[i];
      expect(Math.abs(arrived - integral)).toBeLessThan(1 + 1e-6);
    });
  });
});

/** Variance over mean. */
function dispersion(counts: readonly number[]): number {
  const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  const squares = counts.reduce((sum, n) => sum + (n - mean) * (n - mean), 0);
  return squares / (counts.length - 1) / mean;
}

const RATE = 20;
const CORRELATION = 8;
const STEP = CORRELATION / 4;
const VARIATION = 0.5;

/** Index of dispersion over a window of so many steps. */
function burstyDispersion(steps: number): number {
  const variance = log(1 + VARIATION * VARIATION);
  const covariance = (lag: number): number => exp(variance * exp(-lag / 4)) - 1;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) sum += covariance(Math.abs(i - j));
  }
  return 1 + (RATE * sum * STEP * STEP) / (steps * STEP);
}

describe('the index of dispersion', () => {
  it.each([1, 4, 16])('of Poisson arrivals is 1 over windows of %i s', (window) => {
    const index = dispersion(countsIn(arrivalsOnly({ peakRate: RATE }), window, 8000));
    expect(Math.abs(index - 1) / Math.sqrt(2 / 8000)).toBeLessThan(MOST_Z);
  });

  it.each([1, 4, 16])('of bursty arrivals grows with the window: %i steps', (steps) => {
    const burstiness = { variation: VARIATION, correlationSeconds: CORRELATION };
    const scenario = arrivalsOnly({ peakRate: RATE, burstiness });
    const indices = Array.from({ length: 10 }, (_, seed) =>
      dispersion(countsIn(scenario, steps * STEP, 1500, seed + 1)),
    );
    expect(Math.abs(zOf(estimateOf(indices), burstyDispersion(steps)))).toBeLessThan(MOST_Z);
  });
});

describe('a bursty rate', () => {
  it('has its mean from the first second on', () => {
    const burstiness = { variation: 1, correlationSeconds: 60 };
    const scenario = arrivalsOnly({ peakRate: 100, burstiness }, 20);
    const first = Array.from({ length: 1000 }, (_, seed) => countsIn(scenario, 10, 1, seed)[0]);
    expect(Math.abs(zOf(estimateOf(first), 1000))).toBeLessThan(MOST_Z);
  });
});
