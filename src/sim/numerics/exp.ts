// Exponential from + - * / and bit views only: the same bits in every browser, which Math.exp
// does not promise. Within 1 unit in the last place of the true value.
// Method: x = k ln 2 + r with |r| <= ln 2 / 2, then exp r by an own Chebyshev fit close to the
// Taylor series, times 2^k. A result below the smallest normal double is 0.
import { powerOfTwo } from './float-bits.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';

const ONE_OVER_LN2 = 1.4426950408889634;
/** Above this, exp x is more than the largest double. */
const OVERFLOW = 709.782712893384;
/** Below this, exp x is (nearly) less than the smallest normal double. */
const UNDERFLOW = -708.39;

/** e^x: Infinity above 709.78, 0 below -708.39, NaN for NaN. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > OVERFLOW) return Infinity;
  if (x < UNDERFLOW) return 0;
  const k = Math.floor(x * ONE_OVER_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const y = 1 + (r + r * r * seriesOf(r));
  // 2^1024 is no double, so the largest results take it in two steps.
  return k === 1024 ? y * 2 * powerOfTwo(1023) : y * powerOfTwo(k);
}

/** (exp r - 1 - r) / r^2 for |r| <= ln 2 / 2. */
function seriesOf(r: number): number {
  const high =
    2.4801587325533363e-5 +
    r *
      (2.7557255425746435e-6 +
        r * (2.7557273661348637e-7 + r * (2.510520637395701e-8 + r * 2.0914679376583935e-9)));
  const middle =
    0.008333333333326141 + r * (0.0013888888888883752 + r * (0.00019841269874800493 + r * high));
  return 0.5 + r * (0.1666666666666667 + r * (0.04166666666666667 + r * middle));
}
