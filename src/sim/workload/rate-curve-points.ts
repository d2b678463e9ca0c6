// A curve given point by point (times in seconds, levels as fractions of the peak rate), joined
// by lines or held as steps, once or again and again.
// Before the first point: without repetition the first level; with repetition what the end of the
// curve leads to (the line from the last point to the first of the next turn, or the last step).
// Always: a repeated line has no jump where it starts again.
import type { Shape } from '../scenario/workload-schema.ts';
import type { Knots, RateCurve } from './rate-curve-knots.ts';
import { lineThrough, lineThroughAgain, stepsThrough } from './rate-curve-knots.ts';

export type Points = Extract<Shape, { kind: 'curve' }>;

export function compilePoints(points: Points): RateCurve {
  const repeatSeconds = points.repeatSeconds === 'none' ? 0 : points.repeatSeconds;
  const knots = fromZero(points, repeatSeconds);
  if (points.join === 'step') return stepsThrough(knots, repeatSeconds);
  return repeatSeconds === 0 ? lineThrough(knots) : lineThroughAgain(knots, repeatSeconds);
}

function fromZero(points: Points, repeatSeconds: number): Knots {
  const { times, levels } = points;
  if (times[0] === 0) return { times, levels };
  return { times: [0, ...times], levels: [levelAtZero(points, repeatSeconds), ...levels] };
}

function levelAtZero({ times, levels, join }: Points, repeatSeconds: number): number {
  if (repeatSeconds === 0) return levels[0];
  const last = levels.length - 1;
  if (join === 'step') return levels[last];
  const untilEnd = repeatSeconds - times[last];
  const share = untilEnd / (untilEnd + times[0]);
  return levels[last] + share * (levels[0] - levels[last]);
}
