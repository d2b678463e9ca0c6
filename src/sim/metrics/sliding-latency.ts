// Latency quantiles over the last W seconds. Each sample interval has a sketch of its own, a
// slice; the total of the last slices is kept by adding the newest and subtracting the expired,
// so a quantile reads one sketch. Values recorded since the last `roll` are not in it yet.
// Seconds. 32 sub-buckets an octave: quantiles are within 3.1 %.
import { emptyLatency, LatencySketch } from './latency-sketch.ts';
import type { LatencyData } from './latency-sketch.ts';

/** Sub-buckets an octave of slices and total. */
const SUB_BUCKETS = 32;

/** Plain data: as many closed slices as the window has, and the open one. */
export interface SlidingLatencyData {
  /** A ring; `slices[open]` is being filled, the next one is the oldest. */
  readonly slices: readonly LatencyData[];
  readonly total: LatencyData;
  open: number;
}

/** Nothing recorded yet; the window is rounded to whole slices, at least one. */
export function emptySlidingLatency(
  windowSeconds: number,
  sliceSeconds: number,
): SlidingLatencyData {
  const closed = Math.max(1, Math.round(windowSeconds / sliceSeconds));
  const slices = Array.from({ length: closed + 1 }, () => emptyLatency(SUB_BUCKETS));
  return { slices, total: emptyLatency(SUB_BUCKETS), open: 0 };
}

export class SlidingLatency {
  readonly data: SlidingLatencyData;
  private readonly slices: readonly LatencySketch[];
  private readonly total: LatencySketch;
  private filling: LatencySketch;

  constructor(data: SlidingLatencyData) {
    this.data = data;
    this.slices = data.slices.map((slice) => new LatencySketch(slice));
    this.total = new LatencySketch(data.total);
    this.filling = this.slices[data.open];
  }

  /** Records the first `count` values in the open slice. */
  recordAll(values: ArrayLike<number>, count: number): void {
    this.filling.recordAll(values, count);
  }

  /** Closes the open slice and lets the oldest go: call once at the end of each interval. */
  roll(): void {
    this.data.open = (this.data.open + 1) % this.slices.length;
    const expired = this.slices[this.data.open];
    this.total.exchange(this.filling, expired);
    expired.clear();
    this.filling = expired;
    this.findRange();
  }

  /** The q-quantile over the window up to the last `roll`, seconds; NaN if nothing was recorded. */
  quantile(q: number): number {
    return this.total.quantile(q);
  }

  /** How many latencies the window holds. */
  get count(): number {
    return this.total.count;
  }

  /** States the smallest and largest value of all slices for the total. */
  private findRange(): void {
    let min = Infinity;
    let max = -Infinity;
    for (const slice of this.data.slices) {
      if (slice.min < min) min = slice.min;
      if (slice.max > max) max = slice.max;
    }
    this.total.setRange(min, max);
  }
}
