// Mean, variance and raw moments of every law, exact, in closed form. All laws have mean 1, so the
// variance is the squared coefficient of variation, and the k-th raw moment scales by mean^k.
// Used by the theory (mean waits need the second moment, their variance the third) and the tests.
import { rawMoment } from './bounded-pareto.ts';
import { kindsOf } from './hyperexponential.ts';
import type { Law } from './law.ts';

export interface LawMoments {
  readonly mean: 1;
  readonly variance: number;
  /** E X^2 and E X^3. */
  readonly secondMoment: number;
  readonly thirdMoment: number;
}

export function lawMoments(law: Law): LawMoments {
  switch (law.law) {
    case 'deterministic':
      return fromVariance(0, 1);
    case 'exponential':
      return fromVariance(1, 6);
    case 'erlang':
      return fromVariance(1 / law.stages, ((law.stages + 1) / law.stages) * (1 + 2 / law.stages));
    case 'hyperexponential':
      return hyperexponentialMoments(law.squaredVariation);
    case 'lognormal': {
      const growth = 1 + law.squaredVariation;
      return fromVariance(law.squaredVariation, growth * growth * growth);
    }
    case 'boundedPareto':
      return fromVariance(rawMoment(law, 2) - 1, rawMoment(law, 3));
    case 'uniform': {
      const square = law.halfWidth * law.halfWidth;
      return fromVariance(square / 3, 1 + square);
    }
  }
}

function fromVariance(variance: number, thirdMoment: number): LawMoments {
  return { mean: 1, variance, secondMoment: 1 + variance, thirdMoment };
}

/** Each kind has E X^3 = 6 / rate^3. */
function hyperexponentialMoments(squaredVariation: number): LawMoments {
  const { oftenProbability, oftenRate, seldomProbability, seldomRate } = kindsOf(squaredVariation);
  const often = oftenProbability / (oftenRate * oftenRate * oftenRate);
  const seldom = seldomProbability / (seldomRate * seldomRate * seldomRate);
  return fromVariance(squaredVariation, 6 * (often + seldom));
}
