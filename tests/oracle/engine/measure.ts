// Runs a scenario file without a screen and measures it as a simulation should be: a long run cut
// into pieces, the warm-up cut off by MSER-5, the rest in batches whose means give the standard
// error. Seeds are fixed, so a result never changes; |z| below 4 is what a right engine shows in
// all but one of some ten thousand such comparisons. Times are seconds, rates per second.
import { readFileSync } from 'node:fs';
import { advanceRun, type Run, startRun } from '../../../src/sim/run.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { parseScenarioText } from '../../../src/sim/scenario/validate.ts';
import { batchMeans } from '../../../src/sim/statistics/batch-means.ts';
import { warmUpOf } from '../../../src/sim/statistics/mser.ts';
import { studentQuantile } from '../../../src/sim/statistics/student.ts';
import * as S from '../../property/sim/engine/reading-state.ts';

const PIECES = 1000;
const BATCHES = 25;

/** A mean and its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

export interface Measured {
  /** Mean response over completed requests, and for each class. */
  readonly response: Estimate;
  readonly byClass: readonly Estimate[];
  /** Share of the completed that took longer than the promised latency. */
  readonly slow: Estimate;
  /** Share of the requests that were rejected. */
  readonly rejected: Estimate;
  /** Completed requests per second. */
  readonly throughput: Estimate;
  /** Requests that completed in all. */
  readonly completed: number;
}

/** The scenario of a file in tests/oracle/scenarios. */
export function scenarioFile(name: string): Scenario {
  const url = new URL(`../scenarios/${name}.json`, import.meta.url);
  const parsed = parseScenarioText(readFileSync(url, 'utf8'));
  if (parsed.ok) return parsed.scenario;
  throw new Error(`${name}: ${parsed.problems[0].message}`);
}

/** Requests per second of an open scenario at its peak. */
export function peakRateOf({ workload }: Scenario): number {
  if (workload.kind !== 'open') throw new Error('these users are closed');
  return workload.peakRate;
}

/** A seed for each scenario, so that chance is not the same in all of them. */
export function seedOf({ name }: Scenario): number {
  let seed = 0;
  for (const letter of name) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0;
  return seed;
}

/** Runs a scenario for about as many requests. Throws if fewer came: the run ended too early. */
export function measure(
  scenario: Scenario,
  requests: number,
  rate = peakRateOf(scenario),
): Measured {
  const run = startRun({ scenario, seed: seedOf(scenario), interventions: [] });
  const length = requests / rate / PIECES;
  const classes = scenario.classes.map((_, k) => k);
  const totals = [totalsOf(run)];
  for (let piece = 1; piece <= PIECES; piece++) {
    advanceRun(run, piece * length);
    totals.push(totalsOf(run));
  }
  const series = (top: (t: Totals) => number, bottom: (t: Totals) => number) =>
    estimate(ratios(totals, top, bottom));
  const last = totals[PIECES];
  if (last.born < 0.98 * requests) throw new Error(`only ${last.born} requests came`);
  return {
    response: series(
      (t) => sum(t.latency),
      (t) => sum(t.completed),
    ),
    byClass: classes.map((k) =>
      series(
        (t) => t.latency[k],
        (t) => t.completed[k],
      ),
    ),
    slow: series(
      (t) => t.slow,
      (t) => sum(t.completed),
    ),
    rejected: series(
      (t) => t.rejected,
      (t) => t.born,
    ),
    throughput: series(
      (t) => sum(t.completed),
      (t) => t.time,
    ),
    completed: sum(last.completed),
  };
}

interface Totals {
  readonly time: number;
  readonly born: number;
  readonly rejected: number;
  readonly slow: number;
  readonly completed: readonly number[];
  readonly latency: readonly number[];
}

function totalsOf(run: Run): Totals {
  const classes = Array.from({ length: S.classCount(run) }, (_, k) => k);
  return {
    time: S.timeNow(run),
    born: sum(classes.map((k) => S.bornOf(run, k))),
    rejected: sum(classes.map((k) => S.endedOf(run, k, S.END.rejected))),
    slow: sum(classes.map((k) => S.slowOf(run, k))),
    completed: classes.map((k) => S.endedOf(run, k, S.END.completed)),
    latency: classes.map((k) => S.latencySumOf(run, k)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** For each piece: how much the top grew, over how much the bottom grew. */
function ratios(
  totals: readonly Totals[],
  top: (t: Totals) => number,
  bottom: (t: Totals) => number,
): Float64Array {
  return Float64Array.from({ length: totals.length - 1 }, (_, i) => {
    const under = bottom(totals[i + 1]) - bottom(totals[i]);
    return under === 0 ? 0 : (top(totals[i + 1]) - top(totals[i])) / under;
  });
}

/** The mean of a series after its warm-up, by batch means. */
export function estimate(series: Float64Array): Estimate {
  const rest = series.subarray(warmUpOf(series).observations);
  const { mean, halfWidth } = batchMeans(rest, BATCHES);
  return { mean, error: halfWidth / studentQuantile(0.975, BATCHES - 1) };
}

/** The mean of independent numbers. */
export function estimateOf(numbers: readonly number[]): Estimate {
  const mean = sum(numbers) / numbers.length;
  const squares = sum(numbers.map((one) => (one - mean) * (one - mean)));
  return { mean, error: Math.sqrt(squares / (numbers.length - 1) / numbers.length) };
}

/** How many standard errors an estimate lies from what theory says. */
export function zOf({ mean, error }: Estimate, expected: number, expectedError = 0): number {
  return (mean - expected) / Math.sqrt(error * error + expectedError * expectedError);
}

/** Largest |z| that is accepted. */
export const MOST_Z = 4;
