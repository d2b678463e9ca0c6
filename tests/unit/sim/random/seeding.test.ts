import { describe, expect, it } from 'vitest';
import { streamState } from '../../../../src/sim/random/seeding.ts';
import { nextBits } from '../../../../src/sim/random/xoshiro.ts';

// Computed with the reference SplitMix64 and FNV-1a, apart from this code.
const STREAMS = [
  {
    name: 'arrivals',
    seed: 1,
    state: [2237004409, 1710855968, 40307248, 465160594],
    first: [1875399790, 3767975014, 2536515618, 2670035773],
  },
  {
    name: 'service',
    seed: 1,
    state: [4011097423, 2999734503, 3725332867, 2336466599],
    first: [4112273326, 659147281, 2699880504, 2984715163],
  },
  {
    name: 'lb',
    seed: 1,
    state: [457815065, 252071803, 1340009925, 2848460946],
    first: [234639565, 1081979140, 3233888947, 217410009],
  },
  {
    name: 'arrivals',
    seed: 2,
    state: [3141618124, 3380801630, 1763606555, 1190344136],
    first: [35669807, 4052651245, 1172331980, 3308512905],
  },
  {
    name: 'failures',
    seed: 4294967295,
    state: [107728560, 2134828733, 1648411060, 3725973721],
    first: [122134190, 1829422299, 1158101902, 4274056509],
  },
];

describe('streamState', () => {
  it.each(STREAMS)('of $name with seed $seed is as published', ({ name, seed, state, first }) => {
    const words = streamState(name, seed);
    expect([...new Uint32Array(words.buffer)]).toEqual(state);
    expect(first.map(() => nextBits(words))).toEqual(first);
  });

  it('differs between names that share letters, and between seeds', () => {
    const states = ['work:0', 'work:1', 'work:10', 'krow:0', ''].flatMap((name) =>
      [0, 1, 2].map((seed) => streamState(name, seed).join()),
    );
    expect(new Set(states).size).toBe(states.length);
  });
});
