/*
 * What keys do to a value on a range, the same for sliders and range pairs. Arrows move one step, with
 * Shift five; PageUp and PageDown a tenth of the range; Home and End its ends. Comes with the first
 * sign of somebody (RangeKnob.svelte). Unitless, and always a step of the range.
 */
import { type Range, snap } from './range-steps.ts';

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
}

const coarseSteps = 5;
const pageShare = 0.1;

/** A tenth of the range, at least one step, as a whole number of steps. */
export function pageOf({ min, max, step }: Range): number {
  return Math.max(1, Math.round(((max - min) * pageShare) / step)) * step;
}

/** The value after a key, or undefined when the key means nothing to a slider. */
export function valueAfterKey(press: KeyPress, value: number, range: Range): number | undefined {
  const stride = press.shiftKey ? coarseSteps * range.step : range.step;
  switch (press.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return snap(value + stride, range);
    case 'ArrowLeft':
    case 'ArrowDown':
      return snap(value - stride, range);
    case 'PageUp':
      return snap(value + pageOf(range), range);
    case 'PageDown':
      return snap(value - pageOf(range), range);
    case 'Home':
      return range.min;
    case 'End':
      return range.max;
    default:
      return undefined;
  }
}
