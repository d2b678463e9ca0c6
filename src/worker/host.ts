// The engine's side of the wire: owns the run and answers the page's calls. A run is its recipe
// (scenario, seed, interventions); every call either changes the recipe at the current simulated
// time or moves along it, so the same recipe always comes to the same digest at the same time.
// `epoch` rises with every run that begins, `revision` with every change that can be seen.
import { digestOf, isOver, type Recipe, recipeOf, timeOf } from '../sim/run.ts';
import { requireSeed, requireSpeed, requireTime } from './call-checks.ts';
import { CATALOG } from './catalog.ts';
import { act } from './intervening.ts';
import type { Judge } from './judge.ts';
import { measuring } from './measuring.ts';
import { Outlet, type Outgoing, type Send } from './outlet.ts';
import type {
  CatalogEntry,
  Change,
  EngineControl,
  Intervened,
  Outcome,
  Question,
  Source,
  Speed,
  Start,
  Status,
} from './protocol.ts';
import type { Goal, Running } from './running.ts';
import { type Plan, planOf, type Stage, Stages } from './stages.ts';
import { Supposing } from './supposing.ts';
import { type Clock, type Next, Turns } from './turns.ts';

/** While it hurries to where it is shown from or to a moment of the past, nothing is sent for this long, milliseconds. */
const QUIET_MS = 400;

export class Host implements Omit<EngineControl, 'prepare'> {
  readonly measure: EngineControl['measure'];
  readonly #clock: Clock;
  readonly #judge: Judge;
  readonly #outlet: Outlet;
  readonly #turns: Turns;
  readonly #supposing: Supposing;
  readonly #stages: Stages;
  #revision = 0;
  #quietUntil = 0;

  constructor(clock: Clock, send: Send, judge: Judge) {
    this.#clock = clock;
    this.#judge = judge;
    this.measure = measuring(clock, judge.changeSetting);
    this.#outlet = new Outlet(clock, send);
    this.#stages = new Stages(() => clock.now(), judge.changeSetting);
    this.#turns = new Turns(clock, () => this.#turn());
    this.#supposing = new Supposing(
      () => clock.now(),
      (supposed) => this.#outlet.sendSupposed(supposed),
    );
  }

  /** The page has drawn a frame: fill its buffer with the newest there is. */
  takeBuffer(buffer: ArrayBuffer): void {
    this.#outlet.takeBuffer(buffer);
    this.#turns.take();
  }

  ping(): void {
    this.#turns.wake();
  }

  catalog(): readonly CatalogEntry[] {
    return CATALOG;
  }

  async open(source: Source, start: Start): Promise<Outcome> {
    const id = source.id ?? null;
    const plan = this.#judge.plan(source, start);
    if ('problems' in plan) return { ok: false, problems: plan.problems };
    const from = start.fromSeconds ?? plan.scenario.openAtSeconds;
    const running = this.#begin(plan, id, start.speed);
    this.#quietUntil = this.#clock.now() + QUIET_MS;
    this.#turns.wake();
    const isThere = from <= 0 || (await running.hurryTo({ kind: 'time', time: from }));
    // Another run may have been opened in the meantime, or somebody paused or went elsewhere.
    if (isThere && this.#stages.current?.running === running) running.play(start.playing);
    return { ok: true, status: this.#changedWithNews() };
  }

  play(): Status {
    const { running } = this.#on();
    if (isOver(running.run)) return this.#beginAgain(planOf(running.run));
    running.play(true);
    return this.#changed();
  }

  pause(): Status {
    const { running } = this.#on();
    running.giveUp();
    running.play(false);
    return this.#changed();
  }

  setSpeed(speed: Speed): Status {
    requireSpeed(speed);
    this.#on().running.setSpeed(speed);
    return this.#changed();
  }

  startOver(): Status {
    return this.#beginAgain(planOf(this.#on().running.run));
  }

  newSeed(seed: number): Status {
    requireSeed(seed);
    const { scenario } = this.#on().running.run;
    return this.#beginAgain({ scenario, seed, interventions: [] });
  }

  advanceTo(time: number): Promise<Status> {
    requireTime(time);
    return this.#hurryTo({ kind: 'time', time });
  }

  nextDecision(): Promise<Status> {
    const changesBefore = this.#on().running.run.recorder.changeCount;
    return this.#hurryTo({ kind: 'decision', changesBefore });
  }

  seek(time: number): Promise<Status> {
    requireTime(time);
    this.#on().running.lookBefore(time);
    this.#quietUntil = this.#clock.now() + QUIET_MS;
    return this.#hurryTo({ kind: 'time', time });
  }

  intervene(change: Change): Intervened {
    const acted = act(this.#on().running.run, change);
    if (!acted.ok) return acted;
    if (!this.#on().running.recorded.isLive) {
      this.#stages.fork();
      this.#arrived();
    }
    this.#stages.changesOfRecipe++;
    return { ...acted, status: this.#changed() };
  }

  goBack(): Status | null {
    if (!this.#stages.goBack()) return null;
    this.#arrived();
    return this.#changedWithNews();
  }

  /** While it hurries somewhere: whether it comes there; null at other times. */
  get arrival(): Promise<boolean> | null {
    return this.#stages.current?.running.arrival ?? null;
  }

  suppose(question: Question): boolean {
    const run = this.#on().running.recorded.suppose(question);
    if (run === null) this.#supposing.drop();
    else this.#supposing.begin(question, run);
    this.#turns.wake();
    return run !== null;
  }

  dropQuestion(): void {
    this.#supposing.drop();
  }

  recipe(): Recipe {
    return recipeOf(this.#on().running.run);
  }

  status(): Status {
    const { running } = this.#on();
    const { run } = running;
    return {
      epoch: this.#stages.epoch,
      revision: this.#revision,
      time: timeOf(run),
      digest: digestOf(run),
      playing: running.isPlaying,
      speed: running.speed,
      finished: isOver(run),
      recordedUntil: running.recorded.until,
      news: this.#outlet.newsSent,
    };
  }

  #on(): Stage {
    return this.#stages.on();
  }

  #begin(plan: Plan, id: string | null, speed: Speed): Running {
    const running = this.#stages.begin(plan, id, speed);
    this.#arrived();
    return running;
  }

  /** In place of the run that is there; plays on, and also when that was over. */
  #beginAgain(plan: Plan): Status {
    const { running, id } = this.#on();
    const plays = running.isPlaying || isOver(running.run);
    this.#begin(plan, id, running.speed).play(plays);
    return this.#changedWithNews();
  }

  #arrived(): void {
    this.#supposing.drop();
    this.#quietUntil = 0;
  }

  /** Hurries there and pauses. */
  async #hurryTo(goal: Goal): Promise<Status> {
    const { running } = this.#on();
    running.play(false);
    this.#turns.wake();
    await running.hurryTo(goal);
    return this.#changedWithNews();
  }

  /** As `#changed`, where the page builds on what is new and not only looks at it. */
  #changedWithNews(): Status {
    this.#revision++;
    this.#turns.wake();
    this.#outlet.sendNewsNow(this.#outgoing());
    return this.status();
  }

  /** Something can be seen that was not there before. */
  #changed(): Status {
    this.#revision++;
    this.#turns.wake();
    return this.status();
  }

  #turn(): Next {
    if (this.#stages.current === null) return 'idle';
    const { running } = this.#on();
    const before = timeOf(running.run);
    const wasPlaying = running.isPlaying;
    const moved = running.turn();
    const next = this.#supposing.turn(running.run) ? 'soon' : moved;
    if (timeOf(running.run) !== before || running.isPlaying !== wasPlaying) this.#revision++;
    if (running.isHurrying && this.#clock.now() < this.#quietUntil) return next;
    this.#outlet.offerFrame(this.#outgoing());
    this.#outlet.offerNews(() => this.#outgoing());
    return next;
  }

  #outgoing(): Outgoing {
    return this.#stages.outgoing(this.#revision);
  }
}
