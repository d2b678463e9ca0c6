// M/M/c: Poisson arrivals at rate lambda, c servers of rate mu each, one queue, first come first
// served. With a = lambda / mu < c: P(wait > 0) = C (erlang.ts), Wq = C / (c mu - lambda),
// P(wait > t) = C exp(-(c mu - lambda) t). The response is the wait plus an exponential service.
// Source: D. Gross and others, Fundamentals of Queueing Theory, chapter 3.
// Units: rates per second, times in seconds. When a >= c the means and percentiles are infinite.
import { expMinusOne } from '../numerics/exp-minus-one.ts';
import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { erlangC } from './erlang.ts';
import { meansFromWait, type QueueMeans } from './little.ts';
import { percentileOf } from './percentile.ts';

export interface Station {
  /** lambda, requests per second. */
  readonly arrivalRate: number;
  /** mu of one server, requests per second. */
  readonly serviceRate: number;
  /** c. */
  readonly servers: number;
}

/** rho = lambda / (c mu): the share of time a server is busy, if below 1. */
export function utilisation({ arrivalRate, serviceRate, servers }: Station): number {
  return arrivalRate / (serviceRate * servers);
}

/** P(wait > 0). */
export function waitProbability({ arrivalRate, serviceRate, servers }: Station): number {
  return erlangC(servers, arrivalRate / serviceRate);
}

export function manyServers(station: Station): QueueMeans {
  const spare = spareRate(station);
  const meanWait = spare > 0 ? waitProbability(station) / spare : Infinity;
  return meansFromWait(station.arrivalRate, 1 / station.serviceRate, meanWait);
}

/** P(wait > t), t in seconds. */
export function waitTail(station: Station, time: number): number {
  return waitProbability(station) * exp(-Math.max(0, spareRate(station)) * time);
}

/** P(response > t), t in seconds. */
export function responseTail(station: Station, time: number): number {
  const spare = spareRate(station);
  if (spare <= 0) return 1;
  const { serviceRate } = station;
  // Those who wait spend two exponential times in turn. Written with the slower of the two rates
  // in front, so that nothing overflows, and with their difference, which may be 0.
  const difference = Math.abs(spare - serviceRate);
  const apart = difference === 0 ? time : -expMinusOne(-difference * time) / difference;
  const both = exp(-Math.min(spare, serviceRate) * time) * apart;
  return exp(-serviceRate * time) + waitProbability(station) * serviceRate * both;
}

/** The wait, in seconds, that a share p of the requests does not exceed. */
export function waitPercentile(station: Station, p: number): number {
  const spare = spareRate(station);
  if (spare <= 0) return Infinity;
  return Math.max(0, log(waitProbability(station) / (1 - p)) / spare);
}

/** The response time, in seconds, that a share p of the requests does not exceed. */
export function responsePercentile(station: Station, p: number): number {
  if (spareRate(station) <= 0) return Infinity;
  return percentileOf((time) => responseTail(station, time), p);
}

/** c mu - lambda: how fast a long queue drains, requests per second. */
function spareRate({ arrivalRate, serviceRate, servers }: Station): number {
  return servers * serviceRate - arrivalRate;
}
