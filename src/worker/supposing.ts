// Answers "what if this setting had been different from the beginning?" while the user drags it.
// A run of its own is simulated beside the one that is shown, a few milliseconds a turn, up to the
// shown moment, and told in parts: the first after the first turn, then some each second, and the
// last when it has come there. It follows while the shown run goes on. Nothing here touches that run.
import { costSoFar } from '../sim/cluster/cost.ts';
import { recentLatency } from '../sim/cluster/recent-latency.ts';
import { type ColumnName, columnIndex } from '../sim/recorder/columns.ts';
import { advanceSomeOf, type Run, timeOf } from '../sim/run.ts';
import { firstRow } from './frame-packing.ts';
import { orWhenTooMany } from './in-flight.ts';
import type { Question, Supposed } from './protocol.ts';
import { createSlicer, learn, MOST_EVENTS } from './slices.ts';

/** Longest turn, milliseconds; longer than the run's own, so that the answer comes soon. */
const TURN_MS = 8;
/** Between two parts of an answer, milliseconds. */
const PART_EVERY_MS = 50;

export class Supposing {
  readonly #now: () => number;
  readonly #tell: (supposed: Supposed) => void;
  #asked: { readonly question: Question; readonly run: Run } | null = null;
  #slicer = createSlicer();
  #toldAt = -Infinity;
  #toldTime = -1;

  constructor(now: () => number, tell: (supposed: Supposed) => void) {
    this.#now = now;
    this.#tell = tell;
  }

  /** Begins to answer; an older question is dropped. `run` stands where the answers may differ. */
  begin(question: Question, run: Run): void {
    this.#asked = { question, run };
    this.#slicer = createSlicer();
    this.#toldAt = -Infinity;
    this.#toldTime = -1;
  }

  drop(): void {
    this.#asked = null;
  }

  /** Simulates for some milliseconds towards the shown moment; is there more to do? */
  turn(shown: Run): boolean {
    if (this.#asked === null) return false;
    const { run } = this.#asked;
    const until = timeOf(shown);
    const started = this.#now();
    const goOn = (): void => {
      while (timeOf(run) < until && this.#now() - started < TURN_MS) this.#slice(run, until);
    };
    // More in flight than a run may hold: there is no answer, and the shown run goes on.
    if (orWhenTooMany(goOn, 'tooMany') === 'tooMany') {
      this.drop();
      return false;
    }
    const isComplete = timeOf(run) >= until;
    const isDue = this.#now() - this.#toldAt >= PART_EVERY_MS;
    const isNew = timeOf(run) !== this.#toldTime;
    if (isNew && (isDue || isComplete)) this.#tellSoFar(isComplete, shown);
    return !isComplete;
  }

  #slice(run: Run, until: number): void {
    const before = timeOf(run);
    const wall = this.#now();
    advanceSomeOf(run, Math.min(until, before + this.#slicer.seconds), MOST_EVENTS);
    learn(this.#slicer, timeOf(run) - before, this.#now() - wall);
  }

  #tellSoFar(isComplete: boolean, shown: Run): void {
    if (this.#asked === null) return;
    const { question, run } = this.#asked;
    this.#toldAt = this.#now();
    this.#toldTime = timeOf(run);
    this.#tell({ ...question, ...soFar(run), isComplete, actual: outcome(shown) });
  }
}

/** What the charts show of it: the last ten minutes. */
function soFar(run: Run): Omit<Supposed, keyof Question | 'isComplete' | 'actual'> {
  const { times, values, length } = run.recorder.series;
  const from = firstRow(run);
  const column = (name: ColumnName): Float64Array => values[columnIndex(name)].slice(from, length);
  return {
    time: timeOf(run),
    times: times.slice(from, length),
    cpu: column('cpu'),
    ready: column('ready'),
    ...outcome(run),
  };
}

/** What a run has come to. */
function outcome({ cluster }: Run): Supposed['actual'] {
  return { p95: recentLatency(cluster).p95, usd: costSoFar(cluster).usd };
}
