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

test.each(['120', '0', '-5', '', 'seventy', '7e1', '70.5', '1,000', 'NaN', 'Infinity', '7 0'])(
  'refuses "%s"',
  (text) => {
    expect(readTyped(text, percent)).toEqual({ ok: false });
  },
);

test('takes a typographic minus and the decimals of the step', () => {
  expect(readTyped('−2.25', { min: -5, max: 5, step: 0.05 })).toEqual({ ok: true, value: -2.25 });
  expect(readTyped('2.255', { min: -5, max: 5, step: 0.05 })).toEqual({ ok: false });
});

test('takes a whole number between two steps, for the step is only how far a knob jumps', () => {
  expect(readTyped('523', { min: 0, max: 1000, step: 10 })).toEqual({ ok: true, value: 523 });
});
