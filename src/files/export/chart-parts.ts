// What stands in each chart of an export: its lines over the whole run, in the pens of the page, but for
// lines of many samples, which are finer.
// Series are the columns of the results, in the units of sim/recorder/columns.ts.
import type { ChartName } from '../../words/chart-kinds.ts';
import { CENT, FEW_REQUESTS, latencyTick, SLO_ROOM } from '../../draw/charts/axis-rules.ts';
import { drawGap } from '../../draw/charts/gap.ts';
import type { PanelLine, PanelPicture } from '../../draw/charts/panel-picture.ts';
import type { PenName } from '../../draw/charts/pen.ts';
import type { Series } from '../../draw/charts/series.ts';
import { levelAt, mostOf } from '../../draw/charts/static-level.ts';
import { type ColumnName, columnIndex } from '../../sim/recorder/columns.ts';
import type { Results } from '../../sim/results/results.ts';
import { largestFleet } from '../../sim/scenario/largest-fleet.ts';
import { type StaticStep, staticSteps } from '../../sim/scenario/static-steps.ts';
import { en as words } from '../../words/en.ts';

export interface ChartPart extends Pick<
  PanelPicture,
  'lines' | 'bands' | 'gap' | 'references' | 'tick'
> {
  /** What the value axis shows at least, or percent: 0 to 100 always. */
  readonly atLeast: number | 'percent';
}

const { charts } = words;

export const CHART_PARTS: Readonly<Record<ChartName, (results: Results) => ChartPart>> = {
  cpu: (results) => {
    const { times, values: low, count: samples } = seriesOf(results, 'cpuLow');
    const high = seriesOf(results, 'cpuHigh').values;
    return {
      atLeast: 'percent',
      bands: [{ times, low, high, count: samples, colour: 'accent' }],
      lines: [lineOf(results, 'cpu', 'fine')],
    };
  },
  memory: (results) => ({ atLeast: 'percent', lines: [lineOf(results, 'memory', 'fine')] }),
  network: (results) => ({ atLeast: 1, lines: [lineOf(results, 'network', 'fine')] }),
  instances: (results) => {
    const level = levelAt(stepsOfStatic(results), results.simulatedSeconds);
    return {
      atLeast: Math.max(1, mostOf(level)),
      references: [{ ...level, name: charts.static(level.value) }],
      lines: [
        { ...stepsOf(results, 'ready', 'mean'), fill: 0.12 },
        stepsOf(results, 'ordered', 'ordered'),
      ],
    };
  },
  supply: (results) => ({
    atLeast: Math.max(1, largestFleet(results.settings)),
    gap: {
      demand: seriesOf(results, 'demand'),
      supply: seriesOf(results, 'ready'),
      draw: drawGap,
    },
    lines: [
      { ...stepsOf(results, 'ready', 'mean'), name: charts.lines.supply },
      { ...stepsOf(results, 'demand', 'demand'), name: charts.lines.demand },
    ],
  }),
  latency: (results) => {
    const { latencySeconds } = results.settings.slo;
    return {
      atLeast: latencySeconds * SLO_ROOM,
      tick: latencyTick(latencySeconds),
      references: [{ value: latencySeconds, name: '' }],
      lines: [
        { ...lineOf(results, 'p95', 'fine'), name: charts.lines.p95 },
        { ...lineOf(results, 'p50', 'third'), name: charts.lines.p50 },
        { ...lineOf(results, 'p99', 'tail'), name: charts.lines.p99 },
      ],
    };
  },
  requests: (results) => ({
    atLeast: FEW_REQUESTS,
    lines: [
      { ...lineOf(results, 'completedRate', 'fine'), name: charts.lines.completed },
      ...ifAny(lineOf(results, 'rejectedRate', 'error'), charts.lines.rejected),
      ...ifAny(lineOf(results, 'timedOutRate', 'second-error'), charts.lines.timedOut),
      ...ifAny(lineOf(results, 'failedRate', 'third-error'), charts.lines.failed),
    ],
  }),
  queue: (results) => ({ atLeast: FEW_REQUESTS, lines: [lineOf(results, 'queue', 'fine')] }),
  cost: (results) => ({
    atLeast: CENT,
    lines: [
      { ...lineOf(results, 'costUsd', 'mean'), name: charts.lines.cost },
      { ...lineOf(results, 'staticUsd', 'second'), name: charts.lines.static },
    ],
  }),
};

/** What has been done in it: interventions that lie ahead have not acted. */
function stepsOfStatic({ recipe, applied, notApplied }: Results): StaticStep[] {
  const { scenario, interventions } = recipe;
  return staticSteps(scenario, interventions.slice(0, applied), notApplied);
}

function seriesOf({ series }: Results, column: ColumnName): Series {
  return { times: series.times, values: series.values[columnIndex(column)], count: series.length };
}

function lineOf(results: Results, column: ColumnName, pen: PenName): PanelLine {
  return { series: seriesOf(results, column), pen, shape: 'line' };
}

function stepsOf(results: Results, column: ColumnName, pen: PenName): PanelLine {
  return { series: seriesOf(results, column), pen, shape: 'steps' };
}

/** Errors are drawn when there are any. */
function ifAny(line: PanelLine, name: string): PanelLine[] {
  return line.series.values.some((value) => value > 0) ? [{ ...line, name }] : [];
}
