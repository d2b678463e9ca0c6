// Natural logarithm from + - * / and bit views only: the same bits in every browser, which
// Math.log does not promise. Within 1 unit in the last place of the true value.
// Method: x = 2^k m with m in [sqrt(1/2), sqrt(2)); with f = m - 1 and s = f / (2 + f),
// log m = 2 atanh(s), and 2 atanh(s) - 2 s is s times a series in s^2, cut by an own Chebyshev fit.
// The sum is arranged so that what is small is added first.
import { highWord, powerOfTwo } from './float-bits.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_POW_54 = 18014398509481984;
/** Added to the top fraction bits, carries into the exponent exactly when m would exceed sqrt(2). */
const SQRT2_CARRY = 0x95f64;

/** log x. 0 gives -Infinity, a negative number or NaN gives NaN. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < SMALLEST_NORMAL) return logOfNormal(x * TWO_POW_54, -54);
  return logOfNormal(x, 0);
}

/** log(x 2^exponent) of a normal positive number. */
function logOfNormal(x: number, exponent: number): number {
  const high = highWord(x);
  const carry = ((high & 0xfffff) + SQRT2_CARRY) >>> 20;
  const ownExponent = (high >>> 20) - 1023 + carry;
  const k = exponent + ownExponent;
  const f = x * powerOfTwo(-ownExponent) - 1;
  const s = f / (2 + f);
  const halfSquare = 0.5 * f * f;
  const tail = s * (halfSquare + seriesOf(s * s)) + k * LN2_LOW;
  return k * LN2_HIGH - (halfSquare - tail - f);
}

/** (2 atanh(s) - 2 s) / s as a function of z = s^2. */
function seriesOf(z: number): number {
  const high =
    0.18181795640132906 +
    z * (0.15386239702814658 + z * (0.13268773138656886 + z * 0.13086626147840102));
  const low = 0.4000000000000088 + z * (0.28571428570803614 + z * (0.22222222391713917 + z * high));
  return z * (0.6666666666666666 + z * low);
}
