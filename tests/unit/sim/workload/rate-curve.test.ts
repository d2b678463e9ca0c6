// What each shape of arrival rate compiles to, in levels (fractions of the peak rate).
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../../src/sim/scenario/workload-schema.ts';
import { compileRateCurve } from '../../../../src/sim/workload/compile-rate-curve.ts';
import {
  areaBetween,
  highestLevel,
  levelAt,
  meanLevel,
} from '../../../../src/sim/workload/rate-curve.ts';

describe('a steady shape', () => {
  it('has level 1 at all times', () => {
    const curve = compileRateCurve({ kind: 'steady' });
    expect([0, 1, 1e8].map((t) => levelAt(curve, t))).toEqual([1, 1, 1]);
    expect(meanLevel(curve, 5, 105)).toBe(1);
    expect(curve.repeatSeconds).toBe(0);
  });
});

describe('a wave', () => {
  const day = compileRateCurve({
    kind: 'wave',
    periodSeconds: 86_400,
    lowLevel: 0.2,
    peakAtSeconds: 43_200,
  });

  it('meets its peak and its trough exactly, every period', () => {
    expect([43_200, 129_600].map((t) => levelAt(day, t))).toEqual([1, 1]);
    expect([0, 86_400, 172_800].map((t) => levelAt(day, t))).toEqual([0.2, 0.2, 0.2]);
  });

  it('is half-way at a quarter of the period, and its mean is the middle', () => {
    expect(levelAt(day, 21_600)).toBeCloseTo(0.6, 15);
    expect(meanLevel(day, 0, 86_400)).toBeCloseTo(0.6, 14);
  });

  it('follows the cosine to 0.06 % of the swing', () => {
    for (let t = 0; t < 86_400; t += 61) {
      const cosine = 0.6 - 0.4 * Math.cos((2 * Math.PI * t) / 86_400);
      expect(Math.abs(levelAt(day, t) - cosine)).toBeLessThan(0.8 * 0.0006);
    }
  });

  it('puts the peak where it is asked for, also between two knots and past one period', () => {
    for (const peakAtSeconds of [0, 1, 613.7, 7199.5, 7200, 9999, 1e7]) {
      const curve = compileRateCurve({
        kind: 'wave',
        periodSeconds: 7200,
        lowLevel: 0,
        peakAtSeconds,
      });
      expect(curve.times[0]).toBe(0);
      expect(levelAt(curve, peakAtSeconds)).toBeCloseTo(1, 9);
      expect(levelAt(curve, peakAtSeconds + 3600)).toBeCloseTo(0, 9);
      expect(meanLevel(curve, 0, 7200)).toBeCloseTo(0.5, 9);
    }
  });

  it('begins at 0 when rounding counts the peak to a knot after it', () => {
    const peakAtSeconds = 16_173.187499999998;
    const curve = compileRateCurve({
      kind: 'wave',
      periodSeconds: 86_257,
      lowLevel: 0.2,
      peakAtSeconds,
    });
    expect(curve.times[0]).toBe(0);
    expect(levelAt(curve, peakAtSeconds)).toBeCloseTo(1, 12);
  });
});

describe('a surge', () => {
  const sale = compileRateCurve({
    kind: 'surge',
    restLevel: 0.25,
    startSeconds: 1200,
    riseSeconds: 600,
    holdSeconds: 300,
    fallHalfLifeSeconds: 240,
  });

  it('rests, rises smoothly, holds and halves its distance to rest each half-life', () => {
    expect(levelAt(sale, 0)).toBe(0.25);
    expect(levelAt(sale, 1200)).toBe(0.25);
    expect(levelAt(sale, 1500)).toBeCloseTo(0.625, 12);
    expect(levelAt(sale, 1800)).toBe(1);
    expect(levelAt(sale, 2100)).toBe(1);
    expect(levelAt(sale, 2340)).toBeCloseTo(0.25 + 0.75 / 2, 12);
    expect(levelAt(sale, 2820)).toBeCloseTo(0.25 + 0.75 / 8, 12);
  });

  it('comes to rest exactly, and stays there', () => {
    expect(levelAt(sale, 1e6)).toBe(0.25);
    expect(meanLevel(sale, 1e6, 2e6)).toBe(0.25);
  });

  it('may begin at once and hold for no time at all', () => {
    const spike = compileRateCurve({
      kind: 'surge',
      restLevel: 0,
      startSeconds: 0,
      riseSeconds: 10,
      holdSeconds: 0,
      fallHalfLifeSeconds: 10,
    });
    expect([0, 5, 10, 20].map((t) => levelAt(spike, t))).toEqual([0, 0.5, 1, 0.5]);
    expect(levelAt(spike, 1000)).toBe(0);
  });
});

describe('a curve of points', () => {
  const points = { kind: 'curve' as const, times: [0, 10, 30], levels: [0, 1, 3] };

  it('joins its points by lines and stays at the last level', () => {
    const curve = compileRateCurve({
      ...points,
      join: 'line',
      repeatSeconds: 'none',
    });
    expect([0, 5, 10, 20, 30, 99].map((t) => levelAt(curve, t))).toEqual([0, 0.5, 1, 2, 3, 3]);
    expect(areaBetween(curve, 0, 31)).toBe(5 + 40 + 3);
    expect(highestLevel(curve)).toBe(3);
  });

  it('holds each level until the next point when it is a step curve', () => {
    const curve = compileRateCurve({
      ...points,
      join: 'step',
      repeatSeconds: 40,
    });
    expect([0, 9.99, 10, 29, 30, 39, 40, 50].map((t) => levelAt(curve, t))).toEqual([
      0, 0, 1, 1, 3, 3, 0, 1,
    ]);
    expect(areaBetween(curve, 0, 40)).toBe(20 + 30);
    expect(areaBetween(curve, 35, 4035)).toBe(100 * 50);
  });

  it('leads a repeated line back to its first point without a jump', () => {
    const curve = compileRateCurve({
      kind: 'curve',
      times: [10, 20],
      levels: [1, 2],
      join: 'line',
      repeatSeconds: 30,
    });
    expect([0, 5, 10, 15, 20, 25, 30, 40].map((t) => levelAt(curve, t))).toEqual([
      1.5, 1.25, 1, 1.5, 2, 1.75, 1.5, 1,
    ]);
  });

  it('holds the first level before the first point, or the last step of the turn before', () => {
    const once: Shape = {
      kind: 'curve',
      times: [10],
      levels: [0.5],
      join: 'line',
      repeatSeconds: 'none',
    };
    expect(levelAt(compileRateCurve(once), 0)).toBe(0.5);
    const again: Shape = {
      kind: 'curve',
      times: [10, 20],
      levels: [1, 2],
      join: 'step',
      repeatSeconds: 30,
    };
    expect(levelAt(compileRateCurve(again), 0)).toBe(2);
  });
});
