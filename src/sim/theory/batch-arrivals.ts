// M^X/M/1: batches of X requests arrive as a Poisson stream, one exponential server of rate mu.
// L = rho (E X^2 + E X) / 2 E X (1 - rho), and W = L / (rho mu): bursts cost like a larger load.
// Source: D. Gross and others, Fundamentals of Queueing Theory, section 4.1.
// Units: rates per second, times in seconds; infinite when rho >= 1.
import { meanTime } from './little.ts';

export interface Batches {
  /** E X. */
  readonly mean: number;
  /** E X^2. */
  readonly second: number;
}

/** Batches of always the same size. */
export function fixedBatches(size: number): Batches {
  return { mean: size, second: size * size };
}

/** Batches of 1, 2, 3, ... requests with geometrically falling probabilities. */
export function geometricBatches(mean: number): Batches {
  return { mean, second: mean * (2 * mean - 1) };
}

/** `requestRate` counts requests, not batches. */
export function batchArrivals(
  batches: Batches,
  requestRate: number,
  serviceRate: number,
): { meanInSystem: number; meanResponse: number } {
  const rho = requestRate / serviceRate;
  const idle = Math.max(0, 1 - rho);
  const meanInSystem = (rho * (batches.second + batches.mean)) / (2 * batches.mean * idle);
  return { meanInSystem, meanResponse: meanTime(requestRate, meanInSystem) };
}
