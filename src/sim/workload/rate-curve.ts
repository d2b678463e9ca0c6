// The rate curve of an open workload: how the arrival rate goes over time, as plain data: piecewise-
// linear segments of the level, the fraction of the peak rate; the engine multiplies it by the peak
// rate of the moment. Shapes are made into curves in compile-rate-curve.ts.
// Levels are fractions, times simulated seconds. Integrals are exact for the compiled curve.
// Always: a level is never negative.
import type { RateCurve } from './rate-curve-knots.ts';
import { areaWithin } from './rate-curve-knots.ts';

export type { RateCurve } from './rate-curve-knots.ts';

/** The level at a time (seconds, not negative). Where it jumps, the level after the jump. */
export function levelAt(curve: RateCurve, time: number): number {
  const local = time - turnsBefore(curve, time) * curve.repeatSeconds;
  const i = segmentAt(curve, local);
  return Math.max(0, curve.levels[i] + curve.slopes[i] * (local - curve.times[i]));
}

/** Mean level between two times (seconds); the level at `from` when they are equal. */
export function meanLevel(curve: RateCurve, from: number, to: number): number {
  if (to === from) return levelAt(curve, from);
  return areaBetween(curve, from, to) / (to - from);
}

/** Integral of the level between two times, in seconds at level 1. */
export function areaBetween(curve: RateCurve, from: number, to: number): number {
  const firstTurn = turnsBefore(curve, from);
  const turns = turnsBefore(curve, to) - firstTurn;
  const start = areaUntil(curve, from - firstTurn * curve.repeatSeconds);
  const end = areaUntil(curve, to - (firstTurn + turns) * curve.repeatSeconds);
  return turns * curve.repeatArea + (end - start);
}

/** Largest level that the curve ever reaches. */
export function highestLevel(curve: RateCurve): number {
  const { times, levels, slopes, repeatSeconds } = curve;
  let highest = 0;
  for (let i = 0; i < times.length; i++) {
    const end = i + 1 < times.length ? times[i + 1] : Math.max(times[i], repeatSeconds);
    highest = Math.max(highest, levels[i], levels[i] + slopes[i] * (end - times[i]));
  }
  return highest;
}

/** Whole repetitions before a time. */
function turnsBefore(curve: RateCurve, time: number): number {
  return curve.repeatSeconds === 0 ? 0 : Math.floor(time / curve.repeatSeconds);
}

/** Integral from 0 to a time within one repetition. */
function areaUntil(curve: RateCurve, local: number): number {
  const i = segmentAt(curve, local);
  return curve.areas[i] + areaWithin(curve.levels[i], curve.slopes[i], local - curve.times[i]);
}

/** The last segment that begins at or before a time; the first one before time 0. */
function segmentAt(curve: RateCurve, local: number): number {
  let low = 0;
  let high = curve.times.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (curve.times[middle] <= local) low = middle;
    else high = middle;
  }
  return low;
}
