// The random number generator: xoshiro128** 1.1 (D. Blackman and S. Vigna, "Scrambled linear
// pseudorandom number generators", ACM TOMS 47, 2021; prng.di.unimi.it). 32-bit operations only,
// so it is quick in JavaScript and the same everywhere; period 2^128 - 1.
// The state is four 32-bit words, not all zero, as plain data. The batches in this folder repeat
// these lines with the state in local variables, which is two to three times as fast.

/** Next 32 random bits, 0 to 2^32 - 1. Advances the state in place. */
export function nextBits(state: Int32Array): number {
  const s1 = state[1];
  const product = Math.imul(s1, 5);
  const bits = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  const s2 = state[2] ^ state[0];
  const s3 = state[3] ^ s1;
  state[1] = s1 ^ s2;
  state[0] ^= s3;
  state[2] = s2 ^ (s1 << 9);
  state[3] = (s3 << 11) | (s3 >>> 21);
  return bits;
}
