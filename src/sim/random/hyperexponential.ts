// The hyperexponential law of mean 1 with balanced means: with probability p an exponential of
// rate 2p, else one of rate 2(1 - p), so that both kinds carry half of the mean.
// p = (1 + sqrt((C - 1) / (C + 1))) / 2 for squared variation C > 1 (W. Whitt, "Approximating a
// point process by a renewal process", Operations Research 30, 1982).
// One uniform a variate: it chooses the kind, and its place within that kind gives the value.
import { log } from '../numerics/log.ts';
import type { Sampler } from './batched-stream.ts';
import { fillFine } from './uniform-batch.ts';

/** The two kinds of a balanced hyperexponential law of mean 1. */
export interface Kinds {
  readonly oftenProbability: number;
  readonly oftenRate: number;
  readonly seldomProbability: number;
  readonly seldomRate: number;
}

export function kindsOf(squaredVariation: number): Kinds {
  const skew = Math.sqrt((squaredVariation - 1) / (squaredVariation + 1));
  const often = (1 + skew) / 2;
  // (1 - skew) / 2 without losing digits when the variation is large.
  const seldom = 1 / ((squaredVariation + 1) * (1 + skew));
  return {
    oftenProbability: often,
    oftenRate: 2 * often,
    seldomProbability: seldom,
    seldomRate: 2 * seldom,
  };
}

export function hyperexponentialSampler(squaredVariation: number): Sampler {
  const { oftenProbability, oftenRate, seldomProbability, seldomRate } = kindsOf(squaredVariation);
  return (state, buffer) => {
    fillFine(state, buffer);
    for (let i = 0; i < buffer.length; i++) {
      const u = buffer[i];
      buffer[i] =
        u < oftenProbability
          ? -log(u / oftenProbability) / oftenRate
          : -log((1 - u) / seldomProbability) / seldomRate;
    }
  };
}
