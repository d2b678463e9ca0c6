// Exact mean value analysis: N users go round stations of one server each, thinking Z in between.
// An arrival at a station sees it as it is with one user fewer, so R(i) = D(i)(1 + Q(i, N - 1)),
// X = N / (Z + sum of R), Q(i) = X R(i), from N = 1 upwards; D(i) is the demand, the mean work a
// request brings to station i. Holds for exponential services first come first served, and for any
// law under processor sharing. Source: M. Reiser and S. S. Lavenberg, JACM 27, 1980.
// Units: times in seconds, rates per second.
import type { Users } from './closed-users.ts';

export interface ClosedNetwork {
  /** X: requests per second. */
  readonly throughput: number;
  /** Mean time from a request to its answer, over all stations, seconds. */
  readonly meanResponse: number;
  /** Q: mean number at each station. */
  readonly meanNumbers: readonly number[];
}

/** `demands`: mean seconds of work at each station for one request, all its visits together. */
export function meanValueAnalysis(users: Users, demands: readonly number[]): ClosedNetwork {
  let network: ClosedNetwork = {
    throughput: 0,
    meanResponse: 0,
    meanNumbers: demands.map(() => 0),
  };
  for (let count = 1; count <= users.count; count++) {
    network = withOneMore(network, demands, { count, meanThink: users.meanThink });
  }
  return network;
}

function withOneMore(
  { meanNumbers }: ClosedNetwork,
  demands: readonly number[],
  users: Users,
): ClosedNetwork {
  const responses = demands.map((demand, i) => demand * (1 + meanNumbers[i]));
  const meanResponse = responses.reduce((sum, response) => sum + response, 0);
  const throughput = users.count / (users.meanThink + meanResponse);
  return { throughput, meanResponse, meanNumbers: responses.map((time) => throughput * time) };
}

/** The most requests per second any number of users can get: one over the largest demand. */
export function bottleneckThroughput(demands: readonly number[]): number {
  return 1 / Math.max(...demands);
}
