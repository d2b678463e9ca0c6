import { describe, expect, it } from 'vitest';
import { log } from '../../../../src/sim/numerics/log.ts';
import { evenly, expectClose } from './ulps.ts';

describe('log', () => {
  // Engines round their own log almost correctly, so ours is within 1 unit of theirs.
  const pair = { ours: log, theirs: Math.log, ulps: 1 };

  it('agrees with Math.log to the last place but one on (0, 1]', () => {
    expectClose(pair, evenly(1e-6, 1, 200_000));
  });

  it('agrees with Math.log near 1, where the result is small', () => {
    expectClose(pair, evenly(1 - 1e-6, 1 + 1e-6, 20_000));
    expectClose(pair, evenly(0.7, 1.42, 50_000));
  });

  it('agrees with Math.log over the whole range of doubles, subnormal ones included', () => {
    const powers = [...evenly(-1074, 1023, 2097)].map((k) => 1.37 * Math.pow(2, Math.round(k)));
    expectClose(pair, powers);
    expectClose(pair, [Number.MIN_VALUE, Number.MAX_VALUE, 2.2250738585072014e-308]);
  });

  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [Infinity, Infinity],
    [-1, NaN],
    [NaN, NaN],
    [2, Math.LN2],
  ])('log(%d) is %d', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});
