// What is said of a number that is not allowed: it always has a subject, says what may be given, and
// how it is to be written where that is what is wrong.
import { describe, expect, it, test } from 'vitest';
import { notAllowedNumber, onlyClass } from '../../../src/words/refused-number.ts';

const seed = notAllowedNumber({ min: 0, max: 4_294_967_295, decimals: 0, unit: '' });
const burstiness = notAllowedNumber({ min: 0, max: 3, decimals: 2, unit: '' });
const timeout = notAllowedNumber({ min: 0.001, max: 86_400, decimals: 3, unit: 'seconds' });

test.each([
  [seed, '', 'An empty box is not allowed; give 0 to 4294967295'],
  [seed, '1e3', '1e3 is not allowed; give a whole number in digits, 0 to 4294967295'],
  [seed, '1.5', '1.5 is not allowed; give a whole number, 0 to 4294967295'],
  [seed, '1,5', '1,5 is not allowed; give a whole number without a comma, 0 to 4294967295'],
  [seed, '-5', '-5 is not allowed; give 0 to 4294967295'],
  [burstiness, '1,5', '1,5 is not allowed; give a point in place of the comma, 0 to 3'],
  [burstiness, 'ten', 'ten is not allowed; give a number in digits, 0 to 3'],
  [burstiness, '0.125', '0.125 is not allowed; give at most 2 decimals, 0 to 3'],
  [timeout, '−3', '−3 is not allowed; give 0.001 to 86400 (seconds)'],
  [
    timeout,
    '0,25',
    '0,25 is not allowed; give a point in place of the comma, 0.001 to 86400 (seconds)',
  ],
])('%#: of "%s"', (notAllowed, typed, said) => {
  expect(notAllowed(typed)).toBe(said);
});

describe('where one number alone is allowed', () => {
  it('says that it is alone', () => {
    const datapoints = notAllowedNumber({ min: 1, max: 1, decimals: 0, unit: 'checks' });
    expect(datapoints('2')).toBe('2 is not allowed; only 1 is (checks)');
  });
});

describe('a share of the only class', () => {
  it('is refused with a subject, also when the box is empty', () => {
    const said = 'An empty box is not allowed; give another class a share first';
    expect(onlyClass('')).toBe(said);
  });
});
