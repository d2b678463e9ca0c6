// A double's bits and the powers of two: what log and exp need to split and build numbers.
// Numbers are read as bits but never written as bits: a multiplication by a power of two is exact
// and about twice as fast, because the processor need not wait for half a number to be stored.
// Every machine that runs a browser is little-endian; the check below makes sure once.

const LOWEST_EXPONENT = -1074;
const HIGHEST_EXPONENT = 1023;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const powersOfTwo = new Float64Array(HIGHEST_EXPONENT - LOWEST_EXPONENT + 1);

double[0] = 1;
if (words[1] !== 0x3ff00000) throw new Error('The simulation needs a little-endian machine.');

powersOfTwo[0] = 5e-324;
for (let i = 1; i < powersOfTwo.length; i++) powersOfTwo[i] = powersOfTwo[i - 1] * 2;

/** Sign (bit 31), exponent plus 1023 (bits 20 to 30) and top 20 fraction bits of a double. */
export function highWord(x: number): number {
  double[0] = x;
  return words[1];
}

/** 2^exponent, exact, for whole exponents from -1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powersOfTwo[exponent - LOWEST_EXPONENT];
}
