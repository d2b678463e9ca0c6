// The power of d choices: very many single servers; each arrival asks d of them at random and joins
// the shortest queue. The share of servers with at least i requests is
// s(i) = rho^((d^i - 1) / (d - 1)), which falls doubly exponentially for d >= 2 (d = 1 is random).
// E T = sum over i >= 1 of rho^((d^i - d) / (d - 1)), in mean services. Limit of many servers; with
// n servers the difference is of order 1 / n. Sources: N. D. Vvedenskaya, R. L. Dobrushin, F. I.
// Karpelevich 1996; M. Mitzenmacher, IEEE Trans. Parallel and Distributed Systems 12, 2001.
// Poisson arrivals, exponential services of mean 1, rho below 1.
import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { percentileOf } from './percentile.ts';
import { poissonMixture } from './poisson-mixture.ts';

/** Terms smaller than this change no sum. */
const NEGLIGIBLE = 1e-18;

/** s(i): the share of servers with at least i requests. */
export function queueTail(choices: number, rho: number, length: number): number {
  return exp(log(rho) * geometricSum(choices, length));
}

/** Mean response time in mean services. */
export function choicesMeanResponse(choices: number, rho: number): number {
  let mean = 0;
  for (let i = 1, term = 1; term > NEGLIGIBLE; i++) {
    mean += term;
    // (d^(i + 1) - d) / (d - 1) = d (d^i - 1) / (d - 1)
    term = joinsBehind(choices, rho, i);
  }
  return mean;
}

/** The response time, in mean services, that a share p of the requests does not exceed. */
export function choicesResponsePercentile(choices: number, rho: number, p: number): number {
  // A request behind j others takes j + 1 exponential services.
  const tail = (time: number) => poissonMixture(time, (k) => joinsBehind(choices, rho, k));
  return percentileOf(tail, p);
}

/** P(an arrival joins behind at least j requests) = s(j)^d. */
function joinsBehind(choices: number, rho: number, others: number): number {
  return exp(log(rho) * choices * geometricSum(choices, others));
}

/** 1 + d + ... + d^(n - 1) = (d^n - 1) / (d - 1). */
function geometricSum(ratio: number, terms: number): number {
  let sum = 0;
  let power = 1;
  for (let i = 0; i < terms && sum < Number.MAX_SAFE_INTEGER; i++) {
    sum += power;
    power *= ratio;
  }
  return sum;
}
