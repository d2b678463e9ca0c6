// Density and distribution function of the standard normal law, the same bits in every browser.
// The distribution by its power series, P(Z <= x) = 1/2 + density(x)(x + x^3/3 + x^5/3*5 + ...)
// (G. Marsaglia, "Evaluating the normal distribution", J. Statistical Software 11(4), 2004), whose
// terms are all positive for x > 0. Absolute error below 1e-15.
import { exp } from './exp.ts';

const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;
/** Beyond this the probability is 0 or 1 to the last digit. */
const FAR = 9;

export function normalDensity(x: number): number {
  return ONE_OVER_ROOT_TWO_PI * exp(-0.5 * x * x);
}

/** P(Z <= x). */
export function normalProbability(x: number): number {
  if (x > FAR) return 1;
  if (x < -FAR) return 0;
  let sum = x;
  let term = x;
  for (let n = 3; sum + term !== sum; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + normalDensity(x) * sum;
}
