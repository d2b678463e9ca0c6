// The latency sketch on values that can be followed by hand.
import { describe, expect, it } from 'vitest';
import { binOf } from '../../../../src/sim/metrics/latency-bins.ts';
import { emptyLatency, LatencySketch } from '../../../../src/sim/metrics/latency-sketch.ts';

describe('latency sketch', () => {
  it('knows no quantile while it is empty', () => {
    expect(new LatencySketch(emptyLatency(128)).quantile(0.5)).toBeNaN();
  });

  it('interpolates inside a bin: half of 4 values in [1, 1 + 1/8) is its second', () => {
    const sketch = new LatencySketch(emptyLatency(8));
    sketch.recordAll([1, 1.01, 1.02, 1.12], 4);
    expect(sketch.quantile(0.5)).toBe(1 + (1.5 / 4) * 0.125);
    expect(sketch.quantile(0)).toBe(1);
    expect(sketch.quantile(1)).toBe(1.12);
  });

  it('takes rank 19 of 20 for 95 %, in spite of the noise of 0.95 x 20', () => {
    const sketch = new LatencySketch(emptyLatency(128));
    const values = Array.from({ length: 20 }, (_, i) => i + 1);
    sketch.recordAll(values, 20);
    const p95 = sketch.quantile(0.95);
    expect(p95).toBeGreaterThanOrEqual(19);
    expect(p95).toBeLessThan(19.13);
  });

  it.each([
    { seconds: 0, bin: 0 },
    { seconds: -1, bin: 0 },
    { seconds: 1e-9, bin: 0 },
    { seconds: 2 ** -20, bin: 0 },
    { seconds: 1, bin: 20 * 128 },
    { seconds: 1.5, bin: 20 * 128 + 64 },
    { seconds: 1e6, bin: 39 * 128 + 116 },
    { seconds: 1e9, bin: 40 * 128 - 1 },
    { seconds: Infinity, bin: 40 * 128 - 1 },
  ])('puts $seconds s in bin $bin', ({ seconds, bin }) => {
    expect(binOf(seconds)).toBe(bin);
  });

  it('records the first values of a column, and those alone', () => {
    const one = new LatencySketch(emptyLatency(32));
    const other = new LatencySketch(emptyLatency(32));
    one.recordAll([0.123, 0.456], 2);
    other.recordAll(Float64Array.of(0.123, 0.456, 0.001), 2);
    expect(other.data).toEqual(one.data);
    expect([other.count, other.quantile(0), other.quantile(1)]).toEqual([2, 0.123, 0.456]);
  });
});
