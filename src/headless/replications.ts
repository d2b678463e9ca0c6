// Several seeds of one scenario: the mean of each main figure over the seeds and the half-width of
// its 95 % confidence interval by Student's law, the seeds being independent runs.
// A figure that was not measured in some run has no mean here: leaving that run out would bias it.
import { confidenceInterval } from '../sim/statistics/confidence.ts';
import type { Figures } from '../sim/results/figures.ts';
import { fixed, table } from './text-format.ts';

interface MainFigure {
  readonly label: string;
  readonly name: string;
  readonly digits: number;
  readonly pick: (figures: Figures) => number;
}

/** Percent where a label says so. */
export const MAIN_FIGURES: readonly MainFigure[] = [
  main(
    'latency mean (ms)',
    'latencyMeanMs',
    1,
    ({ requests }) => requests.latency.meanSeconds * 1e3,
  ),
  main('latency p50 (ms)', 'latencyP50Ms', 1, ({ requests }) => requests.latency.p50Seconds * 1e3),
  main('latency p95 (ms)', 'latencyP95Ms', 1, ({ requests }) => requests.latency.p95Seconds * 1e3),
  main('latency p99 (ms)', 'latencyP99Ms', 1, ({ requests }) => requests.latency.p99Seconds * 1e3),
  main('arrived', 'arrived', 0, ({ requests }) => requests.arrived),
  main('not served (%)', 'notServedPercent', 3, notServed),
  main('CPU (%)', 'cpuPercent', 2, ({ cpuPercent }) => cpuPercent),
  main('memory (%)', 'memoryPercent', 2, ({ memoryPercent }) => memoryPercent),
  main('machines, mean', 'machinesMean', 3, ({ machines }) => machines.mean),
  main('machines, largest', 'machinesLargest', 2, ({ machines }) => machines.largest),
  main('decisions that changed the fleet', 'fleetChanges', 2, ({ decisions }) => decisions.changes),
  main('cost ($)', 'costUsd', 3, ({ cost }) => cost.usd),
  main('saving (%)', 'savingPercent', 2, ({ cost }) => cost.saving * 100),
  main('elasticity score', 'elasticityScore', 4, ({ elasticity }) => elasticity.score),
  main('alerts', 'alerts', 2, ({ alerts }) => alerts.fired),
];

export interface Estimate {
  readonly name: string;
  readonly mean: number;
  /** Half the width of the 95 % confidence interval. */
  readonly halfWidth: number;
}

/** One estimate a main figure, from at least two runs. */
export function estimatesOf(runs: readonly Figures[]): Estimate[] {
  return MAIN_FIGURES.map(({ name, pick }) => {
    const { mean, halfWidth } = confidenceInterval(runs.map(pick));
    return { name, mean, halfWidth };
  });
}

/** The estimates as lines of text. */
export function estimateLines(runs: readonly Figures[]): string[] {
  const estimates = estimatesOf(runs);
  const rows = MAIN_FIGURES.map(({ label, digits }, i) => [
    label,
    fixed(estimates[i].mean, digits),
    '+-',
    fixed(estimates[i].halfWidth, digits),
  ]);
  return table([['', 'mean', '', '95 % confidence'], ...rows]);
}

function main(
  label: string,
  name: string,
  ...[digits, pick]: [number, MainFigure['pick']]
): MainFigure {
  return { label, name, digits, pick };
}

/** Share of the requests that ended without being completed, percent. */
function notServed({ requests }: Figures): number {
  const { rejected, timedOut, failed, completed } = requests;
  const lost = rejected + timedOut + failed;
  return (100 * lost) / (completed + lost);
}
