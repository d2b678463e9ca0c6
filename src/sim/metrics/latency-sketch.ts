// Streaming quantiles of latencies: a histogram of log-linear bins (latency-bins.ts) with exact
// smallest and largest value. Seconds. Values are recorded a batch at a time, a few nanoseconds each.
// A quantile is the value of rank ceil(q x count), interpolated inside its bin, so it is off by at
// most 1/subBuckets of the true value (0.8 % at 128, 3.1 % at 32) and never outside [min, max].
// 128 sub-buckets an octave serve the whole run, 32 short windows (less to add and clear).
import { binCount, binEdge, binOf, FINEST } from './latency-bins.ts';

/** Plain data of a sketch; min and max are Infinity and -Infinity while it is empty. */
export interface LatencyData {
  /** Parts an octave is cut into: a power of two up to 128. */
  readonly subBuckets: number;
  readonly counts: Uint32Array;
  total: number;
  min: number;
  max: number;
}

/** An empty sketch with `subBuckets` (a power of two up to 128) parts an octave. */
export function emptyLatency(subBuckets: number): LatencyData {
  const counts = new Uint32Array(binCount(subBuckets));
  return { subBuckets, counts, total: 0, min: Infinity, max: -Infinity };
}

export class LatencySketch {
  readonly data: LatencyData;
  private readonly counts: Uint32Array;
  /** How far a finest bin is shifted to be one of this sketch. */
  private readonly shift: number;

  constructor(data: LatencyData) {
    this.data = data;
    this.counts = data.counts;
    this.shift = Math.clz32(data.subBuckets) - Math.clz32(FINEST);
  }

  /** Records the first `count` values. */
  recordAll(values: ArrayLike<number>, count: number): void {
    const { data, counts, shift } = this;
    let { min, max } = data;
    for (let i = 0; i < count; i++) {
      const seconds = values[i];
      counts[binOf(seconds) >> shift]++;
      if (seconds < min) min = seconds;
      if (seconds > max) max = seconds;
    }
    data.total += count;
    data.min = min;
    data.max = max;
  }

  get count(): number {
    return this.data.total;
  }

  /** The q-quantile, q in [0, 1], seconds; NaN while nothing is recorded. */
  quantile(q: number): number {
    const { total, min, max, subBuckets } = this.data;
    if (total === 0) return NaN;
    const rank = rankOf(q, total);
    if (rank === 1) return min;
    if (rank === total) return max;
    // Counted from the top: high quantiles are the usual question, and high bins are few.
    const { counts } = this;
    let below = total;
    let bin = binOf(max) >> this.shift;
    while (below - counts[bin] >= rank) below -= counts[bin--];
    const part = (rank - below + counts[bin] - 0.5) / counts[bin];
    const low = binEdge(bin, subBuckets);
    const value = low + part * (binEdge(bin + 1, subBuckets) - low);
    return Math.min(Math.max(value, min), max);
  }

  /** Adds all values of a sketch with as many sub-buckets. */
  merge({ data: other }: LatencySketch): void {
    const { data, counts } = this;
    const last = binOf(other.max) >> this.shift;
    for (let bin = binOf(other.min) >> this.shift; bin <= last; bin++) {
      counts[bin] += other.counts[bin];
    }
    data.total += other.total;
    data.min = Math.min(data.min, other.min);
    data.max = Math.max(data.max, other.max);
  }

  /**
   * Adds all values of one sketch and takes away those of another, which were added before. The
   * smallest and largest value left are not known: they stay as they were until `setRange`.
   */
  exchange({ data: coming }: LatencySketch, { data: going }: LatencySketch): void {
    const { data, counts, shift } = this;
    const more = coming.counts;
    const fewer = going.counts;
    const first = Math.min(binOf(coming.min), binOf(going.min)) >> shift;
    const last = Math.max(binOf(coming.max), binOf(going.max)) >> shift;
    for (let bin = first; bin <= last; bin++) counts[bin] += more[bin] - fewer[bin];
    data.total += coming.total - going.total;
  }

  /** States the smallest and largest value left after `exchange`, seconds. */
  setRange(min: number, max: number): void {
    this.data.min = min;
    this.data.max = max;
  }

  clear(): void {
    const { data } = this;
    if (data.total > 0) this.counts.fill(0, this.lowestBin(), (binOf(data.max) >> this.shift) + 1);
    data.total = 0;
    this.setRange(Infinity, -Infinity);
  }

  private lowestBin(): number {
    return binOf(this.data.min) >> this.shift;
  }
}

/** Rank 1 to `total` of the q-quantile, without the float noise of q x total. */
function rankOf(q: number, total: number): number {
  const rank = Math.ceil(q * total - 1e-9);
  return Math.min(Math.max(rank, 1), total);
}
