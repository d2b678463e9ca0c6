// A fixed number of users N, each thinking, then sending a request and waiting for its answer: the
// load falls as the answers slow down. M/M/c//N, the machine repair model: think times exponential
// of mean Z, c exponential servers of rate mu. Birth-death chain on the requests present, with births
// at rate (N - n) / Z and deaths at rate min(n, c) mu. By Little's law W = N / X - Z.
// Source: D. Gross and others, Fundamentals of Queueing Theory, section 3.6.
// Several stations: mean-value-analysis.ts. Units: rates per second, times in seconds.
import { expectation, stationaryLaw } from './birth-death.ts';
import { meanTime } from './little.ts';

export interface Users {
  /** N, a whole number from 1. */
  readonly count: number;
  /** Z: mean time between an answer and the next request, seconds. */
  readonly meanThink: number;
}

export interface ClosedUsers {
  /** X: requests per second. */
  readonly throughput: number;
  readonly meanResponse: number;
  readonly meanWait: number;
  readonly meanInSystem: number;
  readonly meanWaiting: number;
  readonly utilisation: number;
}

export function closedUsers(users: Users, serviceRate: number, servers: number): ClosedUsers {
  const law = stationaryLaw({
    birthRate: (n) => (users.count - n) / users.meanThink,
    deathRate: (n) => Math.min(n, servers) * serviceRate,
    last: users.count,
  });
  const busy = expectation(law, (n) => Math.min(n, servers));
  const meanInSystem = expectation(law, (n) => n);
  const meanWaiting = expectation(law, (n) => Math.max(0, n - servers));
  const throughput = busy * serviceRate;
  return {
    throughput,
    meanResponse: meanTime(throughput, meanInSystem),
    meanWait: meanTime(throughput, meanWaiting),
    meanInSystem,
    meanWaiting,
    utilisation: busy / servers,
  };
}
