// The panels' data for one animation frame, as views on the engine's frame: nothing is copied.
// Domains of rates and counts grow to round numbers and shrink only when a run starts over.
// Percent, MB/s, machines, requests a second, seconds, US dollars; times are simulated seconds.
import type { EventMark } from '../draw/charts/event-marks.ts';
import { growDomain, percentDomain } from '../draw/charts/grow-domain.ts';
import type { PanelExtras, PanelFrame } from '../draw/charts/panel-picture.ts';
import type { Domain } from '../draw/charts/scale.ts';
import { liveWindow, type TimeWindow } from '../draw/charts/series.ts';
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { FrameReader } from '../state/frame-reader.ts';
import type { ChangeMark } from '../worker/protocol-news.ts';
import type { ChartName } from '../words/chart-kinds.ts';
import type { ChartContext, ChartPart, ChartParts } from './chart-parts.ts';

export type ChartFrames = Partial<Record<ChartName, PanelFrame>>;

export interface Composed extends ChartContext {
  /** The charts that are shown, and what stands in those whose code has come. */
  readonly charts: readonly ChartName[];
  readonly parts: ChartParts;
  readonly marks: readonly EventMark[];
  /** What draws bands and names, once it has come. */
  readonly extras?: PanelExtras | undefined;
}

const NO_DOMAIN: Domain = [0, 0];

export class ChartComposer {
  #domains: Partial<Record<ChartName, Domain>> = {};
  #epoch = -1;

  compose(reader: FrameReader, context: Composed): ChartFrames {
    if (reader.header('epoch') !== this.#epoch) this.#domains = {};
    this.#epoch = reader.header('epoch');
    const now = reader.header('time');
    const window = liveWindow(now);
    const { extras } = context;
    const base = { window, now, marks: marksIn(window, context.marks), extras };
    const frames: ChartFrames = {};
    for (const name of context.charts) {
      const part = context.parts[name]?.(reader, context);
      if (part) frames[name] = { ...base, ...part, domain: this.#domainOf(name, part) };
    }
    return frames;
  }

  #domainOf(name: ChartName, part: ChartPart): Domain {
    if (part.atLeast === 'percent') return percentDomain;
    const most = part.lines.reduce(
      (sum, line) => Math.max(sum, largestOf(line.series)),
      part.atLeast,
    );
    return (this.#domains[name] = growDomain(this.#domains[name] ?? NO_DOMAIN, most));
  }
}

function largestOf({ values, count }: { values: Float64Array; count: number }): number {
  let most = 0;
  for (let i = 0; i < count; i++) if (values[i] > most) most = values[i];
  return most;
}

function marksIn({ from, to }: TimeWindow, marks: readonly EventMark[]): readonly EventMark[] {
  return marks.filter(({ time }) => time >= from && time <= to);
}

/** Decisions that changed something, and machines that failed, in order of time. */
export function eventMarks(
  changes: readonly ChangeMark[],
  machineEvents: readonly MachineEvent[],
): EventMark[] {
  const scaled = changes.map(({ time, from, to, total }): EventMark => {
    return { time, kind: to > from ? 'scale-out' : 'scale-in', level: total };
  });
  const failed = machineEvents
    .filter(({ kind }) => kind === 'failed')
    .map(({ time }): EventMark => ({ time, kind: 'failure' }));
  return [...scaled, ...failed].sort((a, b) => a.time - b.time);
}
