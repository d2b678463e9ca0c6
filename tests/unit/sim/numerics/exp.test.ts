import { describe, expect, it } from 'vitest';
import { expMinusOne } from '../../../../src/sim/numerics/exp-minus-one.ts';
import { exp } from '../../../../src/sim/numerics/exp.ts';
import { evenly, expectClose } from './ulps.ts';

describe('exp', () => {
  const pair = { ours: exp, theirs: Math.exp, ulps: 1 };

  it('agrees with Math.exp to the last place but one from -30 to 30', () => {
    expectClose(pair, evenly(-30, 30, 200_000));
  });

  it('agrees with Math.exp near 0 and over the whole range of normal results', () => {
    expectClose(pair, evenly(-1e-3, 1e-3, 20_000));
    expectClose(pair, evenly(-708.3, 709.78, 50_000));
  });

  it.each([
    [0, 1],
    [709.782712893384, Math.exp(709.782712893384)],
    [710, Infinity],
    [Infinity, Infinity],
    [-709, 0],
    [-Infinity, 0],
    [NaN, NaN],
  ])('exp(%d) is %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });
});

describe('expMinusOne', () => {
  it('keeps the digits of small arguments, as Math.expm1 does', () => {
    const pair = { ours: expMinusOne, theirs: Math.expm1, ulps: 3 };
    expectClose(pair, evenly(-0.7, 0.7, 50_000));
    expectClose(pair, [1e-300, -1e-300, 1e-16, -1e-9, 0, 5, -20, 100]);
  });
});
