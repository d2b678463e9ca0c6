// The mix of work: what is typed or moved is what the shares become, the other classes keep their
// proportions, and nothing can make all shares nothing.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  MOST_PERCENT,
  moveSplit,
  percents,
  roundedPercent,
  shareFor,
  type ShareChange,
  splitAt,
} from '../../../src/panels/mix.ts';

const changed = (shares: readonly number[], { index, share }: ShareChange) =>
  shares.with(index, share);

/** Shares of two to six classes, some of them nothing, but not all. */
const mixes = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1000, noNaN: true })), {
    minLength: 2,
    maxLength: 6,
  })
  .filter((shares) => shares.some((share) => share > 0));

const part = (shares: readonly number[], index: number) =>
  (100 * shares[index]) / shares.reduce((sum, share) => sum + share, 0);

describe('percents', () => {
  it.each([
    [
      [70, 25, 5],
      [70, 25, 5],
    ],
    [
      [3, 1],
      [75, 25],
    ],
    [
      [1, 1, 1],
      [33.3, 33.3, 33.3],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, 4],
      [0, 100],
    ],
  ])('of %j are %j', (shares, shown) => {
    expect(percents(shares)).toEqual(shown);
  });
});

describe('a percent at rest', () => {
  it.each([
    [57.1, '57'],
    [0.4, '0.4'],
    [0, '0'],
    [99.6, '100'],
    [0.95, '0.95'],
  ])('%d reads %s', (percent, text) => {
    expect(roundedPercent(percent)).toBe(text);
  });
});

describe('a percent that is typed', () => {
  it('becomes that part of all requests', () => {
    expect(shareFor([70, 25, 5], 2, 10)).toBe(10.5556);
    expect(percents([70, 25, 10.5556])).toEqual([66.3, 23.7, 10]);
  });

  it.each([
    ['of the only class', [5, 0, 0], 0, 50],
    ['of everything', [70, 30], 0, 100],
    ['more than the most', [70, 30], 0, MOST_PERCENT + 0.1],
  ])('%s is not possible', (_, shares, index, percent) => {
    expect(shareFor(shares, index, percent)).toBeNull();
  });

  it('is met, and the others keep their proportions, whatever the mix', () => {
    fc.assert(
      fc.property(
        mixes,
        fc.nat(5),
        fc.double({ min: 0, max: MOST_PERCENT, noNaN: true }),
        (shares, at, percent) => {
          const index = at % shares.length;
          const share = shareFor(shares, index, percent);
          const others = shares.filter((_, i) => i !== index);
          if (share === null) return others.every((other) => other === 0);
          return Math.abs(part(shares.with(index, share), index) - percent) < 0.01;
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a split that is moved', () => {
  it('changes the class on its left, the last one that on its right', () => {
    expect(moveSplit([70, 25, 5], 0, 60)).toEqual({ index: 0, share: 45 });
    expect(moveSplit([70, 25, 5], 1, 90)).toEqual({ index: 2, share: 10.5556 });
    expect(moveSplit([50, 50], 0, 75)).toEqual({ index: 0, share: 150 });
  });

  it('stops at the class before it', () => {
    const change = moveSplit([25, 25, 25, 25], 1, 5);
    expect(change).toEqual({ index: 1, share: 0 });
    expect(splitAt([25, 0, 25, 25], 1)).toBeCloseTo(33.3, 1);
  });

  it.each([-50, 0, 100, 1e308, -Infinity, Infinity])('to %d stays on the bar', (place) => {
    const shares = [70, 25, 5];
    for (const index of [0, 1]) {
      const change = moveSplit(shares, index, place);
      const now = changed(shares, change!);
      expect(splitAt(now, index)).toBeGreaterThanOrEqual(0.99);
      expect(splitAt(now, index)).toBeLessThanOrEqual(99.01);
    }
  });

  it('is not possible while one class is all there is', () => {
    expect(moveSplit([70, 0], 0, 50)).toBeNull();
  });

  it('ends where it was moved to, or where the classes before it end', () => {
    fc.assert(
      fc.property(
        mixes,
        fc.nat(5),
        fc.integer({ min: 1, max: MOST_PERCENT }),
        (shares, at, place) => {
          const index = at % (shares.length - 1);
          const change = moveSplit(shares, index, place);
          if (change === null) return true;
          const now = changed(shares, change);
          const before = index === 0 ? 0 : splitAt(now, index - 1);
          return Math.abs(splitAt(now, index) - Math.max(place, before)) < 0.01;
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('whatever is done', () => {
  it('some class has a share, and every share is a plain number', () => {
    const step = fc.record({ at: fc.nat(5), place: fc.integer({ min: -10, max: 110 }) });
    fc.assert(
      fc.property(mixes, fc.array(step, { maxLength: 20 }), (start, steps) => {
        let shares: readonly number[] = start;
        for (const { at, place } of steps) {
          const index = at % (shares.length - 1);
          const typed = shareFor(shares, index, Math.max(0, place));
          if (typed !== null) shares = shares.with(index, typed);
          const moved = moveSplit(shares, index, place);
          if (moved) shares = changed(shares, moved);
        }
        const all = shares.reduce((sum, share) => sum + share, 0);
        return all > 0 && shares.every((share) => Number.isFinite(share) && share >= 0);
      }),
      { numRuns: 200 },
    );
  });
});
