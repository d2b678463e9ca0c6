// The mean over a window that may be old and may change, against adding up by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySlidingMean, SlidingMean } from '../../../../src/sim/metrics/sliding-mean.ts';

function meanOf(values: readonly number[], spacing = 2, slots = 64): SlidingMean {
  const mean = new SlidingMean(emptySlidingMean(slots));
  values.forEach((value, i) => mean.push((i + 1) * spacing, value));
  return mean;
}

describe('sliding mean', () => {
  it('covers the samples of the window, the oldest edge left out', () => {
    const mean = meanOf([10, 20, 30, 40, 50]);
    expect(mean.mean({ now: 10, windowSeconds: 4, delaySeconds: 0 })).toEqual({
      value: 45,
      windowSeconds: 4,
      ageSeconds: 0,
    });
  });

  it('looks at the past by the delay, and says how old its newest sample is', () => {
    const mean = meanOf([10, 20, 30, 40, 50]);
    expect(mean.mean({ now: 11, windowSeconds: 4, delaySeconds: 5 })).toEqual({
      value: 25,
      windowSeconds: 4,
      ageSeconds: 5,
    });
  });

  it('is NaN where nothing was measured, and skips what was not', () => {
    const mean = meanOf([NaN, 20, NaN, 40]);
    expect(mean.mean({ now: 8, windowSeconds: 8, delaySeconds: 0 }).value).toBe(30);
    expect(mean.mean({ now: 2, windowSeconds: 1, delaySeconds: 0 }).value).toBeNaN();
    expect(mean.mean({ now: 99, windowSeconds: 5, delaySeconds: 0 })).toEqual({
      value: NaN,
      windowSeconds: 5,
      ageSeconds: NaN,
    });
  });

  it('takes a longer window at any time from what it holds', () => {
    const mean = meanOf([10, 20, 30, 40, 50]);
    const ask = (windowSeconds: number): number =>
      mean.mean({ now: 10, windowSeconds, delaySeconds: 0 }).value;
    expect([ask(2), ask(10), ask(4), ask(6)]).toEqual([50, 30, 45, 40]);
  });

  it('forgets the oldest samples when its ring is full', () => {
    const mean = meanOf([10, 20, 30, 40, 50], 2, 3);
    expect(mean.mean({ now: 10, windowSeconds: 100, delaySeconds: 0 }).value).toBe(40);
  });

  it('agrees with adding up, whatever is asked and however samples come', () => {
    const step = fc.record({
      gap: fc.integer({ min: 0, max: 4 }),
      value: fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(NaN)),
      ask: fc.option(
        fc.record({
          wait: fc.nat(3),
          window: fc.constantFrom(1, 6, 20),
          delay: fc.constantFrom(0, 3),
        }),
      ),
    });
    const slots = 8;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const mean = new SlidingMean(emptySlidingMean(slots));
        const samples: { time: number; value: number }[] = [];
        let now = 0;
        for (const { gap, value, ask } of steps) {
          now += gap;
          mean.push(now, value);
          samples.push({ time: now, value });
          if (ask === null) continue;
          now += ask.wait;
          const last = now - ask.delay;
          const held = samples.slice(-slots).filter(({ time }) => {
            return time <= last && time > last - ask.window;
          });
          const measured = held.filter((sample) => !Number.isNaN(sample.value));
          const sum = measured.reduce((total, sample) => total + sample.value, 0);
          const found = mean.mean({ now, windowSeconds: ask.window, delaySeconds: ask.delay });
          if (measured.length === 0) expect(found.value).toBeNaN();
          else expect(found.value).toBeCloseTo(sum / measured.length, 9);
          expect(found.ageSeconds).toBe(held.length === 0 ? NaN : now - held[held.length - 1].time);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('does not drift: after a million samples the mean of equal ones is exact', () => {
    const mean = new SlidingMean(emptySlidingMean(40));
    for (let i = 1; i <= 1_000_000; i++) {
      mean.push(i * 2, i < 999_900 ? Math.sqrt(i) * 1e6 : 0.1);
      if (i % 7 === 0) mean.mean({ now: i * 2, windowSeconds: 60, delaySeconds: 0 });
    }
    const { value } = mean.mean({ now: 2_000_000, windowSeconds: 60, delaySeconds: 0 });
    expect(value).toBeCloseTo(0.1, 12);
  });
});
