/*
 * What keys do to a value on a range, the same for sliders, range pairs and the pills on a chart.
 * Arrows move one step, with Shift five; PageUp and PageDown a tenth of the range; Home and End its ends.
 * Values are always on the grid min + k * step and inside [min, max]. Unitless: the caller names the unit.
 */

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
}

const coarseSteps = 5;
const pageShare = 0.1;

/** Digits after the decimal point of a step: 0 for 5, 2 for 0.05. */
export function decimalsOf(step: number): number {
  const text = String(step);
  const exponent = text.indexOf('e-');
  if (exponent >= 0) return Number(text.slice(exponent + 2));
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The nearest value on the grid, inside the range. The largest may lie off the grid: it is always reachable. */
export function snap(value: number, { min, max, step }: Range): number {
  if (value >= max) return max;
  if (value <= min) return min;
  const onGrid = min + Math.round((value - min) / step) * step;
  return Math.min(max, Number(onGrid.toFixed(Math.max(decimalsOf(step), decimalsOf(min)))));
}

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

/**
 * The step of the native range while it shows a value. The browser moves what lies off the grid to the
 * grid, and would then say and send another value than the one in force.
 */
export function nativeStep(value: number, { min, step }: Range): number | 'any' {
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? step : 'any';
}

/** Where a value stands on the track, 0 to 1. An empty range stands at 0. */
export function shareOf(value: number, { min, max }: Range): number {
  if (max <= min) return 0;
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}
