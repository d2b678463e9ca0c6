// M/G/1: Poisson arrivals at rate lambda, one server, any service law, first come first served.
// Mean wait by Pollaczek and Khinchine: Wq = lambda E S^2 / 2 (1 - rho); its second moment by
// Takacs: E Wq^2 = 2 Wq^2 + lambda E S^3 / 3 (1 - rho). So two laws of the same mean wait in
// proportion to 1 + squared variation. Source: D. Gross and others, Fundamentals of Queueing
// Theory, chapter 5; L. Takacs, 1962. Units: rates per second, times in seconds.
// When rho >= 1 everything is infinite. Percentiles: general-service-waits.ts.
import { lawMoments } from '../random/law-moments.ts';
import type { Law } from '../random/law.ts';
import { meansFromWait, type QueueMeans } from './little.ts';

/** Raw moments of the service time: seconds, seconds squared, seconds cubed. */
export interface ServiceMoments {
  readonly mean: number;
  readonly second: number;
  readonly third: number;
}

export interface GeneralService extends QueueMeans {
  readonly waitVariance: number;
  readonly responseDeviation: number;
}

/** Moments of a service with the given mean (seconds) and law. */
export function serviceMoments(law: Law, mean: number): ServiceMoments {
  const { secondMoment, thirdMoment } = lawMoments(law);
  return { mean, second: secondMoment * mean * mean, third: thirdMoment * mean * mean * mean };
}

/** Moments of a mix of requests: the means over the classes, weighted by their shares. */
export function mixedMoments(
  classes: readonly { readonly share: number; readonly service: ServiceMoments }[],
): ServiceMoments {
  const shares = classes.reduce((sum, { share }) => sum + share, 0);
  const mix = (part: keyof ServiceMoments) =>
    classes.reduce((sum, { share, service }) => sum + share * service[part], 0) / shares;
  return { mean: mix('mean'), second: mix('second'), third: mix('third') };
}

export function generalService(arrivalRate: number, service: ServiceMoments): GeneralService {
  const idle = Math.max(0, 1 - arrivalRate * service.mean);
  const meanWait = (arrivalRate * service.second) / (2 * idle);
  // E Wq^2 - Wq^2, which is what the two formulas leave.
  const waitVariance = meanWait * meanWait + (arrivalRate * service.third) / (3 * idle);
  const serviceVariance = service.second - service.mean * service.mean;
  return {
    ...meansFromWait(arrivalRate, service.mean, meanWait),
    waitVariance,
    responseDeviation: Math.sqrt(waitVariance + serviceVariance),
  };
}
