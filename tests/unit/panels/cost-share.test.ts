// The saving of the headline: only beside two costs that can be read.
import { expect, test } from 'vitest';
import { costShare } from '../../../src/panels/cost-share.ts';
import { dollars } from '../../../src/words/format.ts';

test.each([
  [0, 0],
  [0.001, 0.005],
  [0.0049, 0.02],
  [0.02, 0.0049],
])('is none while one of %d and %d is written as nothing', (usd, staticUsd) => {
  expect([dollars(usd), dollars(staticUsd)]).toContain('$0.00');
  expect(costShare(usd, staticUsd)).toBeNaN();
});

test('is the share from the first cent of both on', () => {
  expect(dollars(0.005)).toBe('$0.01');
  expect(costShare(0.005, 0.025)).toBeCloseTo(0.2);
  expect(costShare(0.89, 4.45)).toBeCloseTo(0.2);
});
