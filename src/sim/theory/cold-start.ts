// M/M/1 with cold starts: the server is switched off the instant it is idle, and an arrival then
// starts it, which takes an exponential time of rate alpha. W = 1 / (mu - lambda) + 1 / alpha: every
// request pays the mean start, whatever the load, because a start lasts on for those behind it.
// Source: A. Gandhi, M. Harchol-Balter, I. Adan, "Server farms with setup costs", Performance
// Evaluation 67, 2010. Units: rates per second, times in seconds; infinite when lambda >= mu.
import { singleServer } from './single-server.ts';

/** Mean response time, seconds; meanStart in seconds. */
export function coldStartResponse(
  arrivalRate: number,
  serviceRate: number,
  meanStart: number,
): number {
  return singleServer(arrivalRate, serviceRate).meanResponse + meanStart;
}
