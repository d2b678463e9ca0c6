// A frame as the panels read it: numbers by name, and series as the charts take them, all views on
// the frame itself (worker/frame-layout.ts, which panels do not name).
// A reader is good until the next frame is drawn; its buffer then goes back.
import {
  MOST_MEMBERS,
  classColumn,
  type ClassColumn,
  containerColumn,
  type ContainerColumn,
  header,
  type HeaderName,
  machineColumn,
  type MachineColumn,
  memberSerials,
  memberTimes,
  memberValues,
  routedOf,
  seriesColumn,
  seriesTimes,
  waitingClasses,
} from '../worker/frame-layout.ts';
import type { ColumnName } from '../sim/recorder/columns.ts';

/** Columns of numbers over simulated seconds. */
export interface ReadSeries {
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly count: number;
}

/** Do so many machines have a line each in the chart of CPU? Else they are a band. */
export function haveLines(machines: number): boolean {
  return machines <= MOST_MEMBERS;
}

export class FrameReader {
  readonly #frame: Float64Array;

  constructor(frame: Float64Array) {
    this.#frame = frame;
  }

  header(name: HeaderName): number {
    return header(this.#frame, name);
  }

  series(name: ColumnName): ReadSeries {
    const times = seriesTimes(this.#frame);
    return { times, values: seriesColumn(this.#frame, name), count: times.length };
  }

  /** CPU of single machines, when there are few. */
  members(): ReadSeries[] {
    const times = memberTimes(this.#frame);
    return Array.from({ length: this.header('members') }, (_, index) => ({
      times,
      values: memberValues(this.#frame, index),
      count: times.length,
    }));
  }

  /** CPU of one machine over the last minutes; null where it has no line of its own. */
  member(serial: number): ReadSeries | null {
    const index = memberSerials(this.#frame).indexOf(serial);
    return index < 0 ? null : (this.members()[index] ?? null);
  }

  machines(name: MachineColumn): Float64Array {
    return machineColumn(this.#frame, name);
  }

  /** Requests of class `k` ever sent to each machine. */
  routed(k: number): Float64Array {
    return routedOf(this.#frame, k);
  }

  /** Totals by class since the start. */
  classes(name: ClassColumn): Float64Array {
    return classColumn(this.#frame, name);
  }

  containers(name: ContainerColumn): Float64Array {
    return containerColumn(this.#frame, name);
  }

  waitingClasses(): Float64Array {
    return waitingClasses(this.#frame);
  }
}
