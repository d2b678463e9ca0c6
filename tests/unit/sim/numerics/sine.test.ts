import { describe, expect, it } from 'vitest';
import { cos, sin } from '../../../../src/sim/numerics/sine.ts';
import { evenly } from './ulps.ts';

function worstError(
  ours: (x: number) => number,
  theirs: (x: number) => number,
  range: number,
): number {
  let worst = 0;
  for (const x of evenly(-range, range, 100_001)) {
    worst = Math.max(worst, Math.abs(ours(x) - theirs(x)));
  }
  return worst;
}

describe('sine and cosine', () => {
  it.each([1, 100, 1e4, 1e6])('agree with Math.sin and Math.cos to 2.3e-16 up to %d', (range) => {
    expect(worstError(sin, Math.sin, range)).toBeLessThan(2.3e-16);
    expect(worstError(cos, Math.cos, range)).toBeLessThan(2.3e-16);
  });

  it('hit the quarters', () => {
    expect(sin(0)).toBe(0);
    expect(cos(0)).toBe(1);
    expect(sin(Math.PI / 2)).toBe(1);
    expect(cos(Math.PI)).toBe(-1);
    expect(Math.abs(sin(Math.PI) - Math.sin(Math.PI))).toBeLessThan(1e-25);
  });

  it('give NaN for what is no number', () => {
    expect(sin(NaN)).toBeNaN();
    expect(cos(Infinity)).toBeNaN();
  });
});
