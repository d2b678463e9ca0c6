import { describe, expect, it } from 'vitest';
import { streamState } from '../../../../src/sim/random/seeding.ts';
import { UniformStream, type Grain } from '../../../../src/sim/random/uniforms.ts';
import { nextBits } from '../../../../src/sim/random/xoshiro.ts';

const FROM_1234 = Int32Array.of(1, 2, 3, 4);

describe('fine uniforms', () => {
  it('are two draws each: 27 bits above 26 bits, in the middle of the step', () => {
    const stream = new UniformStream(FROM_1234);
    expect([stream.next(), stream.next(), stream.next(), stream.next()]).toEqual([
      2.6822090149480893e-6, 0.0013799966610140157, 0.47304711029826546, 0.2997086932479594,
    ]);
  });

  it('equal the generator drawn one at a time, over several batches', () => {
    const stream = new UniformStream(FROM_1234);
    const state = FROM_1234.slice();
    for (let i = 0; i < 5000; i++) {
      const high = nextBits(state) >>> 5;
      const low = nextBits(state) >>> 6;
      expect(stream.next()).toBe((high * 67108864 + low + 0.5) / 9007199254740992);
    }
  });
});

describe('coarse uniforms', () => {
  it('equal the generator drawn one at a time, over several batches', () => {
    const stream = new UniformStream(FROM_1234, 'coarse');
    const state = FROM_1234.slice();
    for (let i = 0; i < 5000; i++) {
      expect(stream.next()).toBe((nextBits(state) + 0.5) / 4294967296);
    }
  });
});

describe.each<Grain>(['fine', 'coarse'])('below, on a %s stream', (grain) => {
  it('takes each of seven numbers as often, by the chi-squared test', () => {
    const stream = new UniformStream(streamState('picks', 7), grain);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 700_000; i++) counts[stream.below(7)]++;
    const chiSquared = counts.reduce((sum, n) => sum + (n - 100_000) ** 2 / 100_000, 0);
    expect(chiSquared).toBeLessThan(22.458); // 6 degrees of freedom, one in a thousand
  });

  it('stays below the bound, even with the largest number the generator can give', () => {
    // From this state the first two draws are 2^32 - 1: all bits of the number are set.
    const stream = new UniformStream(stateGivingOnes(), grain);
    const largest = stream.next();
    expect(largest).toBeLessThan(1);
    expect(largest).toBeGreaterThan(1 - 3e-10);
    const again = new UniformStream(stateGivingOnes(), grain);
    expect(again.below(1_000_000)).toBe(999_999);
  });

  it('of 1 is always 0', () => {
    const stream = new UniformStream(streamState('picks', 1), grain);
    for (let i = 0; i < 3000; i++) expect(stream.below(1)).toBe(0);
  });
});

/** Undoes the scrambler: the word s with rotl(5 s, 7) * 9 = 2^32 - 1. */
function wordGivingOnes(): number {
  const inverseOf9 = 954437177;
  const inverseOf5 = -858993459;
  const rotated = Math.imul(0xffffffff, inverseOf9);
  return Math.imul((rotated >>> 7) | (rotated << 25), inverseOf5);
}

function stateGivingOnes(): Int32Array {
  const word = wordGivingOnes();
  // The second draw uses word 1 after one step, which is s1 ^ (s2 ^ s0): 0 there keeps it.
  return Int32Array.of(5, word, 5, 9);
}
