// One chart of an export as a drawing: the panel of the page over the whole run, with its name, what
// it shows, its mean and largest value above it, and its thresholds drawn into it.
// Light theme on white; CSS px, `scale` device pixels each.
import { CHART_KINDS, type ChartName } from '../../words/chart-kinds.ts';
import { isInSeconds, latencyTick } from '../../draw/charts/axis-rules.ts';
import { drawBand } from '../../draw/charts/band.ts';
import { exportedParts } from '../../draw/charts/export-parts.ts';
import { drawLineNames } from '../../draw/charts/line-names.ts';
import { growDomain, percentDomain } from '../../draw/charts/grow-domain.ts';
import { type Draw, panelDrawing } from '../../draw/charts/panel.ts';
import type { PanelFrame, PanelPicture } from '../../draw/charts/panel-picture.ts';
import { type Canvas2d, fontOf } from '../../draw/charts/pen.ts';
import type { Domain } from '../../draw/charts/scale.ts';
import type { EventMark } from '../../draw/charts/event-marks.ts';
import { changes } from '../../sim/recorder/run-recorder.ts';
import type { ColumnName } from '../../sim/recorder/columns.ts';
import type { Results } from '../../sim/results/results.ts';
import { lightPalette as palette } from '../../theme/light.ts';
import { en as words } from '../../words/en.ts';
import { exportWords } from '../../words/en-export.ts';
import { clock } from '../../words/format.ts';
import { CHART_PARTS, type ChartPart } from './chart-parts.ts';
import { cpuLevels } from './settings-lines.ts';

const BASELINE = 17;

/** The column whose mean and largest value stand above the chart; none of running totals, none of
 * percentiles, whose mean is no latency, and none of two lines of which neither is the main one. */
const MAIN_COLUMNS: Readonly<Record<ChartName, ColumnName | null>> = {
  cpu: 'cpu',
  memory: 'memory',
  network: 'network',
  instances: 'ready',
  supply: null,
  latency: null,
  requests: 'completedRate',
  queue: 'queue',
  cost: null,
};

export function chartDrawing(results: Results, chart: ChartName): Draw {
  const panel = panelDrawing(pictureOf(results, chart), palette);
  return (canvas, size, scale) => {
    panel(canvas, size, scale);
    canvas.save();
    canvas.scale(scale, scale);
    drawHeading(canvas, size.width, headingOf(results, chart));
    canvas.restore();
  };
}

/** What is drawn of the run, wherever it is drawn. */
export function chartFrame(results: Results, chart: ChartName): PanelFrame {
  const { atLeast, ...part } = CHART_PARTS[chart](results);
  return {
    ...part,
    domain: domainOf(part.lines, atLeast),
    window: { from: 0, to: Math.max(1, results.simulatedSeconds) },
    marks: marksOf(results),
    extras: { drawBand, drawLineNames },
  };
}

/** Whether the marks of what happened stand at the foot of the chart; their lines go through all. */
export function hasGlyphs(chart: ChartName): boolean {
  return chart === 'instances' || chart === 'supply';
}

function pictureOf(results: Results, chart: ChartName): PanelPicture {
  const thresholds = chart === 'cpu' ? cpuLevels(results) : [];
  return {
    ...chartFrame(results, chart),
    glyphs: hasGlyphs(chart),
    // Drawn with their pills, for they may have been others before.
    thresholds: [],
    exported: exportedParts(thresholds),
    first: false,
    timeAxis: true,
    words: { now: words.charts.now, formatTime: clock },
  };
}

function domainOf(lines: ChartPart['lines'], atLeast: ChartPart['atLeast']): Domain {
  if (atLeast === 'percent') return percentDomain;
  let most = atLeast;
  for (const { series } of lines) {
    for (let i = 0; i < series.count; i++) if (series.values[i] > most) most = series.values[i];
  }
  return growDomain([0, 0], most);
}

/** Decisions that changed the fleet, and machines that failed, in order of time. */
function marksOf({ decisions, machineEvents, recipe }: Results): EventMark[] {
  const isOnePool = recipe.scenario.pools.length === 1;
  const scaled = decisions
    .filter(({ decision }) => changes(decision))
    .map(({ decision: { time, from, to } }): EventMark => {
      // What one of several pools has is no level of the whole fleet.
      const level = isOnePool ? to : undefined;
      return { time, kind: to > from ? 'scale-out' : 'scale-in', level };
    });
  const failed = machineEvents
    .filter(({ kind }) => kind === 'failed')
    .map(({ time }): EventMark => ({ time, kind: 'failure' }));
  return [...scaled, ...failed].sort((a, b) => a.time - b.time);
}

export interface ChartHeading {
  readonly name: string;
  readonly note: string;
  /** Mean and largest value; of latency the p95 of the whole run. */
  readonly sums: string;
}

export function headingOf(results: Results, chart: ChartName): ChartHeading {
  const { picture } = exportWords;
  const name = words.charts.names[chart];
  const note = chart === 'latency' ? latencyNote(results) : picture.notes[chart];
  return { name, note, sums: sumsOf(results, chart) };
}

function sumsOf({ statistics, figures }: Results, chart: ChartName): string {
  const { picture } = exportWords;
  const write = words.charts.write[CHART_KINDS[chart]];
  if (chart === 'latency') return picture.wholeRun(write(figures.requests.latency.p95Seconds));
  const column = MAIN_COLUMNS[chart];
  const found = statistics.find(({ metric }) => metric === column);
  if (found === undefined) return '';
  return [picture.mean(write(found.mean)), picture.largest(write(found.largest))].join(', ');
}

/** Its promise is told here, for beside the line the names of the others stand. */
function latencyNote({ settings }: Results): string {
  const { latencySeconds } = settings.slo;
  const unit = isInSeconds(latencySeconds) ? 's' : 'ms';
  return exportWords.picture.latency(unit, latencyTick(latencySeconds)(latencySeconds));
}

function drawHeading(canvas: Canvas2d, width: number, { name, note, sums }: ChartHeading): void {
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = 'left';
  canvas.font = fontOf(palette, 13, 620);
  canvas.fillStyle = palette.colour.ink;
  // Name and sums have no more room than they are measured to need, so that the note between them is
  // clear of both also in a file that is read where Inter is not installed.
  const nameWidth = canvas.measureText(name).width;
  canvas.fillText(name, 0, BASELINE, nameWidth);
  const after = nameWidth + 10;
  canvas.font = fontOf(palette, 11);
  canvas.fillStyle = palette.colour.ink3;
  const sumsWidth = canvas.measureText(sums).width;
  canvas.fillText(note, after, BASELINE, width - after - sumsWidth - 10);
  canvas.textAlign = 'right';
  canvas.fillStyle = palette.colour.ink2;
  canvas.fillText(sums, width, BASELINE, sumsWidth);
}
