// Measures from frames how many requests flow where: of each class from the users, to each machine,
// turned away by the balancer. Exact counts between two near frames over the simulated time between
// them; the span is at least half a second of wall time at the run's speed, so that a figure does not
// jump. A frame that is not near the one before it (the run was moved along, looked back into, or is
// another one) has nothing to be counted against: the flow of its last sample stands in until the
// next one has come (flow-assumed.ts). Requests per simulated second.
import type { FrameReader } from './frame-reader.ts';
import { assumedBefore } from './flow-assumed.ts';

/** What is read of a frame. */
export type CountsReader = Pick<
  FrameReader,
  'header' | 'machines' | 'routed' | 'classes' | 'series'
>;

/** Running totals at one time. */
export interface Totals {
  readonly time: number;
  readonly born: Float64Array;
  readonly rejected: number;
  /** By serial x classes + class. */
  readonly routed: Float64Array;
}

const SPAN = { wallSeconds: 0.5, leastSeconds: 1 };
/** Frames of a run that plays are nearer than this much wall time at its speed. */
const NEAR_WALL_SECONDS = 1;
/** All other frames are near within this many simulated seconds. */
const NEAR_SECONDS = 1;

export class FlowMeter {
  /** Rises with every frame that is not near the one before it. */
  jumps = 0;
  /** Nothing has been counted since the last jump: the parts of machines are assumed. */
  isAssumed = true;
  #epoch = -1;
  #older: Totals | null = null;
  #newer: Totals | null = null;
  #now: Totals | null = null;

  take(reader: CountsReader): void {
    const totals = totalsOf(reader);
    const isNear = this.#isNear(reader, totals.time);
    this.#epoch = reader.header('epoch');
    this.#now = totals;
    if (isNear) this.#goOn(totals, reader.header('speed'));
    else this.#arrive(totals, reader);
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

  #isNear(reader: CountsReader, time: number): boolean {
    if (this.#now === null || reader.header('epoch') !== this.#epoch) return false;
    const gap = time - this.#now.time;
    return gap >= 0 && gap <= longestGap(reader);
  }

  #goOn(totals: Totals, speed: number): void {
    const span = Math.max(SPAN.leastSeconds, speed * SPAN.wallSeconds);
    if (this.#newer === null || totals.time - this.#newer.time < span) return;
    this.#older = this.#newer;
    this.#newer = totals;
    this.isAssumed = false;
  }

  #arrive(totals: Totals, reader: CountsReader): void {
    this.jumps++;
    this.isAssumed = true;
    this.#older = assumedBefore(totals, reader);
    this.#newer = totals;
  }

  #per(count: (totals: Totals) => number): number {
    const [from, to] = [this.#older, this.#now];
    if (!from || !to || to.time <= from.time) return 0;
    return Math.max(0, (count(to) - count(from)) / (to.time - from.time));
  }
}

/** Simulated seconds; a run as fast as possible (speed 0) may take any step. */
function longestGap(reader: CountsReader): number {
  if (reader.header('isPlaying') === 0) return NEAR_SECONDS;
  const speed = reader.header('speed');
  return speed === 0 ? Infinity : Math.max(NEAR_SECONDS, speed * NEAR_WALL_SECONDS);
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
