// Priority classes on one server with Poisson arrivals (M/G/1), first come first served within a
// class. Class 1 goes first. With s(k) = rho(1) + ... + rho(k) and R = sum of lambda E S^2 / 2:
// without interruption (non-preemptive)  Wq(k) = R(all) / (1 - s(k - 1))(1 - s(k));
// with interruption (preemptive resume)  T(k) = (E S(k)(1 - s(k)) + R(1..k)) / (1 - s(k - 1))(1 - s(k)).
// Source: A. Cobham, Operations Research 2, 1954; L. Kleinrock, Queueing Systems II, section 3.4.
// Units: rates per second, times in seconds. A class whose s(k) is 1 or more waits forever.
import type { ServiceMoments } from './general-service.ts';

export interface PriorityClass {
  readonly arrivalRate: number;
  readonly service: ServiceMoments;
}

/** Mean wait of each class, most urgent first, when a service once begun is finished. */
export function waitsWithoutInterruption(classes: readonly PriorityClass[]): number[] {
  const residual = residualWork(classes);
  return classes.map((_, k) => residual / freeShares(classes, k));
}

/** Mean response of each class, most urgent first, when a more urgent arrival interrupts. */
export function responsesWithInterruption(classes: readonly PriorityClass[]): number[] {
  return classes.map(({ service }, k) => {
    const residual = residualWork(classes.slice(0, k + 1));
    return (service.mean * freeAfter(classes, k + 1) + residual) / freeShares(classes, k);
  });
}

/** R: mean work left of the service that an arrival meets. */
function residualWork(classes: readonly PriorityClass[]): number {
  return (
    classes.reduce((sum, { arrivalRate, service }) => sum + arrivalRate * service.second, 0) / 2
  );
}

/** (1 - s(k - 1))(1 - s(k)) for class number k, counted from 0 here. */
function freeShares(classes: readonly PriorityClass[], k: number): number {
  return freeAfter(classes, k) * freeAfter(classes, k + 1);
}

/** The share of time that the first `count` classes leave free. */
function freeAfter(classes: readonly PriorityClass[], count: number): number {
  const used = classes
    .slice(0, count)
    .reduce((sum, { arrivalRate, service }) => sum + arrivalRate * service.mean, 0);
  return Math.max(0, 1 - used);
}
