// The method of batch means: a confidence interval for the mean of one long, correlated series.
// The series is cut into equal batches; when each is much longer than the correlation lasts (ten
// times is enough), their means are nearly independent. 20 to 30 batches are usual.
// Source: A. M. Law, Simulation Modeling and Analysis, chapter 9. Warm-up is removed before (mser.ts).
import { confidenceInterval, type Interval, meanOf } from './confidence.ts';

export interface BatchMeans extends Interval {
  readonly means: Float64Array;
  /** Observations in each batch. */
  readonly batchLength: number;
}

/** The series must be at least as long as the number of batches (2 or more); a rest at its start is left out. */
export function batchMeans(series: Float64Array, batches: number, confidence = 0.95): BatchMeans {
  const batchLength = Math.floor(series.length / batches);
  const skipped = series.length - batchLength * batches;
  const means = Float64Array.from({ length: batches }, (_, i) => {
    const start = skipped + i * batchLength;
    return meanOf(series.subarray(start, start + batchLength));
  });
  return { ...confidenceInterval(means, confidence), means, batchLength };
}
