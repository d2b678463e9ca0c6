import { describe, expect, it } from 'vitest';
import {
  normalDensity,
  normalProbability,
} from '../../../../src/sim/numerics/normal-probability.ts';
import { normalQuantile } from '../../../../src/sim/numerics/normal-quantile.ts';

describe('normalProbability', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145705],
    [1.959963984540054, 0.975],
    [3, 0.9986501019683699],
    [10, 1],
    [-40, 0],
  ])('of %d is %d to 15 decimals', (x, expected) => {
    expect(normalProbability(x)).toBeCloseTo(expected, 14);
  });

  it('undoes the quantile', () => {
    for (let p = 0.001; p < 1; p += 0.001) {
      expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 13);
    }
  });

  it('has the density as its slope', () => {
    expect(normalDensity(0)).toBe(0.3989422804014327);
    const slope = (normalProbability(1 + 1e-5) - normalProbability(1 - 1e-5)) / 2e-5;
    expect(slope).toBeCloseTo(normalDensity(1), 9);
  });
});
