// Tails of the form sum over k of P(Poisson(q t) = k) v(k): what a time built of exponential steps
// of rate q looks like, with v(k) the probability that k steps are not enough. Every term is
// positive, so no digits are lost, unlike a numerical inversion of a Laplace transform.
// The Poisson weights are built outwards from the largest, so that none underflows early.
// Source: B. L. Fox and P. W. Glynn, "Computing Poisson probabilities", CACM 31, 1988.

/** Weights this far below the largest change nothing. */
const NEGLIGIBLE = 1e-20;

export interface PoissonWeights {
  /** The k of the first weight. */
  readonly first: number;
  /** P(N = first), P(N = first + 1), ...; the weights left out are negligible. */
  readonly weights: readonly number[];
}

export function poissonWeights(mean: number): PoissonWeights {
  const mode = Math.floor(mean);
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0 && weight > NEGLIGIBLE; k--) {
    weight *= k / mean;
    below.push(weight);
  }
  const above: number[] = [];
  for (let k = mode + 1, weight = 1; weight > NEGLIGIBLE; k++) {
    weight *= mean / k;
    above.push(weight);
  }
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: mode - below.length, weights: weights.map((weight) => weight / total) };
}

/** Sum over k of P(Poisson(mean) = k) value(k). */
export function poissonMixture(mean: number, value: (k: number) => number): number {
  const { first, weights } = poissonWeights(mean);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * value(first + i);
  return sum;
}
