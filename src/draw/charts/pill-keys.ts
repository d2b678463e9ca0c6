/*
 * What keys do to a threshold's pill: arrows one, with Shift five, PageUp and PageDown ten, Home and End the ends.
 * Whole numbers inside what is allowed now.
 */
export interface PillRange {
  readonly min: number;
  readonly max: number;
}

const strides: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};
const coarse = 5;

/** The nearest allowed whole number. */
export function allowed(value: number, { min, max }: PillRange): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}

/** The value after a key, undefined when the key means nothing to a pill. */
export function pillAfterKey(
  press: { key: string; shiftKey: boolean },
  value: number,
  range: PillRange,
): number | undefined {
  if (press.key === 'Home') return range.min;
  if (press.key === 'End') return range.max;
  const stride = strides[press.key];
  if (stride === undefined) return undefined;
  const arrow = Math.abs(stride) === 1;
  return allowed(value + (arrow && press.shiftKey ? stride * coarse : stride), range);
}
