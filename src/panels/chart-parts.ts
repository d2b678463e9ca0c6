// What stands in each chart: its lines, what they are called, and what else is drawn. The classic ones
// stand here; those that can be chosen besides come when they are (more-chart-parts.ts).
// The first line is the one whose value the heading says. While "what if" is asked, what would have
// been is drawn over the past, which is then faint.
// Series are views on the engine's frame, in the units of sim/recorder/columns.ts.
import type { PanelFrame, PanelLine } from '../draw/charts/panel-picture.ts';
import type { PenName } from '../draw/charts/pen.ts';
import type { ColumnName } from '../sim/recorder/columns.ts';
import type { StaticStep } from '../sim/scenario/static-steps.ts';
import type { FrameReader } from '../state/frame-reader.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';
import type { Supposed } from '../worker/protocol.ts';
import type { ChartName } from '../words/chart-kinds.ts';

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
  /** Of the fleet that is always on, where anything has been done; those ahead of the moment, too. */
  readonly staticSteps?: readonly StaticStep[] | undefined;
}

export interface ChartPart extends Omit<
  PanelFrame,
  'window' | 'now' | 'domain' | 'marks' | 'extras'
> {
  /** What the value axis shows at least, or percent: 0 to 100 always. */
  readonly atLeast: number | 'percent';
}

type Compose = (reader: FrameReader, context: ChartContext) => ChartPart;
/** Of those charts whose code has come. */
export type ChartParts = Readonly<Partial<Record<ChartName, Compose>>>;

/** Of the charts that are shown unless others were chosen. */
export const CLASSIC_PARTS = {
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
} as const satisfies ChartParts;

export function lineOf(reader: FrameReader, column: ColumnName, pen: PenName): PanelLine {
  return { series: reader.series(column), pen, shape: 'line' };
}

export function running(reader: FrameReader, whatIf: Supposed | null): PanelLine {
  const pen = whatIf ? 'faint' : 'mean';
  return { series: reader.series('ready'), pen, shape: 'steps', fill: whatIf ? 0.05 : 0.12 };
}

/** What would have been; named once it has come to now. */
export function supposed(
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
