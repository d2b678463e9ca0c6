// A moment of the wall clock, as a person would say it at another.
import { expect, it } from 'vitest';
import { dateWords } from '../../../src/words/date-words.ts';
import { wholeNumber } from '../../../src/sim/units/number-text.ts';

const at = (...parts: [number, number, number, number, number]): number =>
  new Date(...parts).getTime();
const NOW = at(2026, 2, 11, 10, 5);

it.each([
  [at(2026, 2, 11, 9, 7), 'today 09:07'],
  [at(2026, 2, 10, 23, 59), 'yesterday 23:59'],
  [at(2026, 2, 8, 14, 32), 'Sun 14:32'],
  [at(2026, 2, 4, 14, 32), '4 Mar 14:32'],
  [at(2025, 2, 12, 14, 32), '12 Mar 2025'],
  [at(2026, 2, 12, 8, 0), '12 Mar 08:00'],
])('is said so', (moment, expected) => {
  expect(dateWords(moment, NOW)).toBe(expected);
});

it('counts are exact', () => {
  expect([7, 999, 1000, 10_000, 1_234_567].map(wholeNumber)).toEqual([
    '7',
    '999',
    '1,000',
    '10,000',
    '1,234,567',
  ]);
});
