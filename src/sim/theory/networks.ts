// Open networks of queues (J. R. Jackson, Operations Research 5, 1957): Poisson arrivals from
// outside, exponential services, and after service a request goes on to another station with fixed
// probabilities or leaves. Each station then behaves like M/M/c on its own, with the rate that the
// traffic equations give: rate(j) = outside(j) + sum over i of rate(i) routing(i, j).
// Retries that do not depend on the load are a station that leads back to itself.
// Units: rates per second, times in seconds.
import { manyServers, type Station } from './many-servers.ts';

export interface NetworkStation {
  /** Arrivals from outside, per second. */
  readonly outsideRate: number;
  readonly serviceRate: number;
  readonly servers: number;
  /** Probability to go on to each station, itself included; the rest leaves. */
  readonly next: readonly number[];
}

export interface Network {
  /** Rate through each station, with those who come back, per second. */
  readonly rates: readonly number[];
  /** Mean number at each station. */
  readonly meanNumbers: readonly number[];
  /** Mean time from the first arrival to the leaving, seconds. */
  readonly meanResponse: number;
}

/** More rounds than any network needs from which everyone leaves in the end. */
const MOST_ROUNDS = 1_000_000;

export function openNetwork(stations: readonly NetworkStation[]): Network {
  const rates = trafficOf(stations);
  const meanNumbers = stations.map((station, i) => meanNumberAt(station, rates[i]));
  const outside = stations.reduce((sum, { outsideRate }) => sum + outsideRate, 0);
  const inNetwork = meanNumbers.reduce((sum, number) => sum + number, 0);
  return { rates, meanNumbers, meanResponse: inNetwork / outside };
}

function meanNumberAt({ serviceRate, servers }: NetworkStation, arrivalRate: number): number {
  const station: Station = { arrivalRate, serviceRate, servers };
  return manyServers(station).meanInSystem;
}

/** The traffic equations, by substitution until no rate changes. */
function trafficOf(stations: readonly NetworkStation[]): number[] {
  let rates = stations.map(({ outsideRate }) => outsideRate);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = stations.map(({ outsideRate }, j) =>
      stations.reduce((sum, station, i) => sum + rates[i] * (station.next[j] ?? 0), outsideRate),
    );
    if (next.every((rate, j) => rate === rates[j])) break;
    rates = next;
  }
  return rates;
}
