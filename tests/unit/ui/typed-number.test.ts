/* A number box takes what is allowed as it is, and refuses the rest; it never bends a number. */
import { expect, test } from 'vitest';
import { readTyped } from '../../../src/ui/typed-number.ts';

const percent = { min: 1, max: 100, step: 1 };

test.each([
  ['70', 70],
  [' 70 ', 70],
  ['100', 100],
  ['70.0', 70],
])('takes "%s"', (text, value) => {
  expect(readTyped(text, percent)).toEqual({ ok: true, value });
});

test.each([
  ...['120', '0', '-5', '', 'seventy', '7e1', '70.5', '1,000', 'NaN', 'Infinity', '7 0'],
  ...['1e308', '1e3', '12,5', '0x10', '+5', '--5', '5-', '.', '-', '5..', '٥', '7０', '1_0', '½'],
])('refuses "%s"', (text) => {
  expect(readTyped(text, percent)).toEqual({ ok: false });
});

test('takes a typographic minus and the decimals of the step', () => {
  expect(readTyped('−2.25', { min: -5, max: 5, step: 0.05 })).toEqual({ ok: true, value: -2.25 });
  expect(readTyped('2.255', { min: -5, max: 5, step: 0.05 })).toEqual({ ok: false });
});

test('takes a whole number between two steps, for the step is only how far a knob jumps', () => {
  expect(readTyped('523', { min: 0, max: 1000, step: 10 })).toEqual({ ok: true, value: 523 });
});

test('takes minus zero as zero, for a recipe knows only one', () => {
  expect(readTyped('-0', { min: 0, max: 5, step: 1 })).toEqual({ ok: true, value: 0 });
  expect(readTyped('−0', { min: -5, max: 5, step: 1 })).toEqual({ ok: true, value: 0 });
});

test('refuses a number so long that it would not stay what was typed', () => {
  expect(readTyped('9'.repeat(400), { min: 0, max: 1e7, step: 1 })).toEqual({ ok: false });
  expect(readTyped(`0.${'0'.repeat(400)}1`, { min: 0, max: 1, step: 0.01 })).toEqual({ ok: false });
});
