/*
 * The steps of a value on a range; what keys do with them stands in range-keys.ts.
 * Values are always on the grid min + k * step and inside [min, max]. Unitless: the caller names the unit.
 */

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Digits after the decimal point of a step: 0 for 5, 2 for 0.05. */
export function decimalsOf(step: number): number {
  const text = String(step);
  const exponent = text.indexOf('e-');
  if (exponent >= 0) return Number(text.slice(exponent + 2));
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The nearest value on the grid, inside the range. The largest may lie off it: it can always be reached. */
export function snap(value: number, { min, max, step }: Range): number {
  if (value >= max) return max;
  if (value <= min) return min;
  const onGrid = min + Math.round((value - min) / step) * step;
  return Math.min(max, Number(onGrid.toFixed(Math.max(decimalsOf(step), decimalsOf(min)))));
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
