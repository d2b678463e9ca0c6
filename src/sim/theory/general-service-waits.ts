// Percentiles of the wait in M/G/1, first come first served, for the laws for which they are exact:
// deterministic, exponential, Erlang, hyperexponential. Times in units of the mean service.
// By Pollaczek and Khinchine the wait is a geometric number of residual service times, one more
// with probability rho each. For laws made of exponential stages that is a walk through stages,
// whose steps are counted at one common rate (uniformisation; A. Jensen 1953): poisson-mixture.ts.
// Deterministic service: G. J. Franx, "A simple solution for the M/D/c waiting time distribution",
// Operations Research Letters 29, 2001. All sums have positive terms only.
import { exp } from '../numerics/exp.ts';
import { kindsOf } from '../random/hyperexponential.ts';
import type { Law } from '../random/law.ts';
import { percentileOf } from './percentile.ts';
import { poissonMixture, poissonWeights } from './poisson-mixture.ts';

export type ExactWaitLaw = Extract<
  Law,
  { law: 'deterministic' | 'exponential' | 'erlang' | 'hyperexponential' }
>;

/** The wait, in mean service times, that a share p of the requests does not exceed; rho below 1. */
export function generalServiceWaitPercentile(law: ExactWaitLaw, rho: number, p: number): number {
  return percentileOf(generalServiceWaitTail(law, rho), p);
}

/** P(wait > t) as a function of t in mean service times; rho below 1. */
export function generalServiceWaitTail(law: ExactWaitLaw, rho: number): (t: number) => number {
  switch (law.law) {
    case 'deterministic':
      return deterministicTail(rho);
    case 'exponential':
      return stagesTail(erlangResidual(1), rho);
    case 'erlang':
      return stagesTail(erlangResidual(law.stages), rho);
    case 'hyperexponential':
      return stagesTail(hyperexponentialResidual(law.squaredVariation), rho);
  }
}

/** A residual service time as stages: where it begins, how long each lasts, where it goes then. */
interface Stages {
  /** Probability to begin in each stage. */
  readonly start: readonly number[];
  readonly rates: readonly number[];
  /** The stage after each; the number of stages for the end. */
  readonly next: readonly number[];
}

/** The residual of n stages in a row: any of them with the same probability, and those after it. */
function erlangResidual(stages: number): Stages {
  const each = Array.from({ length: stages }, (_, i) => i);
  return {
    start: each.map(() => 1 / stages),
    rates: each.map(() => stages),
    next: each.map((i) => i + 1),
  };
}

/** The residual of a kind is that kind, and each kind carries half of the mean. */
function hyperexponentialResidual(squaredVariation: number): Stages {
  const { oftenRate, seldomRate } = kindsOf(squaredVariation);
  return { start: [0.5, 0.5], rates: [oftenRate, seldomRate], next: [2, 2] };
}

function stagesTail(stages: Stages, rho: number): (t: number) => number {
  const rate = Math.max(...stages.rates);
  const notEnough = stepsNotEnough(stages, rate, rho);
  return (t) => poissonMixture(rate * t, notEnough);
}

/** v(k): the probability that the wait is not over after k steps of the common rate. */
function stepsNotEnough(stages: Stages, rate: number, rho: number): (k: number) => number {
  const known: number[] = [rho];
  let at = stages.start.map((probability) => rho * probability);
  return (k) => {
    while (known.length <= k) {
      at = afterStep(stages, at, { rate, rho });
      known.push(at.reduce((sum, probability) => sum + probability, 0));
    }
    return known[k];
  };
}

/** One step: a stage ends with probability its rate / the common rate; after the last, a new residual may begin. */
function afterStep(
  { start, rates, next }: Stages,
  at: readonly number[],
  { rate, rho }: { rate: number; rho: number },
): number[] {
  const after = at.map((probability, i) => probability * (1 - rates[i] / rate));
  let ended = 0;
  at.forEach((probability, i) => {
    const moved = (probability * rates[i]) / rate;
    if (next[i] < after.length) after[next[i]] += moved;
    else ended += moved;
  });
  return after.map((probability, i) => probability + ended * rho * start[i]);
}

/** P(W <= k - u) = sum over j < k of Q(k - 1 - j) P(Poisson(rho u) = j), 0 < u <= 1. */
function deterministicTail(rho: number): (t: number) => number {
  const atMost = waitingAtMost(rho);
  return (t) => {
    const k = Math.floor(t) + 1;
    const { first, weights } = poissonWeights(rho * (k - t));
    let within = 0;
    weights.forEach((weight, i) => {
      if (first + i < k) within += weight * atMost(k - 1 - first - i);
    });
    return 1 - within;
  };
}

/** Q(n) = P(at most n wait) in M/D/1, by cutting the chain of departures between n and n + 1. */
function waitingAtMost(rho: number): (n: number) => number {
  const inSystem = [1 - rho];
  const sums = [1 - rho];
  const arrivalsAbove = arrivalTails(rho);
  return (n) => {
    while (sums.length <= n + 1) {
      const last = inSystem.length - 1;
      let upward = inSystem[0] * arrivalsAbove(last);
      for (let i = 1; i <= last; i++) upward += inSystem[i] * arrivalsAbove(last + 1 - i);
      inSystem.push(upward / exp(-rho));
      sums.push(sums[last] + inSystem[last + 1]);
    }
    return sums[n + 1];
  };
}

/** P(more than n arrivals in one service), summed from the small end. */
function arrivalTails(rho: number): (n: number) => number {
  const { first, weights } = poissonWeights(rho);
  const tails = weights.map((_, n) => weights.slice(n + 1).reduceRight((sum, w) => sum + w, 0));
  return (n) => (n < first ? 1 : (tails[n - first] ?? 0));
}
