// Arrivals of open users: a unit-rate process run through the inverse of the cumulative rate.
// The i-th gap of the unit process always belongs to the i-th arrival, so changing the rate later
// keeps the random numbers common to both runs (architecture: randomness is named).
// Rate = peak rate x level of the curve x a slowly changing multiplier (burstiness.ts).
// Times are simulated seconds, rates requests per second, `need` is dimensionless.
import type { VariateStream } from '../random/variates.ts';
import { areaBetween, levelAt, type RateCurve } from './rate-curve.ts';

/** The part that is plain data and goes into a snapshot. */
export interface OpenArrivalsData {
  peakRate: number;
  /** Slowly changing factor with mean 1. */
  multiplier: number;
  /** The unit process needs this much cumulative rate, counted from `from`, to the next arrival. */
  need: number;
  from: number;
  /** The segment of the curve in use: repetition, number, bounds, rate at its start, slope. */
  turn: number;
  segment: number;
  start: number;
  end: number;
  rate: number;
  slope: number;
}

export interface OpenArrivals {
  curve: RateCurve;
  /** Gaps of the unit process, mean 1. */
  readonly gaps: VariateStream;
  data: OpenArrivalsData;
}

/** Later than this nothing is looked for, simulated seconds. */
const HORIZON = 1e12;

export function createOpenArrivals(
  curve: RateCurve,
  gaps: VariateStream,
  peakRate: number,
): OpenArrivals {
  const data: OpenArrivalsData = {
    peakRate,
    multiplier: 1,
    need: gaps.next(),
    from: 0,
    turn: 0,
    segment: 0,
    start: 0,
    end: 0,
    rate: 0,
    slope: 0,
  };
  const arrivals: OpenArrivals = { curve, gaps, data };
  seek(arrivals, 0);
  return arrivals;
}

/** The arrival at `time` has happened: when is the next one? Infinity if never. */
export function nextAfter(arrivals: OpenArrivals, time: number): number {
  const { data, gaps } = arrivals;
  const need = gaps.buffer[gaps.take()];
  data.from = time;
  data.need = need;
  // The usual case, short enough for the compiler to keep the number out of the heap.
  const next = time + need / data.rate;
  return data.slope === 0 && next < data.end ? next : findArrival(arrivals);
}

/** Changes the rate from `time` on; what the unit process still needs stays as it is. */
export function changeRate(
  arrivals: OpenArrivals,
  time: number,
  change: { peakRate?: number; multiplier?: number; curve?: RateCurve },
): number {
  const { data } = arrivals;
  const passed = data.peakRate * data.multiplier * areaBetween(arrivals.curve, data.from, time);
  data.need = Math.max(0, data.need - passed);
  data.from = time;
  data.peakRate = change.peakRate ?? data.peakRate;
  data.multiplier = change.multiplier ?? data.multiplier;
  arrivals.curve = change.curve ?? arrivals.curve;
  seek(arrivals, time);
  return findArrival(arrivals);
}

/** Requests per second at a time; where the rate jumps, the one after the jump. */
export function rateAt({ curve, data }: OpenArrivals, time: number): number {
  return data.peakRate * data.multiplier * levelAt(curve, time);
}

/** The time at which the cumulative rate since `from` reaches `need`. */
export function findArrival(arrivals: OpenArrivals): number {
  const { data } = arrivals;
  if (data.peakRate * data.multiplier === 0) return Infinity;
  let need = data.need;
  let from = data.from;
  while (from < HORIZON) {
    const rate = data.rate + data.slope * (from - data.start);
    const wait = data.slope === 0 ? need / rate : rampTime(rate, data.slope, need);
    if (from + wait < data.end) return from + wait;
    if (data.end === Infinity) return Infinity;
    need = Math.max(0, need - areaOf(rate, data.slope, data.end - from));
    from = data.end;
    need = enterNextSegment(arrivals, need);
    from = Math.max(from, data.start);
  }
  return Infinity;
}

/** Time until a rate that changes by `slope` a second has added up to `need`; Infinity if never. */
function rampTime(rate: number, slope: number, need: number): number {
  const square = rate * rate + 2 * slope * need;
  // This form of the quadratic's root loses no digits for small slopes.
  return square < 0 ? Infinity : (2 * need) / (rate + Math.sqrt(square));
}

function areaOf(rate: number, slope: number, span: number): number {
  return span * (rate + 0.5 * slope * span);
}

/** Goes on to the next segment, skipping whole repetitions; returns what is still needed. */
function enterNextSegment(arrivals: OpenArrivals, need: number): number {
  const { curve, data } = arrivals;
  let left = need;
  let segment = data.segment + 1;
  if (segment === curve.times.length) {
    segment = 0;
    const area = curve.repeatArea * data.peakRate * data.multiplier;
    const skipped = area > 0 ? Math.floor(left / area) : HORIZON;
    left = Math.max(0, left - skipped * area);
    data.turn += 1 + skipped;
  }
  enterSegment(arrivals, data.turn, segment);
  return left;
}

/** Finds the segment that holds `time`. */
function seek(arrivals: OpenArrivals, time: number): void {
  const { curve } = arrivals;
  const turn = curve.repeatSeconds === 0 ? 0 : Math.floor(time / curve.repeatSeconds);
  const local = time - turn * curve.repeatSeconds;
  let low = 0;
  let high = curve.times.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (curve.times[middle] <= local) low = middle;
    else high = middle;
  }
  enterSegment(arrivals, turn, low);
}

function enterSegment(arrivals: OpenArrivals, turn: number, segment: number): void {
  const { curve, data } = arrivals;
  const scale = data.peakRate * data.multiplier;
  const base = turn * curve.repeatSeconds;
  const isLast = segment + 1 === curve.times.length;
  const lastEnd = curve.repeatSeconds === 0 ? Infinity : base + curve.repeatSeconds;
  data.turn = turn;
  data.segment = segment;
  data.start = base + curve.times[segment];
  data.end = isLast ? lastEnd : base + curve.times[segment + 1];
  data.rate = scale * curve.levels[segment];
  data.slope = scale * curve.slopes[segment];
}
