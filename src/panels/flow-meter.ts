// Measures from frames how many requests flow where: of each class from the users, to each machine,
// turned away by the balancer. Exact counts between two frames over the simulated time between them;
// the span is at least half a second of wall time at the run's speed, so that a figure does not jump.
// Requests per simulated second.
import type { FrameReader } from '../state/frame-reader.ts';

/** What is read of a frame. */
export type CountsReader = Pick<FrameReader, 'header' | 'machines' | 'routed' | 'classes'>;

/** Running totals at one time. */
interface Totals {
  readonly time: number;
  readonly born: Float64Array;
  readonly rejected: number;
  /** By serial x classes + class. */
  readonly routed: Float64Array;
}

const SPAN = { wallSeconds: 0.5, leastSeconds: 1 };

export class FlowMeter {
  #epoch = -1;
  #older: Totals | null = null;
  #newer: Totals | null = null;
  #now: Totals | null = null;

  /** Whether there is something to say yet. */
  take(reader: CountsReader): boolean {
    const epoch = reader.header('epoch');
    const time = reader.header('time');
    if (epoch !== this.#epoch || time < (this.#now?.time ?? 0)) {
      this.#epoch = epoch;
      this.#older = this.#newer = null;
    }
    const totals = totalsOf(reader);
    this.#now = totals;
    const span = Math.max(SPAN.leastSeconds, reader.header('speed') * SPAN.wallSeconds);
    this.#older ??= totals;
    this.#newer ??= totals;
    if (time - this.#newer.time >= span) {
      this.#older = this.#newer;
      this.#newer = totals;
    }
    return time > this.#older.time;
  }

  get kinds(): number {
    return this.#now?.born.length ?? 0;
  }

  /** Requests of a class from the users. */
  users(kind: number): number {
    return this.#per((totals) => totals.born[kind]);
  }

  /** Requests of a class to a machine. */
  machine(serial: number, kind: number): number {
    const at = serial * this.kinds + kind;
    return this.#per(({ routed }) => routed[at] ?? 0);
  }

  rejected(): number {
    return this.#per(({ rejected }) => rejected);
  }

  #per(count: (totals: Totals) => number): number {
    const [from, to] = [this.#older, this.#now];
    if (!from || !to || to.time <= from.time) return 0;
    return Math.max(0, (count(to) - count(from)) / (to.time - from.time));
  }
}

function totalsOf(reader: CountsReader): Totals {
  const born = Float64Array.from(reader.classes('born'));
  const serial = reader.machines('serial');
  const kinds = born.length;
  const last = serial.reduce((most, each) => Math.max(most, each), 0);
  const routed = new Float64Array((last + 1) * kinds);
  for (let kind = 0; kind < kinds; kind++) {
    const column = reader.routed(kind);
    for (let i = 0; i < serial.length; i++) routed[serial[i] * kinds + kind] = column[i];
  }
  return { time: reader.header('time'), born, rejected: reader.header('rejected'), routed };
}
