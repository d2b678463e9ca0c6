import { describe, expect, it } from 'vitest';
import { nextBits } from '../../../../src/sim/random/xoshiro.ts';

describe('xoshiro128**', () => {
  it("reproduces the authors' reference numbers from the state 1, 2, 3, 4", () => {
    const state = Int32Array.of(1, 2, 3, 4);
    const bits = Array.from({ length: 10 }, () => nextBits(state));
    expect(bits).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });
});
