// Quantile of the standard normal law (the inverse of its distribution function).
// Source: M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution",
// Applied Statistics 37 (1988) 477-484, routine PPND16: relative error about 1e-16 in exact
// arithmetic. Three ratios of polynomials: the middle, the tails and the far tails.
// Uses own log and Math.sqrt, so the bits are the same in every browser.
import { log } from './log.ts';

const MIDDLE = 0.425;
const FAR = 5;

/** Coefficients of numerator and denominator, highest power first. */
interface Ratio {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const MIDDLE_RATIO: Ratio = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
};

const TAIL_RATIO: Ratio = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
    3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
    0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
  ],
};

const FAR_TAIL_RATIO: Ratio = {
  above: [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
};

/** z with P(Z <= z) = p for a standard normal Z. 0 gives -Infinity, 1 Infinity, beyond them NaN. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= MIDDLE) return ratio(MIDDLE_RATIO, 0.180625 - q * q, q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? q * Infinity : NaN;
  const r = Math.sqrt(-log(tail));
  const z = r <= FAR ? ratio(TAIL_RATIO, r - 1.6, 1) : ratio(FAR_TAIL_RATIO, r - FAR, 1);
  return q < 0 ? -z : z;
}

/** A factor times the ratio of two polynomials of degree 7; multiplied first, as the bits require. */
function ratio({ above, below }: Ratio, r: number, factor: number): number {
  let top = above[0];
  let bottom = below[0];
  for (let i = 1; i < above.length; i++) {
    top = top * r + above[i];
    bottom = bottom * r + below[i];
  }
  return (factor * top) / bottom;
}
