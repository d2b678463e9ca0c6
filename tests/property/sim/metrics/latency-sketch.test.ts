// The latency sketch against sorting everything: the error bound that the bins promise, and that
// adding and taking away sketches is the same as recording less.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCount, binEdge, binOf } from '../../../../src/sim/metrics/latency-bins.ts';
import { emptyLatency, LatencySketch } from '../../../../src/sim/metrics/latency-sketch.ts';
import {
  emptySlidingLatency,
  SlidingLatency,
} from '../../../../src/sim/metrics/sliding-latency.ts';

function sketchOf(values: readonly number[], subBuckets = 128): LatencySketch {
  const sketch = new LatencySketch(emptyLatency(subBuckets));
  sketch.recordAll(values, values.length);
  return sketch;
}

/** The value of rank ceil(q x count) in order of size. */
function bySorting(values: readonly number[], q: number): number {
  const sorted = Float64Array.from(values).sort();
  const rank = Math.max(1, Math.ceil(q * sorted.length - 1e-9));
  return sorted[rank - 1];
}

/** Latencies over all octaves of the sketch, log-uniform. */
const latency = fc
  .tuple(fc.integer({ min: -19, max: 19 }), fc.double({ min: 1, max: 1.999, noNaN: true }))
  .map(([exponent, fraction]) => fraction * 2 ** exponent);
const latencies = fc.array(latency, { minLength: 1, maxLength: 300 });
const quantile = fc.oneof(
  fc.constantFrom(0, 0.5, 0.95, 0.99, 0.999, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const resolution = fc.constantFrom(8, 32, 128);

describe('latency sketch', () => {
  it('is within one part of an octave of the true quantile', () => {
    fc.assert(
      fc.property(latencies, quantile, resolution, (values, q, subBuckets) => {
        const truth = bySorting(values, q);
        const found = sketchOf(values, subBuckets).quantile(q);
        expect(Math.abs(found - truth)).toBeLessThanOrEqual(truth / subBuckets);
      }),
      { numRuns: 500 },
    );
  });

  it('has exact ends and never leaves them, also beyond its range', () => {
    const wide = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(wide, quantile, (values, q) => {
        const sketch = sketchOf(values);
        expect(sketch.quantile(0)).toBe(Math.min(...values));
        expect(sketch.quantile(1)).toBe(Math.max(...values));
        expect(sketch.quantile(q)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(sketch.quantile(q)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('merged is the sketch of both', () => {
    fc.assert(
      fc.property(latencies, latencies, (one, other) => {
        const merged = sketchOf(one, 8);
        merged.merge(sketchOf(other, 8));
        expect(merged.data).toEqual(sketchOf([...one, ...other], 8).data);
      }),
    );
  });

  it('is that of the others when what was merged is exchanged for them', () => {
    fc.assert(
      fc.property(latencies, latencies, latencies, (one, going, coming) => {
        const sketch = sketchOf(one, 8);
        sketch.merge(sketchOf(going, 8));
        sketch.exchange(sketchOf(coming, 8), sketchOf(going, 8));
        sketch.setRange(Math.min(...one, ...coming), Math.max(...one, ...coming));
        expect(sketch.data).toEqual(sketchOf([...one, ...coming], 8).data);
      }),
    );
  });

  it('changes nothing by exchanging an empty sketch for another', () => {
    const sketch = sketchOf([0.5, 2], 8);
    sketch.exchange(sketchOf([], 8), sketchOf([], 8));
    expect(sketch.data).toEqual(sketchOf([0.5, 2], 8).data);
  });

  it('is empty once cleared', () => {
    fc.assert(
      fc.property(latencies, resolution, (values, subBuckets) => {
        const sketch = sketchOf(values, subBuckets);
        sketch.clear();
        expect(sketch.data).toEqual(emptyLatency(subBuckets));
      }),
    );
  });

  it('puts every value in the bin whose edges enclose it, at 128 and at 32 an octave', () => {
    fc.assert(
      fc.property(latency, (value) => {
        const bin = binOf(value);
        expect(bin).toBeGreaterThanOrEqual(0);
        expect(bin).toBeLessThan(binCount(128));
        for (const [index, parts] of [
          [bin, 128],
          [bin >> 2, 32],
        ]) {
          expect(binEdge(index, parts)).toBeLessThanOrEqual(value);
          expect(binEdge(index + 1, parts)).toBeGreaterThan(value);
        }
      }),
    );
  });
});

describe('sliding latency', () => {
  it('is the sketch of the last slices, whatever came before', () => {
    const slices = fc.array(fc.array(latency, { maxLength: 20 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(slices, quantile, (values, q) => {
        const sliding = new SlidingLatency(emptySlidingLatency(10, 2));
        values.forEach((slice, index) => {
          sliding.recordAll(slice, slice.length);
          sliding.roll();
          const window = values.slice(Math.max(0, index - 4), index + 1).flat();
          const expected = sketchOf(window, 32);
          expect(sliding.quantile(q)).toEqual(expected.quantile(q));
          expect(sliding.count).toBe(window.length);
        });
        const last = values.slice(-5).flat();
        expect(sliding.data.total).toEqual(sketchOf(last, 32).data);
      }),
    );
  });

  it('goes on the same from a copy of its data', () => {
    const one = new SlidingLatency(emptySlidingLatency(4, 2));
    for (const value of [0.1, 0.2, 0.3]) {
      one.recordAll([value], 1);
      one.roll();
    }
    const other = new SlidingLatency(structuredClone(one.data));
    for (const sliding of [one, other]) {
      sliding.recordAll([0.4], 1);
      sliding.roll();
    }
    expect(other.data).toEqual(one.data);
    expect([other.quantile(0), other.quantile(1)]).toEqual([0.3, 0.4]);
  });
});
