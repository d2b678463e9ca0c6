// Batches of numbers spread evenly over (0, 1), never 0 and never 1: in the middle of one of 2^53
// (fine) or 2^32 (coarse, one draw of the generator instead of two) equal steps.
// The lines of xoshiro.ts are repeated here with the state in local variables, for speed.

const TWO_POW_MINUS_53 = 1.1102230246251565e-16;
const TWO_POW_MINUS_32 = 2.3283064365386963e-10;
/** The last step's middle would round up to 1. */
const LARGEST = 1 - TWO_POW_MINUS_53;

/** 53-bit numbers: for variates by inversion, whose tails need every bit. */
export function fillFine(state: Int32Array, buffer: Float64Array): void {
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  for (let i = 0; i < buffer.length; i++) {
    let product = Math.imul(b, 5);
    const high = Math.imul((product << 7) | (product >>> 25), 9) >>> 5;
    let shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    product = Math.imul(b, 5);
    const low = Math.imul((product << 7) | (product >>> 25), 9) >>> 6;
    shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    buffer[i] = Math.min((high * 67108864 + low + 0.5) * TWO_POW_MINUS_53, LARGEST);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** 32-bit numbers: for choices among few, where a bias of count / 2^32 is nothing. */
export function fillCoarse(state: Int32Array, buffer: Float64Array): void {
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  for (let i = 0; i < buffer.length; i++) {
    const product = Math.imul(b, 5);
    const bits = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    buffer[i] = (bits + 0.5) * TWO_POW_MINUS_32;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
