// Shaping keeps the number of requests: what is cut out, scaled, averaged or merged has the same
// integral as before, times scale, divided by compression.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeTraffic } from '../../../../src/files/traffic/shape-traffic.ts';
import type { ShapeOptions } from '../../../../src/files/traffic/shape-traffic.ts';
import type { TrafficSeries } from '../../../../src/files/traffic/types.ts';

interface Case {
  readonly steps: readonly number[];
  readonly rates: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly options: ShapeOptions;
}

// Thousandths of a request per second: numbers so small that doubles lose their digits (below
// 1e-308) are no traffic.
const rate = fc.integer({ min: 0, max: 1_000_000_000 }).map((n) => n / 1000);

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    bins: fc.array(fc.tuple(fc.double({ min: 0.01, max: 1000, noNaN: true }), rate), {
      minLength: 1,
      maxLength: 60,
    }),
    isEven: fc.boolean(),
    cuts: fc.tuple(
      fc.double({ min: 0, max: 0.49, noNaN: true }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
    ),
    options: fc.record(
      {
        scale: fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1000),
        compression: fc.double({ min: 0.01, max: 1000, noNaN: true }),
        stepSeconds: fc.double({ min: 0.01, max: 5000, noNaN: true }),
        mostPoints: fc.integer({ min: 1, max: 80 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ bins, isEven, cuts, options }) => {
    const steps = bins.map(([step]) => (isEven ? bins[0][0] : step));
    const end = steps.reduce((sum, step) => sum + step, 0);
    return {
      steps,
      rates: bins.map(([, rate]) => rate),
      from: cuts[0] * end,
      to: cuts[1] * end,
      options,
    };
  });

function seriesOf({ steps, rates }: Case): TrafficSeries {
  let time = 0;
  const times = Float64Array.from(steps, (step) => (time += step) - step);
  times[0] = 0;
  const plain = { times, rates: Float64Array.from(rates), stepSeconds: steps[0], endSeconds: time };
  return plain as TrafficSeries;
}

/** The integral of the rate over [from, to), by the plainest of sums. */
function requestsBetween(series: TrafficSeries, from: number, to: number): number {
  return series.rates.reduce((sum, rate, i) => {
    const end = i + 1 < series.times.length ? series.times[i + 1] : series.endSeconds;
    return sum + rate * Math.max(0, Math.min(end, to) - Math.max(series.times[i], from));
  }, 0);
}

describe('shaping', { timeout: 60_000 }, () => {
  it('keeps the number of requests, whatever is asked', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const series = seriesOf(each);
        const { from, to, options } = each;
        const shaped = shapeTraffic(series, { ...options, fromSeconds: from, toSeconds: to });
        const { scale = 1, compression = 1 } = options;
        const expected = (requestsBetween(series, from, to) * scale) / compression;
        const sum = shaped.rates.reduce((requests, rate, i) => {
          const end = i + 1 < shaped.times.length ? shaped.times[i + 1] : shaped.durationSeconds;
          return requests + rate * (end - shaped.times[i]);
        }, 0);
        // Rounding of times may move a sliver of the largest rate.
        const sliver =
          shaped.peakRate * shaped.durationSeconds +
          (Math.max(...each.rates) * scale * to) / compression;
        expect(Math.abs(sum - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-14 * sliver);
        expect(shaped.requests).toBe(sum);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives rising times from 0, rates within the old ones, and no more points than allowed', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { from, to, options } = each;
        const { scale = 1, compression = 1 } = options;
        const shaped = shapeTraffic(seriesOf(each), {
          ...options,
          fromSeconds: from,
          toSeconds: to,
        });
        const rising = shaped.times.every((time, i) => i === 0 || time > shaped.times[i - 1]);
        expect([shaped.times[0], rising]).toEqual([0, true]);
        expect(shaped.times.length).toBeLessThanOrEqual(options.mostPoints ?? 20_000);
        expect(shaped.durationSeconds).toBeCloseTo((to - from) / compression, 5);
        const bound = Math.max(...each.rates) * scale;
        expect(shaped.peakRate).toBeLessThanOrEqual(bound * (1 + 1e-9));
      }),
      { numRuns: 5000 },
    );
  });

  it('reaches exactly the peak that is asked for', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (each, peakRate) => {
        fc.pre(each.rates.every((value) => value > 0));
        const { peakRate: reached } = shapeTraffic(seriesOf(each), { ...each.options, peakRate });
        expect(Math.abs(reached - peakRate)).toBeLessThanOrEqual(1e-9 * peakRate);
      }),
      { numRuns: 2000 },
    );
  });
});
