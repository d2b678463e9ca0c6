// The shapes of the arrival rate as controls: the numbers each one needs, and what a shape begins
// with when it is chosen while a run goes on. Levels are fractions of the peak rate in the scenario
// and percent on the screen; times are simulated seconds from the start of the run.
// A shape that is chosen acts soon: a wave begins at its lowest level, a surge a minute from now.
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Shape } from '../sim/scenario/workload-schema.ts';
import type { ControlLimits } from './control-limits.ts';
import { openShape } from './shape-kinds.ts';

type FieldsOf<S> = S extends Shape ? Exclude<keyof S, 'kind' | 'times' | 'join' | 'levels'> : never;
/** A number of a shape that has a control of its own. */
export type ShapeKey = Exclude<FieldsOf<Shape>, 'repeatSeconds'>;

export interface ShapeField {
  readonly key: ShapeKey;
  readonly limits: ControlLimits;
  /** What the number on the screen is of the one in the scenario. */
  readonly factor: 1 | 100;
}

const level = (key: ShapeKey): ShapeField => ({
  key,
  limits: { min: 0, max: 100, step: 0.1, unit: 'percentOfPeak' },
  factor: 100,
});
const time = (key: ShapeKey, min: number): ShapeField => ({
  key,
  limits: { min, max: 1e7, step: 1, unit: 'seconds' },
  factor: 1,
});

export const SHAPE_FIELDS: Readonly<Record<Shape['kind'], readonly ShapeField[]>> = {
  steady: [],
  wave: [level('lowLevel'), time('periodSeconds', 1), time('peakAtSeconds', 0)],
  surge: [
    level('restLevel'),
    time('startSeconds', 0),
    time('riseSeconds', 1),
    time('holdSeconds', 0),
    time('fallHalfLifeSeconds', 1),
  ],
  curve: [],
};

/** The number of a field as it is shown: 20 for a level of 0.2. NaN where the shape has none. */
export function shownNumber(shape: Shape, { key, factor }: ShapeField): number {
  const value: unknown = Reflect.get(shape, key);
  return typeof value === 'number' ? Number((value * factor).toFixed(3)) : NaN;
}

/** The shape with one number changed, given as it is shown. */
export function withNumber(shape: Shape, { key, factor }: ShapeField, shown: number): Shape {
  return { ...shape, [key]: Number((shown / factor).toFixed(5)) };
}

/** What a kind of shape begins with at a time: as the scenario has it, or fitted to its length. */
export function newShape(kind: Shape['kind'], opened: Scenario, now: number): Shape {
  const first = openShape(opened);
  if (first?.kind === kind) return first;
  const part = (share: number) =>
    Math.max(10, Math.round((opened.durationSeconds * share) / 10) * 10);
  const from = Math.ceil(now / 10) * 10;
  if (kind === 'wave') {
    return {
      kind,
      periodSeconds: part(0.4),
      lowLevel: 0.2,
      peakAtSeconds: from + part(0.2),
    };
  }
  if (kind === 'surge') {
    return {
      kind,
      restLevel: 0.3,
      startSeconds: from + 60,
      riseSeconds: part(0.1),
      holdSeconds: part(0.1),
      fallHalfLifeSeconds: part(0.05),
    };
  }
  return { kind: 'steady' };
}
