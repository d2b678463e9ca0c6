// What one machine cost, beside the table and on its card: never written as nothing while it is something.
import { describe, expect, it } from 'vitest';
import { tableWords } from '../../../src/words/en-machine-table.ts';

describe('the cost of one machine', () => {
  it.each([
    [12.345, '$12.35'],
    [0.5, '$0.50'],
    [0.089, '$0.089'],
    [0.0042, '$0.0042'],
    [0.000339, '$0.00034'],
    [0.0000278, '$0.000028'],
    [0, '$0.000'],
  ])('of %d is written %s', (usd, text) => {
    expect(tableWords.costOf(usd)).toBe(text);
  });
});
