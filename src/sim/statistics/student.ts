// Quantiles of Student's t law for whole degrees of freedom, for confidence intervals.
// With t = sqrt(v) tan(angle), the probability P(|T| < t) is a finite sum of powers of the cosine
// of the angle: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
// The sum is solved for the angle by Newton's method, which rises to the solution from 0 because
// the probability is concave in the angle. Relative error below 1e-12 from 50 % to 99.9 %.
import { cos, sin } from '../numerics/sine.ts';

const MOST_STEPS = 1000;

/** t with P(T <= t) = p; p from 0.5 up to but not 1, degrees of freedom a whole number from 1. */
export function studentQuantile(p: number, degrees: number): number {
  const target = 2 * p - 1;
  const slope = slopeAtZero(degrees);
  let angle = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const missing = target - probabilityWithin(angle, degrees);
    const next = angle + missing / (slope * wholePower(cos(angle), degrees - 1));
    if (!(next > angle)) break;
    angle = next;
  }
  return (Math.sqrt(degrees) * sin(angle)) / cos(angle);
}

/** P(|T| < sqrt(v) tan(angle)). */
function probabilityWithin(angle: number, degrees: number): number {
  const c = cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? c : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < degrees; k += 2) {
    term *= (c * c * (k - 1)) / k;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sin(angle) * sum) : sin(angle) * sum;
}

/** Derivative of the probability by the angle at 0: 2 Gamma((v + 1) / 2) / sqrt(pi) Gamma(v / 2). */
function slopeAtZero(degrees: number): number {
  let slope = degrees % 2 === 1 ? 2 / Math.PI : 1;
  for (let v = degrees; v > 2; v -= 2) slope *= (v - 1) / (v - 2);
  return slope;
}

function wholePower(x: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= x;
  return power;
}
