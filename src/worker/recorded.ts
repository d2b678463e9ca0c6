// A run with its past, as the worker holds it: the live run goes on at the latest time reached,
// and beside it there may be a view, a second run that shows an earlier moment and replays the
// same future. When the view reaches the live run, the live run is shown again.
// A change made in the view makes a fork: the view's past and a future of its own.
import {
  advanceLive,
  createHistory,
  forkHistory,
  restoredFrom,
  type RunHistory,
  snapshotBefore,
} from '../sim/history/run-history.ts';
import { advanceSomeOf, type Run, type RunSnapshot, timeOf } from '../sim/run.ts';
import { type Measured, Watch } from './watch.ts';

/** A run and who watches it. */
export interface Watched {
  readonly run: Run;
  readonly watch: Watch;
}

/** What was measured up to a snapshot; goes when the snapshot goes. */
type Memories = WeakMap<RunSnapshot, Measured>;

export class Recorded {
  readonly live: Watched;
  readonly #history: RunHistory;
  readonly #memories: Memories;
  #view: Watched | null = null;

  private constructor(live: Watched, history: RunHistory, memories: Memories) {
    this.live = live;
    this.#history = history;
    this.#memories = memories;
  }

  /** Of a run at its beginning. */
  static begin(run: Run): Recorded {
    const history = createHistory(run);
    return new Recorded({ run, watch: new Watch(run) }, history, new WeakMap());
  }

  /** The live run, or the view of the past. */
  get shown(): Watched {
    return this.#view ?? this.live;
  }

  get run(): Run {
    return this.shown.run;
  }

  get isLive(): boolean {
    return this.#view === null;
  }

  /** The latest time reached, simulated seconds. */
  get until(): number {
    return timeOf(this.live.run);
  }

  /** Simulates what is shown towards a time, about `most` events; a view at most up to the live run. */
  advance(until: number, most = Infinity): void {
    if (this.#view === null) {
      const { watch } = this.live;
      const taken = (snapshot: RunSnapshot): void => {
        this.#memories.set(snapshot, watch.measured());
      };
      advanceLive(this.#history, until, { most, taken });
      return;
    }
    advanceSomeOf(this.#view.run, Math.min(until, this.until), most);
  }

  /** Shows the live run if the view has reached it. */
  rejoin(): boolean {
    if (this.#view === null || timeOf(this.#view.run) < this.until) return false;
    this.#view = null;
    this.live.watch.showDecisions();
    return true;
  }

  /** Shows a moment at or shortly before a time, from which `advance` comes to it. */
  lookBefore(time: number): void {
    if (time >= this.until) return this.showLive();
    const snapshot = snapshotBefore(this.#history, time);
    const shown = this.#view === null ? Infinity : timeOf(this.#view.run);
    // Going on from the view is shorter than from the snapshot.
    if (shown <= time && shown >= snapshot.time) return;
    const run = restoredFrom(this.#history, snapshot);
    this.#view = { run, watch: new Watch(run, this.#memories.get(snapshot)) };
  }

  /** The view becomes a run of its own; this one stays as it is, showing its latest time again. */
  fork(): Recorded {
    const fork = this.shown;
    this.#view = null;
    fork.watch.retell();
    return new Recorded(fork, forkHistory(this.#history, fork.run), this.#memories);
  }

  /** The past of what is shown. */
  get history(): RunHistory {
    return { ...this.#history, live: this.run };
  }

  showLive(): void {
    if (this.#view === null) return;
    this.#view = null;
    this.live.watch.showDecisions();
  }
}
