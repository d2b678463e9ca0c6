// How many servers a large service needs: the load plus a few times its square root.
// With c = a + beta sqrt(a) servers the probability of a wait tends to
// 1 / (1 + beta Phi(beta) / phi(beta)) as the load a (erlangs) grows, Phi and phi the standard normal
// distribution and density: quality and efficiency at once. The exact number: serversForWait.
// Source: S. Halfin and W. Whitt, "Heavy-traffic limits for queues with many exponential servers",
// Operations Research 29, 1981.
import { normalDensity, normalProbability } from '../numerics/normal-probability.ts';

/** The limit of P(wait > 0) with beta (above 0) square roots of the load to spare. */
export function halfinWhitt(beta: number): number {
  return 1 / (1 + (beta * normalProbability(beta)) / normalDensity(beta));
}

/** a + beta sqrt(a), rounded up. */
export function squareRootStaffing(offeredLoad: number, beta: number): number {
  return Math.ceil(offeredLoad + beta * Math.sqrt(offeredLoad));
}
