// Where each random stream begins: one stream for each purpose, named after it.
// Rule: hash the name by FNV-1a (32 bits), put it above the 32-bit seed, run SplitMix64 on that
// (S. Vigna, prng.di.unimi.it/splitmix64.c) and take two outputs as the four words of the state.
// So streams of different names or seeds are unrelated, and adding one leaves the others alone:
// for a thousand streams of 2^40 draws the odds that any two overlap are about 2^-68.

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const GOLDEN_GAMMA = 0x9e3779b97f4a7c15n;

/** First state of the stream called `name` in a run with this seed (whole, 0 to 2^32 - 1). */
export function streamState(name: string, seed: number): Int32Array {
  const start = (BigInt(hashOfName(name)) << 32n) ^ BigInt(seed >>> 0);
  const state = new BigInt64Array(2);
  state[0] = scrambled(start + GOLDEN_GAMMA);
  state[1] = scrambled(start + 2n * GOLDEN_GAMMA);
  return new Int32Array(state.buffer);
}

/** FNV-1a over the characters' codes; for plain letters the same as over bytes. */
function hashOfName(name: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** The output function of SplitMix64. Unequal inputs give unequal outputs, so no state is all 0. */
function scrambled(counter: bigint): bigint {
  let z = BigInt.asUintN(64, counter);
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}
