/*
 * How many requests one particle stands for: the smallest of 1, 2, 5, 10, 20, ... with which at most 400
 * fly and none of the ribbons is so full that its particles could no longer be told apart.
 * Rates are requests per second of wall time; lengths CSS px.
 */
import type { FlowPath } from './flow-path.ts';

/** Most particles in the air. */
export const MOST_PARTICLES = 400;
/** CSS px of path per second of wall time, at any speed of the run. */
export const PARTICLE_SPEED = 70;
/** Room for one particle along the ribbon, and across it: close, but still to be told apart. */
const ROOM = { along: 6.5, across: 9 };
/** Part of the room that is used, since requests do not come evenly. */
const USED = 0.9;
/** A finer step is taken only when this part of the room would do. */
const FINER = 0.7;

/** A ribbon and what flows on it: requests per second of wall time, by class. */
export interface Flow {
  readonly path: FlowPath;
  readonly rates: readonly number[];
}

/** The number after `step` in 1, 2, 5, 10, 20, 50, ... */
function next(step: number): number {
  let power = 1;
  while (power * 10 <= step) power *= 10;
  return step < 2 * power ? 2 * power : step < 5 * power ? 5 * power : 10 * power;
}

/** Requests that are on the way if each is a particle, against the room there is: 1 is full. */
function fullness(flows: readonly Flow[]): number {
  let all = 0;
  let fullest = 0;
  for (const { path, rates } of flows) {
    const flying = (total(rates) * path.length) / PARTICLE_SPEED;
    const files = Math.max(1, Math.floor(path.width / ROOM.across));
    all += flying;
    fullest = Math.max(fullest, (flying * ROOM.along) / (path.length * files));
  }
  return Math.max(all / MOST_PARTICLES, fullest);
}

/** Requests a particle; keeps `previous` while it still suits, so that it does not flicker. */
export function requestsPerParticle(flows: readonly Flow[], previous: number): number {
  const full = fullness(flows);
  let step = 1;
  while (full / step > USED) step = next(step);
  if (step >= previous) return step;
  let finer = 1;
  while (full / finer > FINER) finer = next(finer);
  return Math.min(previous, finer);
}

/** A scale that remembers what it gave last, so that it does not flicker between two steps. */
export function steadyScale(): (flows: readonly Flow[]) => number {
  let last = 1;
  return (flows) => {
    last = requestsPerParticle(flows, last);
    return last;
  };
}

export function total(rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + rate, 0);
}
