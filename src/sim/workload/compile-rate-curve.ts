// Compiles a scenario's shape (steady, wave, surge, curve) into a rate curve, piecewise-linear segments
// of the level, which is a fraction of the peak rate. Times are simulated seconds.
// Always: equal shapes compile to equal bits.
import type { Shape } from '../scenario/workload-schema.ts';
import { type RateCurve, stepsThrough } from './rate-curve-knots.ts';
import { compilePoints } from './rate-curve-points.ts';
import { compileSurge } from './rate-curve-surge.ts';
import { compileWave } from './rate-curve-wave.ts';

/** The curve of a validated shape. */
export function compileRateCurve(shape: Shape): RateCurve {
  switch (shape.kind) {
    case 'steady':
      return stepsThrough({ times: [0], levels: [1] }, 0);
    case 'wave':
      return compileWave(shape);
    case 'surge':
      return compileSurge(shape);
    case 'curve':
      return compilePoints(shape);
  }
}
