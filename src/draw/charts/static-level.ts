/*
 * The level of the fleet that is always on as it is drawn: its steps (sim/scenario/static-steps.ts) up to a
 * moment. What lies after it is left out.
 * Machines; simulated seconds.
 */
import type { StaticStep } from '../../sim/scenario/static-steps.ts';
import type { Reference } from './panel-picture.ts';

type Level = Omit<Reference, 'name'> & Required<Pick<Reference, 'earlier'>>;

/** The level at `now`, and those before it. */
export function levelAt(steps: readonly StaticStep[], now: number): Level {
  const reached = Math.max(1, steps.filter(({ from }) => from <= now).length);
  const earlier = steps
    .slice(1, reached)
    .map(({ from }, before) => ({ until: from, value: steps[before].value }));
  return { value: steps[reached - 1].value, earlier };
}

/** The largest it ever was. */
export function mostOf({ value, earlier }: Level): number {
  return Math.max(value, ...earlier.map((each) => each.value));
}
