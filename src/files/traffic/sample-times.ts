// What the first rows tell about times and numbers: the decimal mark that is used, and whether the
// times are too irregular to be samples of a rate (then each row is an event, as in a log).
// Steps of samples lie near their median even if some are missing; waits between requests are
// exponential or burstier, so that fewer than half lie within a quarter of the median.
import { parseText } from './cell-units.ts';
import { parseIsoTime } from './iso-time.ts';
import type { Separator } from './types.ts';

const FEWEST_STEPS = 4;

/** Times of texts in order, in their own unit; texts that are no times are left out. */
export function sampleTimes(texts: readonly string[], mark: '.' | ',' | undefined): number[] {
  const times = texts.map((text) => {
    const bytes = new TextEncoder().encode(text);
    const time = { seconds: 0, fraction: 0, hasZone: false };
    const isIso = parseIsoTime({ bytes, from: 0, to: bytes.length }, time);
    return isIso ? time.seconds + time.fraction : parseText(text, mark === ',' ? 44 : 46);
  });
  return times.filter((time) => Number.isFinite(time)).sort((a, b) => a - b);
}

/** Whether sorted times look like events rather than samples. */
export function looksIrregular(times: readonly number[]): boolean {
  const steps = times.slice(1).map((time, i) => time - times[i]);
  if (steps.length < FEWEST_STEPS) return false;
  const median = [...steps].sort((a, b) => a - b)[steps.length >> 1];
  const near = steps.filter((step) => Math.abs(step - median) <= median / 4 && step > 0);
  return near.length * 2 < steps.length;
}

/** The decimal mark the first rows use; a comma only where it does not separate columns. */
export function sampleMark(
  rows: readonly (readonly string[])[],
  separator: Separator,
): '.' | ',' | undefined {
  if (separator === ',') return '.';
  for (const text of rows.flat()) {
    if (
      Number.isNaN(parseText(text.split(' ')[0], 44)) &&
      Number.isNaN(parseText(text.split(' ')[0], 46))
    )
      continue;
    if (text.includes(',')) return ',';
    if (text.includes('.')) return '.';
  }
  return undefined;
}
