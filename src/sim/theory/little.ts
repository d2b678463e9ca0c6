// Little's law, L = lambda W: the mean number in any stable system is the arrival rate of those
// who enter times the mean time they stay. Source: J. D. C. Little, Operations Research 9, 1961.
// Holds for the queue alone (Lq = lambda Wq) and for queue and service together (L = lambda W),
// whatever the laws, the policy or the number of servers; so it checks every simulation.
// Units: rates per second, times in seconds, numbers in requests.

/** The four means of a queue, each a consequence of one of the others. */
export interface QueueMeans {
  /** Wq: time before service, seconds. */
  readonly meanWait: number;
  /** W: time from arrival to end of service, seconds. */
  readonly meanResponse: number;
  /** Lq: requests waiting. */
  readonly meanWaiting: number;
  /** L: requests waiting and in service. */
  readonly meanInSystem: number;
}

/** Mean number present = arrival rate x mean time. */
export function meanNumber(arrivalRate: number, meanTime: number): number {
  return arrivalRate * meanTime;
}

/** Mean time = mean number present / arrival rate. */
export function meanTime(arrivalRate: number, number: number): number {
  return number / arrivalRate;
}

/** All four means from the mean wait; an infinite wait gives infinite means. */
export function meansFromWait(
  arrivalRate: number,
  meanService: number,
  meanWait: number,
): QueueMeans {
  const meanResponse = meanWait + meanService;
  return {
    meanWait,
    meanResponse,
    meanWaiting: meanNumber(arrivalRate, meanWait),
    meanInSystem: meanNumber(arrivalRate, meanResponse),
  };
}
