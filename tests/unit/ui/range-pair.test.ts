/* Two knobs on one track. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldApart, nearerEnd } from '../../../src/ui/range-pair.ts';

test('the moved knob stops where it would come nearer than the gap', () => {
  expect(heldApart('low', 68, { low: 30, high: 70, gap: 5 })).toBe(65);
  expect(heldApart('high', 20, { low: 30, high: 70, gap: 5 })).toBe(35);
  expect(heldApart('high', 90, { low: 30, high: 70, gap: 5 })).toBe(90);
});

test('whatever is wanted, the gap holds', () => {
  const wanted = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(wanted, fc.constantFrom('low' as const, 'high' as const), (value, end) => {
      const pair = {
        low: 30,
        high: 70,
        [end]: heldApart(end, value, { low: 30, high: 70, gap: 5 }),
      };
      expect(pair.high - pair.low).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('a press on the track means the nearer knob', () => {
  expect(nearerEnd(10, { low: 30, high: 70 })).toBe('low');
  expect(nearerEnd(49, { low: 30, high: 70 })).toBe('low');
  expect(nearerEnd(51, { low: 30, high: 70 })).toBe('high');
  expect(nearerEnd(90, { low: 50, high: 50 })).toBe('high');
  expect(nearerEnd(10, { low: 50, high: 50 })).toBe('low');
});
