import { describe, expect, it } from 'vitest';
import { pow } from '../../../../src/sim/numerics/pow.ts';

describe('pow', () => {
  it.each([
    [2, 10, 1024],
    [10, -3, 0.001],
    [0.5, 40, 9.094947017729282e-13],
    [2, 0.5, Math.SQRT2],
    [1.0001, 1e6, 2.6747109931126854e43],
    [0.999, 1 / 3, 0.999666555493786],
  ])('%d to the power %d is %d to 13 figures', (x, y, expected) => {
    expect(Math.abs(pow(x, y) / expected - 1)).toBeLessThan(1e-13);
  });

  it.each([
    [5, 0, 1],
    [0, 0, 1],
    [NaN, 0, 1],
    [0, 2, 0],
    [0, -1, Infinity],
    [1, 1e9, 1],
    [Infinity, 2, Infinity],
    [Infinity, -2, 0],
    [-2, 2, NaN],
  ])('%d to the power %d is %d', (x, y, expected) => {
    expect(pow(x, y)).toBe(expected);
  });
});
