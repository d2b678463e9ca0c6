// What the traffic dialog says of how a file is scaled, and what the reader says of its columns.
import { expect, it } from 'vitest';
import { trafficWarning } from '../../../src/files/traffic/messages.ts';
import { TrafficError } from '../../../src/files/traffic/error.ts';
import { trafficWords } from '../../../src/words/en-traffic.ts';

it.each([
  [2.6e-7, '0.00000026'],
  [2.604e-7, '0.00000026'],
  [0.00012345, '0.000123'],
  [0.00099999, '0.001'],
  [0.01234, '0.0123'],
  [24, '24'],
])('a factor of %d is never written as 0', (factor, text) => {
  expect(trafficWords.scaled(factor)).toBe(`Its rates are taken ×${text}.`);
});

it('a file that is taken as it is needs no factor', () => {
  expect(trafficWords.scaled(1.001)).toBe('');
});

it.each([
  [1, 'The row has 1 column where the first row has 2.'],
  [3, 'The row has 3 columns where the first row has 2.'],
])('a row of %d is counted in words', (count, sentence) => {
  expect(new TrafficError('fieldCount', { count, limit: 2 }).message).toContain(sentence);
});

it('what to choose for counts is called as the choice is', () => {
  const { message } = trafficWarning('kindAssumed', { column: 'value' });
  expect(message).toContain(`choose “${trafficWords.kinds.count}”`);
});
