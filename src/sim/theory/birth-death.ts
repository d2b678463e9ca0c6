// The stationary law of a birth-death chain: states 0, 1, 2, ... of which only neighbours are
// connected. Cutting between n and n + 1 gives p(n) birth(n) = p(n + 1) death(n + 1).
// Rates per second; the law is an array of probabilities that sum to 1.

/** Weights are scaled down whenever they pass this, so that long chains do not overflow. */
const LARGE = 1e200;

export interface Chain {
  /** Rate from n to n + 1. */
  readonly birthRate: (n: number) => number;
  /** Rate from n to n - 1, above 0 for n >= 1. */
  readonly deathRate: (n: number) => number;
  /** The last state. */
  readonly last: number;
}

/** p(0) to p(last). */
export function stationaryLaw({ birthRate, deathRate, last }: Chain): Float64Array {
  const weights = new Float64Array(last + 1);
  weights[0] = 1;
  for (let n = 1; n <= last; n++) {
    weights[n] = (weights[n - 1] * birthRate(n - 1)) / deathRate(n);
    if (weights[n] > LARGE) scale(weights, 1 / LARGE);
  }
  scale(weights, 1 / total(weights));
  return weights;
}

/** Sum of value(n) p(n). */
export function expectation(law: Float64Array, value: (n: number) => number): number {
  let sum = 0;
  for (let n = 0; n < law.length; n++) sum += value(n) * law[n];
  return sum;
}

function scale(weights: Float64Array, factor: number): void {
  for (let n = 0; n < weights.length; n++) weights[n] *= factor;
}

function total(weights: Float64Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
