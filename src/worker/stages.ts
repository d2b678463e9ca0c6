// Which run is on the screen: the one that was opened, the fork that took its place, or the one
// that was left by the last fork and is kept to go back to. Each time another run takes the place
// `epoch` rises, by which the page knows whose numbers and news it is told.
import { digestOf, isOver, type Recipe, type Run, startRunWith, timeOf } from '../sim/run.ts';
import type { ChangeSetting } from '../sim/scenario/live-settings.ts';
import { type KeptAs, keptAfter, keptAgain, keptFork } from './kept-as.ts';
import type { Keeping } from './keeping.ts';
import type { Outgoing } from './outlet.ts';
import type { Speed, Status } from './protocol.ts';
import type { Parent } from './protocol-news.ts';
import { Recorded } from './recorded.ts';
import { Running } from './running.ts';

/** What a run is begun from. */
export type Plan = Omit<Recipe, 'engine'>;

/** The same run from its beginning. */
export function planOf({ scenario, seed, interventions }: Run): Plan {
  return { scenario, seed, interventions };
}

export interface Stage {
  readonly running: Running;
  /** Under which id it is kept. */
  kept: KeptAs;
  /** Its name in the catalog, when it is one that ships. */
  readonly id: string | null;
  /** Where it was forked from. */
  readonly parent: Parent | null;
  /** Its epoch: the one at which it came to the screen last. */
  readonly epoch: number;
}

/** How a run is begun. */
export interface Beginning {
  /** Its name in the catalog, when it is one that ships. */
  readonly id: string | null;
  readonly speed: Speed;
  readonly kept: KeptAs;
}

/** Nobody leaves more while the keeper starts. */
const MOST_UNTOLD = 2;

export class Stages {
  epoch = 0;
  changesOfRecipe = 0;
  /** Who is told what becomes of every run, for the store. */
  keeping: Keeping | null = null;
  readonly #now: () => number;
  readonly #changeSetting: ChangeSetting;
  #stage: Stage | null = null;
  #previous: Stage | null = null;
  /** Runs that were left before there was a keeper. */
  #untold: Stage[] = [];

  constructor(now: () => number, changeSetting: ChangeSetting) {
    this.#now = now;
    this.#changeSetting = changeSetting;
  }

  get current(): Stage | null {
    return this.#stage;
  }

  on(): Stage {
    if (this.#stage === null) throw new Error('No run has been opened.');
    return this.#stage;
  }

  /** From now on it is told of every run, first of those that were left too early. */
  keep(keeping: Keeping): void {
    this.keeping = keeping;
    for (const left of this.#untold.splice(0)) keeping.leave(left);
  }

  /** A run from its beginning. */
  begin(plan: Plan, { id, speed, kept }: Beginning): Running {
    this.#stage?.running.giveUp();
    this.#previous = null;
    const run = startRunWith(this.#changeSetting, plan);
    const running = new Running(Recorded.begin(run), speed, this.#now);
    this.#enter({ running, id, kept, parent: null });
    return running;
  }

  /** In place of the run that is there: the same one again, or one that was never kept. */
  beginAgain(plan: Plan, anew?: KeptAs): Running {
    const { running, id, kept } = this.on();
    const again = anew ?? keptAgain(kept, running.recorded);
    return this.begin(plan, { id, speed: running.speed, kept: again });
  }

  /**
   * A change was made at the shown time. In the past, or where more was recorded once, that makes
   * another run; whether the past did.
   */
  branch(): boolean {
    const stage = this.on();
    const isPast = !stage.running.recorded.isLive;
    if (isPast) this.#fork();
    else stage.kept = keptAfter(stage.kept, timeOf(stage.running.run));
    return isPast;
  }

  /** The past that is shown becomes a run of its own; the run it was the past of is kept. */
  #fork(): void {
    const left = this.on();
    const { running, id } = left;
    const { isPlaying, speed } = running;
    const time = timeOf(running.run);
    const parent = { epoch: this.epoch, time };
    const kept = keptFork(keptAgain(left.kept, running.recorded), time);
    running.giveUp();
    running.play(false);
    const fork = new Running(running.recorded.fork(), speed, this.#now);
    fork.play(isPlaying);
    this.#enter({ running: fork, id, kept, parent });
    this.#previous = left;
  }

  /** The run that the last fork left comes back, paused where it was left; false without one. */
  goBack(): boolean {
    if (this.#previous === null) return false;
    const left = this.on();
    left.running.giveUp();
    left.running.play(false);
    const isFork = left.parent?.epoch === this.#previous.epoch;
    this.#enter(this.#previous);
    // A fork is told the epoch that the run it came from has now.
    this.#previous = isFork ? { ...left, parent: { ...left.parent, epoch: this.epoch } } : left;
    const { live, shown } = this.on().running.recorded;
    live.watch.retell();
    shown.watch.showDecisions();
    return true;
  }

  /** Where the run on the screen stands. */
  standing(): Omit<Status, 'revision' | 'news'> {
    const { running, kept, epoch } = this.on();
    const { run } = running;
    return {
      epoch,
      time: timeOf(run),
      digest: digestOf(run),
      playing: running.isPlaying,
      speed: running.speed,
      finished: isOver(run),
      recordedUntil: running.recorded.until,
      kept,
    };
  }

  /** What is to be seen and told of the run on the screen. */
  outgoing(revision: number): Outgoing {
    const { running, id, parent } = this.on();
    const { shown, live, until } = running.recorded;
    return {
      ...shown,
      shown,
      live,
      id,
      parent,
      hasPrevious: this.#previous !== null,
      recordedUntil: until,
      epoch: this.epoch,
      revision,
      playing: running.isPlaying,
      speed: running.speed,
      changesOfRecipe: this.changesOfRecipe,
    };
  }

  #enter(stage: Omit<Stage, 'epoch'>): void {
    if (this.#stage !== null) this.#leave(this.#stage);
    this.epoch++;
    this.#stage = { ...stage, epoch: this.epoch };
    this.changesOfRecipe++;
  }

  #leave(left: Stage): void {
    if (this.keeping !== null) this.keeping.leave(left);
    else this.#untold = [...this.#untold, left].slice(-MOST_UNTOLD);
  }
}
