// Confidence intervals for a mean from independent numbers: the means of batches of one long run,
// or one number from each of several runs with different seeds.
// Two policies are compared on the same seeds, by the mean of the differences: the arrivals are
// then the same, so most of the noise cancels. Units are those of the numbers.
import { studentQuantile } from './student.ts';

export interface Interval {
  readonly mean: number;
  /** The true mean lies within mean - halfWidth and mean + halfWidth with the given confidence. */
  readonly halfWidth: number;
}

/** Interval for the mean of at least 2 independent numbers; confidence such as 0.95. */
export function confidenceInterval(values: ArrayLike<number>, confidence = 0.95): Interval {
  const count = values.length;
  const mean = meanOf(values);
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (values[i] - mean) * (values[i] - mean);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  return { mean, halfWidth: studentQuantile((1 + confidence) / 2, count - 1) * standardError };
}

/** Interval for the mean of a - b, where a[i] and b[i] come from the same seed. */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  confidence = 0.95,
): Interval {
  const differences = Float64Array.from({ length: a.length }, (_, i) => a[i] - b[i]);
  return confidenceInterval(differences, confidence);
}

export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
