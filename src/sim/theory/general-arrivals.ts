// G/M/1: independent times between arrivals of any law, one exponential server of rate mu, first
// come first served. An arrival waits with probability sigma, the root below 1 of
// sigma = A*(mu (1 - sigma)), A* the Laplace transform of the time between arrivals; the response is
// exponential with rate mu (1 - sigma). Source: L. Kleinrock, Queueing Systems I, section 6.4.
// Solved for d = 1 - sigma through 1 - A*, so that no digits are lost when sigma is close to 1.
// Round robin of Poisson arrivals over n such servers is exactly G/M/1 with Erlang-n arrivals at each.
// Units: rates per second, times in seconds. When lambda >= mu the means are infinite.
import { expMinusOne } from '../numerics/exp-minus-one.ts';
import { log } from '../numerics/log.ts';
import { kindsOf } from '../random/hyperexponential.ts';
import type { Law } from '../random/law.ts';
import { meansFromWait, type QueueMeans } from './little.ts';

export type ArrivalLaw = Extract<
  Law,
  { law: 'deterministic' | 'exponential' | 'erlang' | 'hyperexponential' }
>;

export interface Arrivals {
  readonly law: ArrivalLaw;
  /** lambda, per second. */
  readonly rate: number;
}

/** P(wait > 0); 1 when the load is not below the server's rate. */
export function arrivalWaitProbability(arrivals: Arrivals, serviceRate: number): number {
  return 1 - idleSeen(arrivals, serviceRate);
}

export function generalArrivals(arrivals: Arrivals, serviceRate: number): QueueMeans {
  const idle = idleSeen(arrivals, serviceRate);
  return meansFromWait(arrivals.rate, 1 / serviceRate, (1 - idle) / (serviceRate * idle));
}

/** The response time, in seconds, that a share p of the requests does not exceed. */
export function arrivalResponsePercentile(
  arrivals: Arrivals,
  serviceRate: number,
  p: number,
): number {
  return -log(1 - p) / (serviceRate * idleSeen(arrivals, serviceRate));
}

/** Poisson arrivals at `arrivalRate` in all, handed in turn to n exponential servers with a queue each. */
export function roundRobin(arrivalRate: number, serviceRate: number, servers: number): QueueMeans {
  const arrivals: Arrivals = {
    law: { law: 'erlang', stages: servers },
    rate: arrivalRate / servers,
  };
  return generalArrivals(arrivals, serviceRate);
}

/** d = 1 - sigma, the probability that an arrival finds the server idle: the root of 1 - A*(mu d) = d. */
function idleSeen({ law, rate }: Arrivals, serviceRate: number): number {
  if (rate >= serviceRate) return 0;
  const excess = (d: number) => transformShort(law, (serviceRate * d) / rate) - d;
  // The excess is concave, 0 at 0 and positive between 0 and the root.
  let low = 1;
  do low /= 2;
  while (excess(low) <= 0);
  let high = 2 * low;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
}

/** 1 - E exp(-s X) for a law of mean 1. */
function transformShort(law: ArrivalLaw, s: number): number {
  switch (law.law) {
    case 'deterministic':
      return -expMinusOne(-s);
    case 'exponential':
      return s / (1 + s);
    case 'erlang':
      return erlangShort(law.stages, s);
    case 'hyperexponential': {
      const { oftenProbability, oftenRate, seldomProbability, seldomRate } = kindsOf(
        law.squaredVariation,
      );
      return (oftenProbability * s) / (oftenRate + s) + (seldomProbability * s) / (seldomRate + s);
    }
  }
}

/** 1 - r^n = (1 - r)(1 + r + ... + r^(n - 1)) with r = 1 / (1 + s / n). */
function erlangShort(stages: number, s: number): number {
  const r = 1 / (1 + s / stages);
  let sum = 0;
  let power = 1;
  for (let i = 0; i < stages; i++) {
    sum += power;
    power *= r;
  }
  return (s / stages) * r * sum;
}
