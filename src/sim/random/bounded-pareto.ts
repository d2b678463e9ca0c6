// The bounded Pareto law of mean 1: density proportional to x^-(a + 1) from the smallest value s
// to the largest s r, with a the shape and r = largest over smallest.
// Distribution F(x) = (1 - (s / x)^a) / (1 - r^-a), so x = s (1 - u (1 - r^-a))^(-1 / a).
// Raw moments: E X^k = s^k a D(k - a) / D'(a) with D(b) = (r^b - 1) / b (log r at b = 0) and
// D'(a) = 1 - r^-a; s is what makes E X = 1.
import { expMinusOne } from '../numerics/exp-minus-one.ts';
import { log } from '../numerics/log.ts';
import { pow } from '../numerics/pow.ts';
import type { Sampler } from './batched-stream.ts';
import type { Law } from './law.ts';
import { fillFine } from './uniform-batch.ts';

export type BoundedPareto = Extract<Law, { law: 'boundedPareto' }>;

/** The smallest value, in means. */
export function smallestValue(law: BoundedPareto): number {
  return 1 / momentOverSmallest(law, 1);
}

/** E X^k for k = 1, 2, 3, with mean 1. */
export function rawMoment(law: BoundedPareto, k: number): number {
  let moment = momentOverSmallest(law, k);
  for (let i = 0; i < k; i++) moment *= smallestValue(law);
  return moment;
}

export function boundedParetoSampler(law: BoundedPareto): Sampler {
  const smallest = smallestValue(law);
  const reach = reachOf(law);
  const exponent = -1 / law.shape;
  return (state, buffer) => {
    fillFine(state, buffer);
    for (let i = 0; i < buffer.length; i++) {
      buffer[i] = smallest * pow(1 - buffer[i] * reach, exponent);
    }
  };
}

/** E (X / smallest)^k. */
function momentOverSmallest(law: BoundedPareto, k: number): number {
  const logRatio = log(law.largestOverSmallest);
  const b = k - law.shape;
  const integral = b === 0 ? logRatio : expMinusOne(b * logRatio) / b;
  return (law.shape * integral) / reachOf(law);
}

/** 1 - r^-a: the part of the unbounded law that lies below the bound. */
function reachOf({ shape, largestOverSmallest }: BoundedPareto): number {
  return -expMinusOne(-shape * log(largestOverSmallest));
}
