// exp x - 1 without losing the digits of a small x: a Taylor series near 0, the difference away
// from it. Relative error below 1e-15. Used where a power of nearly 1 is compared with 1.
import { exp } from './exp.ts';

const SERIES_BELOW = 0.5;
/** 0.5^18 / 18! is below half a unit in the last place of 0.5. */
const TERMS = 17;

/** e^x - 1. */
export function expMinusOne(x: number): number {
  return Math.abs(x) < SERIES_BELOW ? nearZero(x) : exp(x) - 1;
}

function nearZero(x: number): number {
  let sum = 1;
  for (let n = TERMS; n >= 2; n--) sum = 1 + (sum * x) / n;
  return x * sum;
}
