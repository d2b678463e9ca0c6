// M/M/1: Poisson arrivals at rate lambda, one server of rate mu, first come first served.
// L = rho / (1 - rho); the response time is exponential with rate mu - lambda, and so is the wait
// of those who wait, a share rho. Var N = rho / (1 - rho)^2, Var T = 1 / (mu - lambda)^2.
// Source: D. Gross and others, Fundamentals of Queueing Theory, chapter 3.
// Units: rates per second, times in seconds. When lambda >= mu everything is infinite.
import { log } from '../numerics/log.ts';
import { meansFromWait, type QueueMeans } from './little.ts';

export interface SingleServer extends QueueMeans {
  /** Seconds squared. */
  readonly responseVariance: number;
  /** Requests squared. */
  readonly inSystemVariance: number;
}

export function singleServer(arrivalRate: number, serviceRate: number): SingleServer {
  const spare = Math.max(0, serviceRate - arrivalRate);
  const meanWait = arrivalRate / serviceRate / spare;
  return {
    ...meansFromWait(arrivalRate, 1 / serviceRate, meanWait),
    responseVariance: 1 / (spare * spare),
    inSystemVariance: (arrivalRate * serviceRate) / (spare * spare),
  };
}

/** The response time, in seconds, that a share p of the requests does not exceed. */
export function singleServerResponsePercentile(
  arrivalRate: number,
  serviceRate: number,
  p: number,
): number {
  return -log(1 - p) / Math.max(0, serviceRate - arrivalRate);
}

/** The wait, in seconds, that a share p of the requests does not exceed. */
export function singleServerWaitPercentile(
  arrivalRate: number,
  serviceRate: number,
  p: number,
): number {
  const spare = Math.max(0, serviceRate - arrivalRate);
  return Math.max(0, log(arrivalRate / serviceRate / (1 - p)) / spare);
}
