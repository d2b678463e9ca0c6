// The one assertion of the engine's oracle tests: an estimate agrees with what theory says when it
// lies within four standard errors, and when the standard error is small enough to mean something.
import { expect } from 'vitest';
import { type Estimate, MOST_Z, zOf } from './measure.ts';

export interface Expected {
  readonly what: string;
  readonly value: number;
  /** Standard error of the expected value, where it was itself simulated. */
  readonly error?: number;
  /** Largest standard error relative to the value that still counts as a measurement. */
  readonly precision?: number;
}

export function expectAgreement(
  measured: Estimate,
  { what, value, error = 0, precision = 0.01 }: Expected,
): void {
  const z = zOf(measured, value, error);
  const text = `${what}: ${measured.mean} +- ${measured.error} for ${value}, z = ${z}`;
  if (process.env.LAB_SHOW_Z !== undefined) console.info(text);
  expect(measured.error, `${text}: too few requests`).toBeLessThan(precision * value);
  expect(Math.abs(z), text).toBeLessThan(MOST_Z);
}
