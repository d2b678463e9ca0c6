// Processor sharing: everyone present is served at once. M/G/1-PS: the server's speed is shared
// equally, so a request of x seconds of work takes x / (1 - rho) on average: the slowdown is the same
// for all sizes, and the number present has the law of M/M/1 whatever the service law.
// M/G/c-PS, at most one core for each request: the number present has the law of M/M/c whatever the
// service law. It is the model of a container with c cores and no limit on requests at once.
// Sources: L. Kleinrock, Queueing Systems II, section 4.4; E. G. Coffman, R. R. Muntz, H. Trotter,
// JACM 17, 1970 (the variance). Units: rates per second, times in seconds; infinite when rho >= 1.
import { manyServers, type Station } from './many-servers.ts';

/** Mean response of a request that alone would take `work` seconds. */
export function sharedResponse(work: number, rho: number): number {
  return work * slowdown(rho);
}

/** Response time over the time that the request would take alone, the same for every size. */
export function slowdown(rho: number): number {
  return 1 / Math.max(0, 1 - rho);
}

/** Variance of the response in M/M/1-PS, in squared mean services: (2 + rho) / (2 - rho)(1 - rho)^2. */
export function sharedResponseVariance(rho: number): number {
  const idle = Math.max(0, 1 - rho);
  return (2 + rho) / ((2 - rho) * idle * idle);
}

/** Mean response and number present with c cores and at most one core for each request. */
export function sharedCores(station: Station): { meanResponse: number; meanInSystem: number } {
  const { meanResponse, meanInSystem } = manyServers(station);
  return { meanResponse, meanInSystem };
}
