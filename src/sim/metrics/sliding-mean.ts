// Mean of a metric over a window that ends some time ago, from evenly or unevenly spaced samples
// in a ring. The window is (now - delay - window, now - delay]: with samples every 2 s, 60 s hold
// 30 of them. The sum follows the window sample by sample and is formed anew once the window has
// moved by its own length, so rounding errors cannot pile up. Another window or delay may be asked
// for at any time. Samples that are NaN (nothing measured) count for nothing. Seconds.
import type { Measurement } from '../autoscaler/policy.ts';

/** Times closer than this are equal: sample times are multiples of an interval. */
const TIME_NOISE_SECONDS = 1e-9;

/** Plain data. Samples are numbered from 0 in the order they came; sample i is at i % length. */
export interface SlidingMeanData {
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Samples that ever came; the last `times.length` of them are held. */
  pushed: number;
  /** The window last asked for: samples first to end - 1, and what they sum up to. */
  first: number;
  end: number;
  sum: number;
  measured: number;
  windowSeconds: number;
  delaySeconds: number;
  /** The sum is formed anew when `first` reaches this sample. */
  renewAt: number;
}

/** Room for the last `slots` samples: window and delay together must fit in. */
export function emptySlidingMean(slots: number): SlidingMeanData {
  return {
    times: new Float64Array(slots),
    values: new Float64Array(slots),
    pushed: 0,
    first: 0,
    end: 0,
    sum: 0,
    measured: 0,
    windowSeconds: NaN,
    delaySeconds: NaN,
    renewAt: 0,
  };
}

/** Which samples a mean is over. */
export interface MeanWindow {
  readonly now: number;
  readonly windowSeconds: number;
  readonly delaySeconds: number;
}

export class SlidingMean {
  readonly data: SlidingMeanData;

  constructor(data: SlidingMeanData) {
    this.data = data;
  }

  /** Adds a sample; `time` must not lie before the one before. */
  push(time: number, value: number): void {
    const { data } = this;
    const slots = data.times.length;
    if (data.first + slots === data.pushed) this.dropFirst();
    const place = data.pushed % slots;
    data.times[place] = time;
    data.values[place] = value;
    data.pushed++;
  }

  /** The mean over the window; its value is NaN if nothing was measured in it. */
  mean({ now, windowSeconds, delaySeconds }: MeanWindow): Measurement {
    const { data } = this;
    const last = now - delaySeconds + TIME_NOISE_SECONDS;
    const same = data.windowSeconds === windowSeconds && data.delaySeconds === delaySeconds;
    if (!same) this.lookBack(last, { windowSeconds, delaySeconds });
    while (data.end < data.pushed && this.timeOf(data.end) <= last) this.takeNext();
    while (data.first < data.end && this.timeOf(data.first) <= last - windowSeconds) {
      this.dropFirst();
    }
    if (data.first >= data.renewAt) this.renew();
    return {
      value: data.measured === 0 ? NaN : data.sum / data.measured,
      windowSeconds,
      ageSeconds: data.first === data.end ? NaN : now - this.timeOf(data.end - 1),
    };
  }

  private timeOf(sample: number): number {
    return this.data.times[sample % this.data.times.length];
  }

  private takeNext(): void {
    const { data } = this;
    const value = data.values[data.end++ % data.values.length];
    if (Number.isNaN(value)) return;
    data.sum += value;
    data.measured++;
  }

  private dropFirst(): void {
    const { data } = this;
    const value = data.values[data.first % data.values.length];
    const inWindow = data.first < data.end;
    data.first++;
    if (!inWindow) data.end = data.first;
    if (!inWindow || Number.isNaN(value)) return;
    data.sum -= value;
    data.measured--;
  }

  /** Begins with the oldest sample held, for a window that may reach further back. */
  private lookBack(last: number, window: Omit<MeanWindow, 'now'>): void {
    const { data } = this;
    data.windowSeconds = window.windowSeconds;
    data.delaySeconds = window.delaySeconds;
    data.first = Math.max(0, data.pushed - data.times.length);
    while (data.first < data.pushed && this.timeOf(data.first) <= last - window.windowSeconds) {
      data.first++;
    }
    data.end = data.first;
    this.renew();
  }

  private renew(): void {
    const { data } = this;
    const { first, end } = data;
    data.end = first;
    data.sum = 0;
    data.measured = 0;
    while (data.end < end) this.takeNext();
    data.renewAt = end + 1;
  }
}
