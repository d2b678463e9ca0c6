// A hash of everything the time series of a run holds: all figures at all their times, to the bit.
import type { Run } from '../../src/sim/run.ts';
import { hashOfNumbers } from './function-hashes.ts';

/** 8 hexadecimal digits. */
export function hashOfSeries({ recorder: { series } }: Run): string {
  const { length } = series;
  const columns = [series.times, ...series.values].map((each) => each.subarray(0, length));
  const all = new Float64Array(length * columns.length);
  columns.forEach((column, i) => all.set(column, i * length));
  return hashOfNumbers(all);
}
