// Makes a workload's rate of a traffic series: cuts out a part, scales it, plays it faster, and
// brings it to equal steps and few enough points. Rates stay requests per second: compression
// shortens the time and keeps the rates, so that a day in an hour has a 24th of the requests.
// Cutting and averaging keep the number of requests: requests out = requests of the part in
// x scale / compression, up to rounding. Averages over steps that do not fit invent ramps and warn.
import { requireOption, TrafficError } from './error.ts';
import {
  LARGEST_VALUE,
  LONGEST_SPAN_SECONDS,
  MOST_POINTS,
  SHORTEST_STEP_SECONDS,
} from './limits.ts';
import { trafficWarning } from './messages.ts';
import type { TrafficWarning } from './messages.ts';
import { cutRates, requestsIn, resampleRates, stepsIn } from './resample.ts';
import type { StepRates } from './resample.ts';
import type { TrafficSeries } from './types.ts';

const DAY = 86_400;

export interface ShapeOptions {
  /** Factor of all rates; 1 when neither this nor peakRate is given. */
  readonly scale?: number;
  /** Largest rate of the result, requests per second; takes the place of scale. */
  readonly peakRate?: number;
  /** How many times faster the series plays: 24 turns a day into an hour. */
  readonly compression?: number;
  /** The part to take, seconds of the series. */
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
  /** Length of the steps of the result, seconds after compression; the series' own when left out. */
  readonly stepSeconds?: number;
  readonly mostPoints?: number;
}

/** A rate over simulated time: constant from each time to the next, the last to durationSeconds. */
export interface ShapedTraffic {
  readonly times: Float64Array;
  readonly rates: Float64Array;
  readonly stepSeconds: number;
  readonly durationSeconds: number;
  /** The factor that was applied to the rates. */
  readonly scale: number;
  readonly peakRate: number;
  /** Expected number of requests. */
  readonly requests: number;
  readonly warnings: readonly TrafficWarning[];
}

/** What the steps below need of the series: its usual step, and the part that was cut out. */
interface Part {
  readonly series: Pick<TrafficSeries, 'stepSeconds'>;
  readonly cut: StepRates;
  readonly mostPoints: number;
  readonly warnings: TrafficWarning[];
}

/**
 * Shapes a series into a rate ready for a workload.
 * @throws TrafficError when an option is out of its bounds, or a part without traffic has no peak
 */
export function shapeTraffic(series: TrafficSeries, options: ShapeOptions = {}): ShapedTraffic {
  const compression = requireOption('compression', options.compression ?? 1, [1e-3, 1e6]);
  const mostPoints = requireOption('mostPoints', options.mostPoints ?? MOST_POINTS, [1, 1e7]);
  const source = { times: series.times, rates: series.rates, endSeconds: series.endSeconds };
  const part: Part = { series, cut: cutPart(source, options), mostPoints, warnings: [] };
  const { rates: averaged, step } = averagePart(part, wantedStep(options, compression));
  const scale = decideScale(averaged.rates, options);
  const shaped: StepRates = {
    times: averaged.times.map((time) => time / compression),
    rates: averaged.rates.map((rate) => rate * scale),
    endSeconds: averaged.endSeconds / compression,
  };
  return {
    times: shaped.times,
    rates: shaped.rates,
    stepSeconds: step / compression,
    durationSeconds: shaped.endSeconds,
    scale,
    peakRate: largest(shaped.rates),
    requests: requestsIn(shaped),
    warnings: part.warnings,
  };
}

function cutPart(source: StepRates, options: ShapeOptions): StepRates {
  const { endSeconds } = source;
  const latest = endSeconds - SHORTEST_STEP_SECONDS;
  const from = requireOption('fromSeconds', options.fromSeconds ?? 0, [0, latest]);
  const to = requireOption('toSeconds', options.toSeconds ?? endSeconds, [
    0,
    LONGEST_SPAN_SECONDS * 2,
  ]);
  const end = Math.min(to, endSeconds);
  requireOption('toSeconds', end, [from + SHORTEST_STEP_SECONDS, endSeconds]);
  return cutRates(source, from, end);
}

/** The step asked for, in seconds of the series; undefined when none is. */
function wantedStep({ stepSeconds }: ShapeOptions, compression: number): number | undefined {
  if (stepSeconds === undefined) return undefined;
  return requireOption('stepSeconds', stepSeconds, [1e-3, LONGEST_SPAN_SECONDS]) * compression;
}

/** Brings the part to the wanted step, or to as many points as are allowed. */
function averagePart(
  part: Part,
  wanted: number | undefined,
): { readonly rates: StepRates; readonly step: number } {
  const { cut, series, mostPoints, warnings } = part;
  const points = wanted === undefined ? cut.times.length : stepsIn(cut.endSeconds, wanted);
  if (wanted === undefined && points <= mostPoints) return { rates: cut, step: series.stepSeconds };
  const step = points > mostPoints ? mergedStep(part, wanted ?? series.stepSeconds) : (wanted ?? 0);
  const rates = resampleRates(cut, step);
  const facts = { count: rates.times.length, limit: mostPoints };
  if (points > mostPoints) warnings.push(trafficWarning('pointsMerged', facts));
  if (!fits(step, series.stepSeconds)) warnings.push(trafficWarning('stepNotMultiple'));
  const hasDays = cut.endSeconds >= 2 * DAY && step > series.stepSeconds;
  if (hasDays && !fits(DAY, step)) warnings.push(trafficWarning('stepNotInDay'));
  return { rates, step };
}

/**
 * The shortest whole number of steps that leaves few enough points; up to twice that when it then
 * divides a day, so that the daily wave keeps its shape.
 */
function mergedStep({ cut, mostPoints }: Part, step: number): number {
  const fewest = Math.max(1, Math.ceil(cut.endSeconds / (step * Math.floor(mostPoints)) - 1e-9));
  for (let merged = fewest; merged <= fewest * 2 && merged < fewest + 10_000; merged += 1) {
    if (fits(DAY, merged * step)) return merged * step;
  }
  return fewest * step;
}

/** Whether a length is a whole number of steps, or the step a whole number of lengths. */
function fits(length: number, step: number): boolean {
  const ratio = length > step ? length / step : step / length;
  return Math.abs(ratio - Math.round(ratio)) <= 1e-6 * ratio;
}

function decideScale(rates: Float64Array, { scale, peakRate }: ShapeOptions): number {
  if (peakRate === undefined) return requireOption('scale', scale ?? 1, [0, 1e9]);
  requireOption('peakRate', peakRate, [0, LARGEST_VALUE]);
  const scaled = peakRate / largest(rates);
  if (Number.isFinite(scaled)) return scaled;
  throw new TrafficError('noRequests');
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
