// The charts of compared runs as frames: all runs on one time axis and one value axis, over each
// other, or each in a frame of its own. Lines are the kept series, in the units of
// sim/recorder/columns.ts; a run that ended early has no line after its end.
// What was needed is drawn once where all runs needed the same; else the baseline's is.
import { CENT, FEW_REQUESTS, latencyTick, SLO_ROOM } from '../draw/charts/axis-rules.ts';
import { growDomain, percentDomain } from '../draw/charts/grow-domain.ts';
import type { PanelFrame, PanelLine } from '../draw/charts/panel-picture.ts';
import type { Domain } from '../draw/charts/scale.ts';
import type { Series, TimeWindow } from '../draw/charts/series.ts';
import type { KeptSeries } from '../state/comparison.svelte.ts';
import type { ChartName } from '../words/chart-kinds.ts';
import type { CompareWords } from '../words/en-compare.ts';
import { letterOf, penOf } from './compare-names.ts';

export const COMPARED = [
  'cpu',
  'instances',
  'latency',
  'queue',
  'cost',
] as const satisfies readonly ChartName[];
export type ComparedChart = (typeof COMPARED)[number];

/** A run as far as it is drawn. */
export interface DrawnRun {
  /** Its place among those compared, from 0. */
  readonly place: number;
  /** At the end of its line. */
  readonly name: string;
  readonly series: KeptSeries;
  /** The latency that was promised, seconds; 0 while it is not known. */
  readonly sloSeconds: number;
}

interface Look {
  readonly column: string;
  readonly shape: PanelLine['shape'];
  /** What the value axis shows at least, or percent: 0 to 100 always. */
  readonly atLeast: number | 'percent';
}

const LOOKS: Readonly<Record<ComparedChart, Look>> = {
  cpu: { column: 'cpu', shape: 'line', atLeast: 'percent' },
  instances: { column: 'ready', shape: 'steps', atLeast: 1 },
  latency: { column: 'p95', shape: 'line', atLeast: 0 },
  queue: { column: 'queue', shape: 'line', atLeast: FEW_REQUESTS },
  cost: { column: 'costUsd', shape: 'line', atLeast: CENT },
};

const NO_DOMAIN: Domain = [0, 0];

/** From the start to the latest end of a run. */
export function windowOf(runs: readonly DrawnRun[]): TimeWindow {
  return { from: 0, to: Math.max(1, ...runs.map(({ series }) => series.times.at(-1) ?? 0)) };
}

/** All runs over each other. */
export function overlaid(
  chart: ComparedChart,
  runs: readonly DrawnRun[],
  words: CompareWords,
): PanelFrame {
  const needs = chart === 'instances' ? needLines(runs, words.charts) : [];
  return { ...axes(chart, runs), lines: [...runs.map((run) => lineOf(chart, run)), ...needs] };
}

/** Each run by itself, on the same axes. */
export function stacked(
  chart: ComparedChart,
  runs: readonly DrawnRun[],
  { charts }: CompareWords,
): PanelFrame[] {
  const same = axes(chart, runs);
  return runs.map((run) => {
    const own = { ...lineOf(chart, run), fill: 0.12 };
    const need = chart === 'instances' ? [needLine(run, charts.needed)] : [];
    return { ...same, lines: [own, ...need.filter((line) => line !== null)] };
  });
}

/** The longest latency that was promised in any run, seconds. */
export function promisedOf(runs: readonly DrawnRun[]): number {
  return Math.max(0, ...runs.map(({ sloSeconds }) => sloSeconds));
}

function axes(
  chart: ComparedChart,
  runs: readonly DrawnRun[],
): Pick<PanelFrame, 'window' | 'domain' | 'tick'> {
  const { column, atLeast } = LOOKS[chart];
  const window = windowOf(runs);
  if (atLeast === 'percent') return { window, domain: percentDomain };
  const columns = chart === 'instances' ? [column, 'demand'] : [column];
  const most = runs
    .flatMap(({ series }) => columns.map((name) => largestOf(valuesOf(series, name))))
    .reduce((one, other) => Math.max(one, other), atLeast);
  if (chart !== 'latency') return { window, domain: growDomain(NO_DOMAIN, most) };
  const promised = promisedOf(runs);
  const domain = growDomain(NO_DOMAIN, Math.max(most, promised * SLO_ROOM));
  return { window, domain, tick: latencyTick(promised) };
}

function lineOf(chart: ComparedChart, { place, name, series }: DrawnRun): PanelLine {
  const { column, shape } = LOOKS[chart];
  return {
    series: drawable(series, column),
    pen: penOf(place),
    shape,
    name,
    columnName: letterOf(place),
  };
}

/** What was needed: once when it was the same, else of the baseline, the others in the table. */
function needLines(runs: readonly DrawnRun[], words: CompareWords['charts']): PanelLine[] {
  const lines = runs.flatMap((run) => needLine(run, words.neededBy(letterOf(run.place))) ?? []);
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.every((each) => agrees(first.series, each.series))) {
    const longest = lines.reduce((one, other) => (endOf(other) > endOf(one) ? other : one));
    return [{ ...longest, name: words.needed, columnName: words.needed }];
  }
  return lines.map((each, place) => ({ ...each, tableOnly: place > 0 }));
}

function endOf({ series }: PanelLine): number {
  return series.times.at(-1) ?? 0;
}

function needLine({ series }: DrawnRun, name: string): PanelLine | null {
  if (!series.columns.includes('demand')) return null;
  return { series: drawable(series, 'demand'), pen: 'third', shape: 'steps', name };
}

/** At the times that both have: one may have been sampled more often, or have gone on for longer. */
function agrees(one: Series, other: Series): boolean {
  let shared = 0;
  // The last of each is the gap after its end.
  for (let i = 0, k = 0; i < one.count - 1 && k < other.count - 1;) {
    const ahead = one.times[i] - other.times[k];
    if (ahead === 0) {
      if (!Object.is(one.values[i], other.values[k])) return false;
      shared++;
    }
    if (ahead <= 0) i++;
    if (ahead >= 0) k++;
  }
  return shared > 0;
}

/** With a gap after the last sample, so that steps are not held beyond the run's end. */
function drawable(series: KeptSeries, column: string): Series {
  const values = valuesOf(series, column);
  const end = series.times.at(-1) ?? 0;
  return {
    times: Float64Array.of(...series.times, end),
    values: Float64Array.of(...values, NaN),
    count: values.length + 1,
  };
}

function valuesOf({ columns, values }: KeptSeries, column: string): Float32Array {
  const place = columns.indexOf(column);
  return place < 0 ? new Float32Array() : values[place];
}

function largestOf(values: Float32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
