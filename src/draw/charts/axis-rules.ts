// How far the value axis of a chart reaches at least, and in which unit latency is read: one rule for the
// charts of the page, of files and of compared runs. Latency is read in milliseconds, or in seconds
// where many of them are promised. Requests, US dollars, seconds.
import { shortNumber } from '../../sim/units/number-text.ts';

/** Requests waiting, and rates: a quiet chart is not stretched to fractions. */
export const FEW_REQUESTS = 10;
export const CENT = 0.01;
/** Of what is promised, so that its line stands in the chart. */
export const SLO_ROOM = 1.5;

const LONG_SECONDS = 2;

export function isInSeconds(sloSeconds: number): boolean {
  return sloSeconds >= LONG_SECONDS;
}

export function latencyTick(sloSeconds: number): (seconds: number) => string {
  return isInSeconds(sloSeconds) ? shortNumber : (seconds) => shortNumber(seconds * 1000);
}
