/*
 * Reads what a person typed into a number box.
 * Refuses what is no number, outside the range, or finer than the step's decimals; it never clamps,
 * so that what stands in the box is what runs.
 */
import { decimalsOf, type Range } from './range-steps.ts';

export type Typed = { readonly ok: true; readonly value: number } | { readonly ok: false };

/** Accepts a plain decimal number with an optional minus (- or the typographic −) and spaces around it. */
export function readTyped(text: string, { min, max, step }: Range): Typed {
  const plain = text.trim().replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return { ok: false };
  // Minus zero is zero.
  const value = Number(plain) + 0;
  if (value < min || value > max) return { ok: false };
  const fractionDigits = plain.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (fractionDigits > decimalsOf(step)) return { ok: false };
  return { ok: true, value };
}
