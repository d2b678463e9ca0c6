/* Mappings, round numbers and domains that do not jump. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growDomain, percentDomain } from '../../../../src/draw/charts/grow-domain.ts';
import { linearScale, pixelOf, roundTicks, valueOf } from '../../../../src/draw/charts/scale.ts';
import { timeTicks } from '../../../../src/draw/charts/time-axis.ts';

test('a value finds its pixel and a pixel its value', () => {
  const upward = linearScale([0, 100], [164, 30]);
  expect(pixelOf(upward, 0)).toBe(164);
  expect(pixelOf(upward, 50)).toBe(97);
  expect(valueOf(upward, 30)).toBeCloseTo(100, 12);
});

test('a domain without width maps to the start and back to itself', () => {
  const flat = linearScale([5, 5], [0, 100]);
  expect(pixelOf(flat, 5)).toBe(0);
  expect(valueOf(flat, 50)).toBe(5);
});

test('gridlines are about three round numbers', () => {
  expect(roundTicks([0, 100])).toEqual([0, 50, 100]);
  expect(roundTicks([0, 240])).toEqual([0, 100, 200]);
  expect(roundTicks([0, 12])).toEqual([0, 5, 10]);
});

describe('a growing domain', () => {
  test('stays the same object while everything fits', () => {
    expect(growDomain(percentDomain, 100)).toBe(percentDomain);
    expect(growDomain(percentDomain, 3)).toBe(percentDomain);
    expect(growDomain(percentDomain, NaN)).toBe(percentDomain);
    expect(growDomain(percentDomain, Infinity)).toBe(percentDomain);
  });

  test.each([
    [10, 12],
    [9, 10],
    [200, 240],
    [131, 160],
    [10000, 12000],
    [0.9, 1],
  ])('grows for %d to %d', (largest, end) => {
    expect(growDomain([0, 0], largest)).toEqual([0, end]);
  });

  test('never shrinks, always holds what it was given, and wastes at most half of it', () => {
    const values = fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, (seen) => {
        let domain: readonly [number, number] = [0, 0];
        for (const value of seen) {
          const next = growDomain(domain, value);
          expect(next[1]).toBeGreaterThanOrEqual(domain[1]);
          expect(next[1]).toBeGreaterThanOrEqual(value);
          domain = next;
        }
        expect(domain[1]).toBeLessThanOrEqual(Math.max(...seen) * 2);
      }),
    );
  });
});

describe('time', () => {
  test('has labels at round steps with room for each', () => {
    const tenMinutes = linearScale([800, 1550], [30, 312]);
    expect(timeTicks(tenMinutes, 42)).toEqual([840, 960, 1080, 1200, 1320, 1440]);
    // Labels with hours are wider; three minutes still give ten minutes three of them.
    expect(timeTicks(tenMinutes, 59)).toEqual([900, 1080, 1260, 1440]);
    const day = linearScale([0, 86400], [30, 312]);
    expect(timeTicks(day, 60)).toEqual([0, 21600, 43200, 64800, 86400]);
  });
});
