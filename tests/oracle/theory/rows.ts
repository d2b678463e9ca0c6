// Compares computed numbers with rows of oracle data. Every number of a row that is not one of its
// parameters must be computed, so that none can go unnoticed; the caller asserts how many there were.
import { expect } from 'vitest';

/** Numbers by name, some of them grouped: { W: 2, resp_pct: { '0.5': 1.4 } }. */
export interface Numbers {
  readonly [name: string]: number | Numbers | readonly number[];
}

const CLOSE = 1e-9;
/** Numbers below this have lost digits in any double. */
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** Fails unless each number of `expected` is met to a relative 1e-9. Returns how many there were. */
export function expectNumbers(ours: unknown, expected: unknown, path: string): number {
  if (typeof expected === 'number') {
    expectNumber(ours, expected, path);
    return 1;
  }
  expect(ours, path).toBeTypeOf('object');
  return Object.entries(expected as Numbers).reduce(
    (count, [name, value]) =>
      count + expectNumbers((ours as Numbers)[name], value, `${path}.${name}`),
    0,
  );
}

function expectNumber(ours: unknown, expected: number, path: string): void {
  expect(ours, `${path} is not computed`).toBeTypeOf('number');
  const error = Math.abs((ours as number) - expected);
  expect(error, `${path}: ${ours as number} for ${expected}`).toBeLessThanOrEqual(
    CLOSE * Math.abs(expected) + (expected === 0 ? 0 : SMALLEST_NORMAL),
  );
}

/** Compares all rows; `parameters` are the names of what was given. Returns the numbers compared. */
export function expectRows<Row extends object>(
  rows: readonly Row[],
  parameters: readonly (keyof Row & string)[],
  compute: (row: Row) => Numbers,
): number {
  const given: readonly string[] = parameters;
  return rows.reduce((count, row) => {
    const path = JSON.stringify(parameters.map((name) => row[name]));
    const expected = Object.fromEntries(
      Object.entries(row).filter(([name]) => !given.includes(name)),
    );
    return count + expectNumbers(compute(row), expected, path);
  }, 0);
}

/** The same function at each of the percentiles that a row lists: { '0.5': ..., '0.99': ... }. */
export function atEach(percentiles: object, percentile: (p: number) => number): Numbers {
  return Object.fromEntries(Object.keys(percentiles).map((p) => [p, percentile(Number(p))]));
}
