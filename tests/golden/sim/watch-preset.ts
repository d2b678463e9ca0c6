// Runs a preset, or a changed one, and keeps what the charts would show at every sample.
import { columnIndex, type ColumnName } from '../../../src/sim/recorder/columns.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import { setPath } from '../../../src/sim/scenario/paths.ts';
import { presetById, scenarioOfPreset } from '../../../src/sim/scenario/presets.ts';
import { compileRateCurve } from '../../../src/sim/workload/compile-rate-curve.ts';
import { levelAt } from '../../../src/sim/workload/rate-curve.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';

export interface Row {
  readonly time: number;
  readonly cpu: number;
  readonly ready: number;
  readonly readyByPool: readonly number[];
  readonly memory: number;
  readonly network: number;
  readonly requestRate: number;
  readonly errorRate: number;
  readonly queue: number;
  readonly p50: number;
  readonly p95: number;
  readonly saving: number;
}

export interface Change {
  readonly seed?: number;
  readonly until?: number;
  /** Settings that differ from the preset, by path. */
  readonly set?: Readonly<Record<string, unknown>>;
}

export function watchPreset(id: string, { seed = 1, until, set = {} }: Change = {}): Row[] {
  const preset = presetById(id);
  if (preset === undefined) throw new Error(`no preset is named ${id}`);
  let scenario = scenarioOfPreset(preset);
  for (const [path, value] of Object.entries(set)) scenario = setPath(scenario, path, value);
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  const run = startRun({ scenario: parsed.scenario, seed, interventions: [] });
  const rows: Row[] = [];
  const step = scenario.metrics.sampleSeconds;
  for (let time = step; time <= (until ?? scenario.durationSeconds); time += step) {
    advanceRun(run, time);
    const { series } = run.recorder;
    const value = (name: ColumnName) => series.values[columnIndex(name)][series.length - 1];
    rows.push({
      time,
      ...{ cpu: value('cpu'), memory: value('memory'), network: value('network') },
      ...{ ready: value('ready'), queue: value('queue'), p50: value('p50'), p95: value('p95') },
      ...{ requestRate: value('requestRate'), errorRate: value('errorRate') },
      readyByPool: run.cluster.pools.map((pool) => pool.data.metrics.sample.ready),
      saving: 1 - value('costUsd') / value('staticUsd'),
    });
  }
  return rows;
}

/** The planned rate of a preset as a fraction of its peak, by simulated seconds. */
export function levelOf(id: string): (time: number) => number {
  const preset = presetById(id);
  const workload = preset && scenarioOfPreset(preset).workload;
  if (workload?.kind !== 'open') throw new Error(`${id} has no rate`);
  const curve = compileRateCurve(workload.shape);
  return (time) => levelAt(curve, time);
}

export const between = (rows: readonly Row[], from: number, to: number) =>
  rows.filter(({ time }) => time > from && time <= to);

export const most = (rows: readonly Row[], pick: (row: Row) => number) =>
  rows.reduce((largest, row) => Math.max(largest, pick(row) || 0), 0);

export const least = (rows: readonly Row[], pick: (row: Row) => number) =>
  rows.reduce((smallest, row) => Math.min(smallest, pick(row)), Infinity);

export const mean = (rows: readonly Row[], pick: (row: Row) => number) =>
  rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;

/** Seconds in which p95 latency is above a limit, seconds. */
export const secondsAbove = (rows: readonly Row[], limit: number) =>
  rows.filter(({ p95 }) => p95 > limit).length * (rows[1].time - rows[0].time);

/** Requests that were rejected, timed out or failed. */
export const errors = (rows: readonly Row[]) =>
  mean(rows, (row) => row.errorRate) * (rows[rows.length - 1].time - rows[0].time);

export const last = (rows: readonly Row[]) => rows[rows.length - 1];
