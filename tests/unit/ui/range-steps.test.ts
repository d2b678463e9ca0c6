/* What keys and snapping do on every range. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf, valueAfterKey } from '../../../src/ui/range-keys.ts';
import { decimalsOf, nativeStep, shareOf, snap } from '../../../src/ui/range-steps.ts';

const percent = { min: 0, max: 100, step: 1 };
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

describe('keys', () => {
  test.each([
    ['ArrowRight', false, 51],
    ['ArrowUp', false, 51],
    ['ArrowLeft', false, 49],
    ['ArrowDown', false, 49],
    ['ArrowRight', true, 55],
    ['ArrowDown', true, 45],
    ['PageUp', false, 60],
    ['PageDown', false, 40],
    ['Home', false, 0],
    ['End', false, 100],
  ])('%s (shift %s) takes 50 to %d', (key, shift, expected) => {
    expect(valueAfterKey(press(key, shift), 50, percent)).toBe(expected);
  });

  test('any other key means nothing', () => {
    expect(valueAfterKey(press('a'), 50, percent)).toBeUndefined();
    expect(valueAfterKey(press('Tab'), 50, percent)).toBeUndefined();
  });

  test('a key at the end of the range stays there', () => {
    expect(valueAfterKey(press('PageUp'), 97, percent)).toBe(100);
    expect(valueAfterKey(press('ArrowLeft', true), 3, percent)).toBe(0);
  });

  test('a page is a tenth of the range in whole steps, at least one', () => {
    expect(pageOf({ min: 0, max: 1000, step: 10 })).toBe(100);
    expect(pageOf({ min: 1, max: 4, step: 1 })).toBe(1);
    expect(pageOf({ min: 0, max: 1, step: 0.05 })).toBeCloseTo(0.1, 12);
  });
});

describe('snapping', () => {
  test('goes to the nearest step without binary dust', () => {
    expect(snap(0.31, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
    expect(snap(524, { min: 0, max: 1000, step: 10 })).toBe(520);
    expect(snap(7, { min: 1, max: 100, step: 5 })).toBe(6);
  });

  test('the largest value can be reached though it lies off the grid', () => {
    expect(snap(98.4, { min: 0, max: 98, step: 10 })).toBe(98);
  });

  test('always stays inside, is on the grid or at the end, and does not move what it snapped', () => {
    const range = fc
      .tuple(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom(1, 2, 5, 10, 0.5, 0.05),
      )
      .map(([min, width, step]) => ({ min, max: min + width, step }));
    fc.assert(
      fc.property(range, fc.double({ min: -1000, max: 1000, noNaN: true }), (within, value) => {
        const once = snap(value, within);
        expect(once).toBeGreaterThanOrEqual(within.min);
        expect(once).toBeLessThanOrEqual(within.max);
        expect(snap(once, within)).toBe(once);
        if (once < within.max) {
          const steps = (once - within.min) / within.step;
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        }
      }),
    );
  });
});

test('a step knows its decimals', () => {
  expect([1, 0.5, 0.05, 10, 1e-7].map(decimalsOf)).toEqual([0, 1, 2, 0, 7]);
});

test('a share is held between 0 and 1, and is 0 on an empty range', () => {
  expect([0, 25, 100, 120, -3].map((value) => shareOf(value, percent))).toEqual([0, 0.25, 1, 1, 0]);
  expect(shareOf(5, { min: 5, max: 5, step: 1 })).toBe(0);
});

test.each([
  [490, { min: 0, max: 1000, step: 10 }, 10],
  [499, { min: 0, max: 1000, step: 10 }, 'any'],
  [999, { min: 0, max: 999, step: 10 }, 'any'],
  [0.3, { min: 0, max: 1, step: 0.05 }, 0.05],
])('the browser leaves %d where it is, in steps of %j', (value, range, step) => {
  expect(nativeStep(value, range)).toBe(step);
});
