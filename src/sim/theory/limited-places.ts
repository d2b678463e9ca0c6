// M/M/c/K: as M/M/c, but at most K requests are in the system, in service or waiting; who finds it
// full is turned away. K = c is Erlang's loss system, which holds for every service law.
// Birth-death chain with births at rate lambda below K and deaths at rate min(n, c) mu.
// Source: D. Gross and others, Fundamentals of Queueing Theory, chapter 3.
// Units: rates per second, times in seconds. Stable at any load. K is at least c.
import { expectation, stationaryLaw } from './birth-death.ts';
import { meanTime, type QueueMeans } from './little.ts';
import type { Station } from './many-servers.ts';

export interface LimitedPlaces extends QueueMeans {
  /** Share of the arrivals that are turned away. */
  readonly blocking: number;
  /** Requests served per second. */
  readonly throughput: number;
  /** Share of time a server is busy. */
  readonly utilisation: number;
}

/** Means are of those who are let in. */
export function limitedPlaces(station: Station, places: number): LimitedPlaces {
  const { arrivalRate, serviceRate, servers } = station;
  const law = stationaryLaw({
    birthRate: () => arrivalRate,
    deathRate: (n) => Math.min(n, servers) * serviceRate,
    last: places,
  });
  const blocking = law[places];
  const throughput = arrivalRate * (1 - blocking);
  const meanInSystem = expectation(law, (n) => n);
  const meanWaiting = expectation(law, (n) => Math.max(0, n - servers));
  return {
    blocking,
    throughput,
    meanInSystem,
    meanWaiting,
    meanResponse: meanTime(throughput, meanInSystem),
    meanWait: meanTime(throughput, meanWaiting),
    utilisation: expectation(law, (n) => Math.min(n, servers)) / servers,
  };
}
