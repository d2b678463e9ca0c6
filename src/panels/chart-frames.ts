// The four live panels' data for one animation frame, as views on the engine's frame: nothing is
// copied. Domains of rates and counts grow to round numbers and shrink only when a run starts over.
// Percent, MB/s, machines, simulated seconds.
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import { growDomain, percentDomain } from '../draw/charts/grow-domain.ts';
import type { EventMark } from '../draw/charts/event-marks.ts';
import type { PanelFrame } from '../draw/charts/panel-picture.ts';
import type { Domain } from '../draw/charts/scale.ts';
import { liveWindow, type Series } from '../draw/charts/series.ts';
import type { FrameReader } from '../state/frame-reader.ts';
import type { ChangeMark } from '../worker/protocol.ts';

export interface ChartFrames {
  readonly cpu: PanelFrame;
  readonly memory: PanelFrame;
  readonly network: PanelFrame;
  readonly instances: PanelFrame;
}

export interface ChartNames {
  readonly running: string;
  readonly ordered: string;
  readonly static: (machines: number) => string;
}

/** What is drawn besides the frame's numbers. */
export interface ChartContext {
  readonly marks: readonly EventMark[];
  /** The largest fleet allowed. */
  readonly largest: number;
  readonly names: ChartNames;
}

const NO_DOMAIN: Domain = [0, 1];

export class ChartComposer {
  #network: Domain = NO_DOMAIN;
  #instances: Domain = NO_DOMAIN;
  #epoch = -1;

  compose(reader: FrameReader, { marks, largest, names }: ChartContext): ChartFrames {
    const now = reader.header('time');
    const base = { window: liveWindow(now), now, marks };
    this.#grow(reader, largest);
    const line = (name: Parameters<FrameReader['series']>[0]) =>
      [{ series: reader.series(name), pen: 'mean', shape: 'line' }] as const;
    return {
      cpu: { ...base, domain: percentDomain, lines: line('cpu'), ...machines(reader) },
      memory: { ...base, domain: percentDomain, lines: line('memory') },
      network: { ...base, domain: this.#network, lines: line('network') },
      instances: {
        ...base,
        domain: this.#instances,
        references: [{ value: largest, name: names.static(largest) }],
        lines: [
          {
            series: reader.series('ready'),
            pen: 'mean',
            shape: 'steps',
            fill: 0.12,
            columnName: names.running,
          },
          {
            series: reader.series('ordered'),
            pen: 'ordered',
            shape: 'steps',
            columnName: names.ordered,
          },
        ],
      },
    };
  }

  #grow(reader: FrameReader, largest: number): void {
    if (reader.header('epoch') !== this.#epoch) {
      this.#epoch = reader.header('epoch');
      this.#network = NO_DOMAIN;
      this.#instances = NO_DOMAIN;
    }
    this.#network = growDomain(this.#network, largestOf(reader.series('network')));
    const most = Math.max(largest, largestOf(reader.series('ordered')));
    this.#instances = growDomain(this.#instances, most);
  }
}

/** A hair-thin line for each of a few machines, a band for many. */
function machines(reader: FrameReader): Pick<PanelFrame, 'members' | 'bands'> {
  const members = reader.members();
  if (members.length > 0) return { members };
  const low = reader.series('cpuLow');
  const high = reader.series('cpuHigh').values;
  const { times, count } = low;
  return { bands: [{ times, low: low.values, high, count, colour: 'accent' }] };
}

function largestOf({ values, count }: Series): number {
  let most = 0;
  for (let i = 0; i < count; i++) if (values[i] > most) most = values[i];
  return most;
}

/** Decisions that changed something, and machines that failed. */
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
  return [...scaled, ...failed];
}
