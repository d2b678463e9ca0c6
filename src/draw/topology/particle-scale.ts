/*
 * How many requests one particle stands for: the smallest of 1, 2, 5, 10, 20, ... with which at most 400
 * fly and none of the ribbons is so full that its particles could no longer be told apart. Streaks on the
 * wide ribbons of very many machines have a number of their own, smaller than that of the dots.
 * Rates are requests per second of wall time; lengths CSS px.
 */
import type { FlowPath } from './flow-path.ts';

/** Most particles in the air. */
export const MOST_PARTICLES = 400;
/** CSS px of path per second of wall time, at any speed of the run. */
export const PARTICLE_SPEED = 70;
/** Room for one particle along the ribbon, and across it: close, but still to be told apart. */
const ROOM = {
  dot: { along: 6.5, across: 9 },
  narrowDot: { along: 5.2, across: 6.5 },
  streak: { along: 12, across: 5 },
};
/** Part of the room that is used, since requests do not come evenly. */
const USED = 0.9;
/** A finer step is taken only when this part of the room would do. */
const FINER = 0.7;

/** A ribbon and what flows on it: requests per second of wall time, by class. */
export interface Flow {
  readonly path: FlowPath;
  readonly rates: readonly number[];
}

/** Requests that a dot stands for, and a streak. */
export interface ParticleScale {
  readonly dot: number;
  readonly streak: number;
}

/** What one particle on this path stands for. */
export function perParticleOn({ isStream }: FlowPath, { dot, streak }: ParticleScale): number {
  return isStream ? streak : dot;
}

/** The number after `step` in 1, 2, 5, 10, 20, 50, ... */
function next(step: number): number {
  let power = 1;
  while (power * 10 <= step) power *= 10;
  return step < 2 * power ? 2 * power : step < 5 * power ? 5 * power : 10 * power;
}

/** Requests that are on the way. */
function flyingOn({ path, rates }: Flow): number {
  return (total(rates) * path.length) / PARTICLE_SPEED;
}

export interface ScaleLimits {
  readonly most: number;
  /** Marks in little room are smaller. */
  readonly narrow: boolean;
}

const WIDE: ScaleLimits = { most: MOST_PARTICLES, narrow: false };

/** Those on the way if each is a particle, against the room there is: 1 is full. */
function fullness(flows: readonly Flow[], { most, narrow }: ScaleLimits): number {
  let all = 0;
  let fullest = 0;
  for (const flow of flows) {
    const { path } = flow;
    const flying = flyingOn(flow);
    const { along, across } = ROOM[path.isStream ? 'streak' : narrow ? 'narrowDot' : 'dot'];
    const files = Math.max(1, Math.floor(path.width / across));
    all += flying;
    fullest = Math.max(fullest, (flying * along) / (path.length * files));
  }
  return Math.max(all / Math.max(1, most), fullest);
}

/** Requests a particle; keeps `previous` while it still suits, so that it does not flicker. */
export function requestsPerParticle(
  flows: readonly Flow[],
  previous: number,
  limits = WIDE,
): number {
  const full = fullness(flows, limits);
  let step = 1;
  while (full / step > USED) step = next(step);
  if (step >= previous) return step;
  let finer = 1;
  while (full / finer > FINER) finer = next(finer);
  return Math.min(previous, finer);
}

/** A scale that remembers what it gave last, so that it does not flicker between two steps. */
export function steadyScale(): (flows: readonly Flow[], narrow: boolean) => ParticleScale {
  let last: ParticleScale = { dot: 1, streak: 1 };
  return (flows, narrow) => {
    const dots = flows.filter(({ path }) => !path.isStream);
    const dot = requestsPerParticle(dots, last.dot, { ...WIDE, narrow });
    const flying = dots.reduce((sum, flow) => sum + flyingOn(flow), 0) / dot;
    const streams = flows.filter(({ path }) => path.isStream);
    const streak = requestsPerParticle(streams, last.streak, {
      most: MOST_PARTICLES - flying,
      narrow,
    });
    if (dot !== last.dot || streak !== last.streak) last = { dot, streak };
    return last;
  };
}

export function total(rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + rate, 0);
}
