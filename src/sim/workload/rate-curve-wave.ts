// The wave: a cosine of the level between `lowLevel` and 1, as 96 straight pieces a period (a
// quarter of an hour each in a day). A chord lies less than 0.06 % of the swing off the curve.
// Cosines come from cos(60 degrees) = 1/2 by halving the angle four times and adding angles, so
// only + - * / and square roots are used, which are the same bits everywhere.
// Always: the knots meet the peak (level 1) and the trough exactly; the mean is their middle.
import type { Shape } from '../scenario/workload-schema.ts';
import type { RateCurve } from './rate-curve-knots.ts';
import { lineThroughAgain } from './rate-curve-knots.ts';

export type Wave = Extract<Shape, { kind: 'wave' }>;

const PIECES = 96;
const QUARTER = PIECES / 4;

export function compileWave({ periodSeconds, lowLevel, peakAtSeconds }: Wave): RateCurve {
  const piece = periodSeconds / PIECES;
  const phase = peakAtSeconds - Math.floor(peakAtSeconds / periodSeconds) * periodSeconds;
  const stepsToPeak = Math.floor(phase / piece);
  // A peak just before a knot is counted to that knot by rounding: the remainder is below 0 then.
  const offset = Math.max(0, phase - stepsToPeak * piece);
  const levelOf = (k: number) => lowLevel + (1 - lowLevel) * (0.5 + 0.5 * cosineOfPiece(k));
  const times: number[] = [];
  const levels: number[] = [];
  if (offset > 0) {
    const share = offset / piece;
    times.push(0);
    levels.push(share * levelOf(-stepsToPeak - 1) + (1 - share) * levelOf(-stepsToPeak));
  }
  for (let k = 0; k < PIECES; k++) {
    const time = offset + k * piece;
    if (time >= periodSeconds || (times.length > 0 && time <= times[times.length - 1])) continue;
    times.push(time);
    levels.push(levelOf(k - stepsToPeak));
  }
  return lineThroughAgain({ times, levels }, periodSeconds);
}

/** cos(2 pi k / 96) for any whole k, by the symmetries of the first quarter. */
function cosineOfPiece(k: number): number {
  const inTurn = ((k % PIECES) + PIECES) % PIECES;
  const folded = Math.min(inTurn, PIECES - inTurn);
  return folded <= QUARTER ? FIRST_QUARTER[folded] : -FIRST_QUARTER[2 * QUARTER - folded];
}

const FIRST_QUARTER = cosinesOfFirstQuarter();

function cosinesOfFirstQuarter(): readonly number[] {
  let cosine = 0.5;
  for (let halving = 0; halving < 4; halving++) cosine = Math.sqrt((1 + cosine) / 2);
  const sine = Math.sqrt((1 - cosine) * (1 + cosine));
  const cosines = [1];
  let [c, s] = [1, 0];
  for (let k = 1; k < QUARTER; k++) {
    [c, s] = [c * cosine - s * sine, s * cosine + c * sine];
    cosines.push(c);
  }
  return [...cosines, 0];
}
