// How far the sliders reach: from the scenario as it opened, so that the ranges stay put while a
// value is moved. Each reaches to about twice what the scenario needs, in round steps; the format's
// own limits lie further out and are checked by the engine.
import type { Scenario } from '../sim/scenario/schema.ts';

export interface ControlRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const LARGEST_FLEET = 20_000;

/** Peak rate, requests per second. */
export function peakRange({ workload }: Scenario): ControlRange {
  const peak = workload.kind === 'open' ? workload.peakRate : 0;
  return upTo(Math.max(100, 2 * peak));
}

/** Closed users; from one step on, so that every step is a round number and none is nobody. */
export function userRange({ workload }: Scenario): ControlRange {
  const range = upTo(Math.max(20, 2 * (workload.kind === 'closed' ? workload.users : 0)));
  return { ...range, min: range.step };
}

/** Both ends of the fleet, machines. */
export function fleetRange({ pools }: Scenario, pool: number): ControlRange {
  const { largest } = pools[pool].autoscaler;
  const max = Math.min(LARGEST_FLEET, Math.max(20, roundUp(2 * largest)));
  return { min: 0, max, step: Math.max(1, roundUp(max / 400)) };
}

/** A length of time that is usually a minute, seconds. */
export function waitRange(seconds: number): ControlRange {
  return { min: 0, max: Math.max(300, roundUp(2 * seconds)), step: 5 };
}

/** A threshold on any metric. */
export function thresholdRange(metric: string, value: number): ControlRange {
  if (metric === 'cpu' || metric === 'memory') return { min: 0, max: 100, step: 1 };
  return upTo(Math.max(100, 2.5 * value));
}

/** From 0 to a round number in about a hundred round steps. */
function upTo(largest: number): ControlRange {
  const max = roundUp(largest);
  return { min: 0, max, step: Math.max(1, roundUp(max / 100)) };
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is not under `value`. */
function roundUp(value: number): number {
  let unit = 1;
  while (unit * 10 <= value) unit *= 10;
  const step = [1, 2, 2.5, 5, 10].find((each) => each * unit >= value) ?? 10;
  return step * unit;
}
