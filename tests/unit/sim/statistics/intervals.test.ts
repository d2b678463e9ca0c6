import { describe, expect, it } from 'vitest';
import { streamState } from '../../../../src/sim/random/seeding.ts';
import { VariateStream } from '../../../../src/sim/random/variates.ts';
import { batchMeans } from '../../../../src/sim/statistics/batch-means.ts';
import { confidenceInterval, pairedDifference } from '../../../../src/sim/statistics/confidence.ts';
import { warmUpOf } from '../../../../src/sim/statistics/mser.ts';

describe('confidenceInterval', () => {
  it('of 1, 2, 3 at 95 % is 2 plus or minus 4.303 / sqrt 3', () => {
    const { mean, halfWidth } = confidenceInterval([1, 2, 3]);
    expect(mean).toBe(2);
    expect(halfWidth).toBeCloseTo(4.302652729749464 / Math.sqrt(3), 12);
  });

  it('holds the true mean about as often as it says', () => {
    const stream = new VariateStream(streamState('intervals', 1), { law: 'uniform', halfWidth: 1 });
    let held = 0;
    for (let i = 0; i < 2000; i++) {
      const { mean, halfWidth } = confidenceInterval(
        Array.from({ length: 10 }, () => stream.next()),
        0.9,
      );
      if (Math.abs(mean - 1) <= halfWidth) held++;
    }
    expect(Math.abs(held / 2000 - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / 2000));
  });
});

describe('pairedDifference', () => {
  it('is narrow when both share their noise', () => {
    const noise = [5, -3, 8, 0, -7];
    const { mean, halfWidth } = pairedDifference(
      noise.map((x) => x + 1),
      noise,
    );
    expect(mean).toBe(1);
    expect(halfWidth).toBe(0);
  });
});

describe('batchMeans', () => {
  it('leaves a rest at the start out', () => {
    const { means, batchLength, mean } = batchMeans(Float64Array.of(100, 1, 2, 3, 5), 2);
    expect([...means]).toEqual([1.5, 4]);
    expect(batchLength).toBe(2);
    expect(mean).toBe(2.75);
  });
});

describe('warmUpOf', () => {
  it('cuts nothing from a series that does not change', () => {
    expect(warmUpOf(new Float64Array(100).fill(3))).toEqual({ observations: 0, criterion: 0 });
  });

  it('cuts a high start, rounded up to fives', () => {
    const series = Float64Array.from({ length: 200 }, (_, i) => (i < 12 ? 50 : i % 2));
    expect(warmUpOf(series).observations).toBe(15);
  });

  it('never cuts more than half', () => {
    const series = Float64Array.from({ length: 100 }, (_, i) => (i < 90 ? 100 - i : 0));
    expect(warmUpOf(series).observations).toBeLessThanOrEqual(50);
  });
});
