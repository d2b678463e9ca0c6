// The surge: rest, a smooth rise to the peak (level 1), hold, and a decay back to rest that
// halves its distance every half-life. The rise is the cubic 3x^2 - 2x^3 in 32 straight pieces;
// the decay has 16 pieces a half-life (chords within 0.03 % of the distance) until it is within
// 0.1 % of the rest level (of 1 % of the peak, when the rest level is lower), then it is at rest.
// Roots of one half by repeated square roots: the same bits everywhere.
import type { Shape } from '../scenario/workload-schema.ts';
import type { RateCurve } from './rate-curve-knots.ts';
import { lineThrough } from './rate-curve-knots.ts';

export type Surge = Extract<Shape, { kind: 'surge' }>;

const RISE_PIECES = 32;
const PIECES_A_HALF_LIFE = 16;
/** One half to the power 1/16. */
const FALL_A_PIECE = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(0.5))));
const NEAR_REST = 0.001;
const SMALLEST_REST = 0.01;

export function compileSurge(surge: Surge): RateCurve {
  const times = [0];
  const levels = [surge.restLevel];
  const add = (time: number, level: number) => {
    if (time <= times[times.length - 1]) return;
    times.push(time);
    levels.push(level);
  };
  addRise(surge, add);
  add(surge.startSeconds + surge.riseSeconds + surge.holdSeconds, 1);
  addFall(surge, add);
  return lineThrough({ times, levels });
}

type Add = (time: number, level: number) => void;

function addRise({ restLevel, startSeconds, riseSeconds }: Surge, add: Add): void {
  add(startSeconds, restLevel);
  for (let k = 1; k <= RISE_PIECES; k++) {
    const x = k / RISE_PIECES;
    const height = k === RISE_PIECES ? 1 : x * x * (3 - 2 * x);
    add(startSeconds + x * riseSeconds, restLevel + (1 - restLevel) * height);
  }
}

function addFall(surge: Surge, add: Add): void {
  const { restLevel, startSeconds, riseSeconds, holdSeconds, fallHalfLifeSeconds } = surge;
  const start = startSeconds + riseSeconds + holdSeconds;
  const near = NEAR_REST * Math.max(restLevel, SMALLEST_REST);
  let distance = 1 - restLevel;
  let halved = distance;
  for (let k = 1; distance > near; k++) {
    distance *= FALL_A_PIECE;
    // Exact halves at each half-life, so that roundings do not add up.
    if (k % PIECES_A_HALF_LIFE === 0) distance = halved *= 0.5;
    const time = start + (k / PIECES_A_HALF_LIFE) * fallHalfLifeSeconds;
    add(time, distance > near ? restLevel + distance : restLevel);
  }
}
