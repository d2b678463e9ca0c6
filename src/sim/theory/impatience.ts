// Erlang-A, M/M/c+M: as M/M/c, but each waiting request gives up after an exponential time of rate
// theta. Birth-death chain with deaths at rate min(n, c) mu + max(0, n - c) theta, so it is stable at
// any load. P(abandon) = theta Lq / lambda, because the waiting abandon at rate theta each.
// Source: C. Palm 1957; O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with
// impatient customers", Manufacturing & Service Operations Management 4, 2002.
// Units: rates per second, times in seconds.
import { expectation, stationaryLaw } from './birth-death.ts';
import { meanTime } from './little.ts';
import type { Station } from './many-servers.ts';

export interface Impatience {
  /** P(an arrival finds all servers busy). */
  readonly waitProbability: number;
  readonly abandonProbability: number;
  /** Lq: requests waiting. */
  readonly meanWaiting: number;
  /** Mean time in the queue of all arrivals, served or not, seconds. */
  readonly meanWait: number;
  /** Requests served per second. */
  readonly throughput: number;
  /** Share of time a server is busy. */
  readonly utilisation: number;
}

/** States beyond this many weight less than the rounding of the sum. */
const NEGLIGIBLE = 1e-25;

/** theta (abandonRate) above 0, per second. */
export function impatience(station: Station, abandonRate: number): Impatience {
  const { arrivalRate, servers } = station;
  const deathRate = deathRateOf(station, abandonRate);
  const law = stationaryLaw({
    birthRate: () => arrivalRate,
    deathRate,
    last: lastState(station, deathRate),
  });
  const meanWaiting = expectation(law, (n) => Math.max(0, n - servers));
  const abandonProbability = (abandonRate * meanWaiting) / arrivalRate;
  return {
    waitProbability: expectation(law, (n) => (n >= servers ? 1 : 0)),
    abandonProbability,
    meanWaiting,
    meanWait: meanTime(arrivalRate, meanWaiting),
    throughput: arrivalRate * (1 - abandonProbability),
    utilisation: expectation(law, (n) => Math.min(n, servers)) / servers,
  };
}

function deathRateOf({ serviceRate, servers }: Station, abandonRate: number) {
  return (n: number) => Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * abandonRate;
}

/** Where the weights have fallen far below those of the most likely state. */
function lastState({ arrivalRate, servers }: Station, deathRate: (n: number) => number): number {
  let last = servers;
  while (deathRate(last) < arrivalRate) last++;
  for (let weight = 1; weight > NEGLIGIBLE; last++) weight *= arrivalRate / deathRate(last + 1);
  return last;
}
