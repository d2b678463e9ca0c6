// Streams of numbers spread evenly over (0, 1), and of whole numbers below a bound.
// Fine ones have 53 random bits. Coarse ones have 32 and cost one draw instead of two: for the
// balancers' picks and the like. floor(u n) favours some of n numbers by at most n / 2^32 (coarse)
// or n / 2^53 (fine), which no run is long enough to see.
import { BatchedStream } from './batched-stream.ts';
import { fillCoarse, fillFine } from './uniform-batch.ts';

export type Grain = 'fine' | 'coarse';

export class UniformStream extends BatchedStream {
  constructor(state: Int32Array, grain: Grain = 'fine') {
    super(state, grain === 'fine' ? fillFine : fillCoarse);
  }

  /** A whole number from 0 to count - 1, each as likely; count from 1 to a million. */
  below(count: number): number {
    return (this.buffer[this.take()] * count) | 0;
  }
}
