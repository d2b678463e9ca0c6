// What stands in each chart: its lines, what they are called, and what else is drawn.
// The first line is the one whose value the heading says. While "what if" is asked, what would have
// been is drawn over the past, which is then faint.
// Series are views on the engine's frame, in the units of sim/recorder/columns.ts.
import type { PanelFrame, PanelLine } from '../draw/charts/panel-picture.ts';
import type { PenName } from '../draw/charts/pen.ts';
import type { ColumnName } from '../sim/recorder/columns.ts';
import type { FrameReader } from '../state/frame-reader.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';
import { count } from '../words/format.ts';
import type { Supposed } from '../worker/protocol.ts';
import type { ChartName } from './chart-names.ts';

/** What is known besides the frame's numbers. */
export interface ChartContext {
  readonly words: Words['charts'];
  /** The largest fleet allowed, in all pools. */
  readonly largest: number;
  /** Latency that is promised, seconds. */
  readonly sloSeconds: number;
  readonly whatIf: Supposed | null;
  /** The machine that is pointed at, has the focus or is selected. */
  readonly machine: { readonly serial: number; readonly name: string } | null;
}

export interface ChartPart extends Omit<PanelFrame, 'window' | 'now' | 'domain' | 'marks'> {
  /** What the value axis shows at least, or percent: 0 to 100 always. */
  readonly atLeast: number | 'percent';
}

type Compose = (reader: FrameReader, context: ChartContext) => ChartPart;

/** Requests waiting, and rates: a quiet chart is not stretched to fractions. */
const FEW_REQUESTS = 10;
const CENT = 0.01;
const SLO_ROOM = 1.5;
const LONG_SECONDS = 2;

export const CHART_PARTS: Readonly<Record<ChartName, Compose>> = {
  cpu: (reader, { whatIf, machine, words }) => ({
    atLeast: 'percent',
    lines: [
      { series: reader.series('cpu'), pen: whatIf ? 'faint' : 'mean', shape: 'line' },
      ...supposed(whatIf, 'cpu', words),
    ],
    ...(whatIf ? {} : { ...machinesOf(reader), ...chosenOf(reader, machine) }),
  }),
  memory: (reader) => ({ atLeast: 'percent', lines: [lineOf(reader, 'memory', 'mean')] }),
  network: (reader) => ({ atLeast: 1, lines: [lineOf(reader, 'network', 'mean')] }),
  instances: (reader, { whatIf, words, largest }) => ({
    atLeast: Math.max(1, largest),
    references: [{ value: largest, name: words.static(largest) }],
    lines: [
      { ...running(reader, whatIf), columnName: words.lines.running },
      ...supposed(whatIf, 'ready', words),
      {
        series: reader.series('ordered'),
        pen: 'ordered',
        shape: 'steps',
        columnName: words.lines.ordered,
      },
    ],
  }),
  supply: (reader, { whatIf, words, largest }) => ({
    atLeast: Math.max(1, largest),
    gap: { demand: reader.series('demand'), supply: reader.series('ready') },
    lines: [
      { ...running(reader, whatIf), fill: 0, name: words.lines.supply },
      ...supposed(whatIf, 'ready', words),
      { series: reader.series('demand'), pen: 'demand', shape: 'steps', name: words.lines.demand },
    ],
  }),
  latency: (reader, { words, sloSeconds }) => ({
    atLeast: sloSeconds * SLO_ROOM,
    tick: latencyTick(sloSeconds),
    references: [{ value: sloSeconds, name: words.slo(latencyTick(sloSeconds)(sloSeconds)) }],
    lines: [
      { ...lineOf(reader, 'p95', 'mean'), name: words.lines.p95 },
      { ...lineOf(reader, 'p50', 'third'), name: words.lines.p50 },
      { ...lineOf(reader, 'p99', 'second'), name: words.lines.p99 },
    ],
  }),
  requests: (reader, { words }) => ({
    atLeast: FEW_REQUESTS,
    lines: [
      { ...lineOf(reader, 'completedRate', 'mean'), name: words.lines.completed },
      ifAny(lineOf(reader, 'rejectedRate', 'error'), words.lines.rejected),
      ifAny(lineOf(reader, 'timedOutRate', 'second-error'), words.lines.timedOut),
      ifAny(lineOf(reader, 'failedRate', 'third-error'), words.lines.failed),
    ],
  }),
  queue: (reader) => ({ atLeast: FEW_REQUESTS, lines: [lineOf(reader, 'queue', 'mean')] }),
  cost: (reader, { words }) => ({
    atLeast: CENT,
    lines: [
      { ...lineOf(reader, 'costUsd', 'mean'), name: words.lines.cost },
      { ...lineOf(reader, 'staticUsd', 'second'), name: words.lines.static },
    ],
  }),
};

/** Latency is read in milliseconds, or in seconds where many of them are promised. */
export function isInSeconds(sloSeconds: number): boolean {
  return sloSeconds >= LONG_SECONDS;
}

function latencyTick(sloSeconds: number): (seconds: number) => string {
  return isInSeconds(sloSeconds) ? count : (seconds) => count(seconds * 1000);
}

function lineOf(reader: FrameReader, column: ColumnName, pen: PenName): PanelLine {
  return { series: reader.series(column), pen, shape: 'line' };
}

function running(reader: FrameReader, whatIf: Supposed | null): PanelLine {
  const pen = whatIf ? 'faint' : 'mean';
  return { series: reader.series('ready'), pen, shape: 'steps', fill: whatIf ? 0.05 : 0.12 };
}

/** What would have been; named once it has come to now. */
function supposed(
  whatIf: Supposed | null,
  column: 'cpu' | 'ready',
  { lines }: Words['charts'],
): PanelLine[] {
  if (whatIf === null) return [];
  const { times } = whatIf;
  const series = { times, values: whatIf[column], count: times.length };
  const shape = column === 'ready' ? 'steps' : 'line';
  const name = whatIf.isComplete ? lines.whatIf : undefined;
  return [{ series, pen: 'what-if', shape, name, columnName: lines.whatIf }];
}

/** Errors are drawn when there are any; a line of zeros is for the table only. */
function ifAny(line: PanelLine, name: string): PanelLine {
  const isAny = line.series.values.some((value) => value > 0);
  return isAny ? { ...line, name } : { ...line, columnName: name, tableOnly: true };
}

/** A hair-thin line for each of a few machines, a band for many. */
function machinesOf(reader: FrameReader): Pick<PanelFrame, 'members' | 'bands'> {
  const members = reader.members();
  if (members.length > 0) return { members };
  const low = reader.series('cpuLow');
  const high = reader.series('cpuHigh').values;
  const { times, count: samples } = low;
  return { bands: [{ times, low: low.values, high, count: samples, colour: 'accent' }] };
}

/** Its line, while there are so few machines that each has one. */
function chosenOf(
  reader: FrameReader,
  machine: ChartContext['machine'],
): Pick<PanelFrame, 'chosen'> {
  const series = machine && reader.member(machine.serial);
  return series ? { chosen: { series, name: machine.name } } : {};
}
