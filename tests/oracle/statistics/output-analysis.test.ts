// A worked case of output analysis: a series that starts far too high, MSER-5 and batch means,
// computed apart from this code (tests/oracle/data/README.md). Its t quantile for 9 degrees of
// freedom, and so its half width, is off by 2.5e-11; unit tests hold ours to 1e-14.
import { describe, expect, it } from 'vitest';
import { batchMeans } from '../../../src/sim/statistics/batch-means.ts';
import { warmUpOf } from '../../../src/sim/statistics/mser.ts';
import { studentQuantile } from '../../../src/sim/statistics/student.ts';
import oracle from '../data/output-analysis.json' with { type: 'json' };

const series = Float64Array.from(oracle.series);

describe('the worked case', () => {
  it('is cut where MSER-5 says', () => {
    const { observations, criterion } = warmUpOf(series);
    expect(observations).toBe(oracle.mser5.truncate_observations);
    expect(criterion).toBeCloseTo(oracle.mser5.objective_value, 14);
  });

  it('has the batch means and the confidence interval of the rest', () => {
    const rest = series.subarray(oracle.mser5.truncate_observations);
    const result = batchMeans(rest, oracle.batch_means.k);
    expect(result.batchLength).toBe(oracle.batch_means.batch_len);
    oracle.batch_means.batch_means.forEach((mean, i) => {
      expect(result.means[i]).toBeCloseTo(mean, 12);
    });
    expect(result.mean).toBeCloseTo(oracle.batch_means.mean, 12);
    expect(result.halfWidth / oracle.batch_means.half_width_95).toBeCloseTo(1, 10);
  });

  it.each([4, 9, 19, 29] as const)('uses the t quantile for %d degrees of freedom', (degrees) => {
    const expected = oracle.t975[degrees];
    expect(Math.abs(studentQuantile(0.975, degrees) / expected - 1)).toBeLessThan(1e-10);
  });
});
