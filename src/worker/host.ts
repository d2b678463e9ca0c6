// The engine's side of the wire: owns the run and answers the page's calls. A run is its recipe
// (scenario, seed, interventions); every call either changes the recipe at the current simulated
// time or moves along it, so the same recipe always comes to the same digest at the same time.
// `epoch` rises with every run that begins, `revision` with every change that can be seen.
import { isOver, type Recipe, recipeOf, timeOf } from '../sim/run.ts';
import { requireSeed, requireSpeed, requireTime } from './call-checks.ts';
import { CATALOG } from './catalog.ts';
import { orWhenTooMany } from './in-flight.ts';
import { act } from './intervening.ts';
import type { Beside, Judge } from './judge.ts';
import { type KeptAs, keptAnew, keptBy } from './kept-as.ts';
import type { Keeping } from './keeping.ts';
import { Outlet, type Send } from './outlet.ts';
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
import type { Goal } from './running.ts';
import { type Plan, planOf, Stages } from './stages.ts';
import { type Clock, type Next, Turns } from './turns.ts';

/** Milliseconds in which nothing is sent, while it hurries to where it is shown from or to the past. */
const QUIET_MS = 400;

export class Host implements Omit<EngineControl, 'prepare' | 'keep'> {
  readonly measure: EngineControl['measure'] = (...given) =>
    this.#beside().measuring.measure(...given);
  readonly #clock: Clock;
  readonly #judge: Judge;
  readonly #outlet: Outlet;
  readonly #turns: Turns;
  readonly #stages: Stages;
  /** Runs beside the shown one; none before the first question, for they come with the judge. */
  #asked: Beside | null = null;
  #revision = 0;
  #quietUntil = 0;

  constructor(clock: Clock, send: Send, judge: Judge) {
    this.#clock = clock;
    this.#judge = judge;
    this.#outlet = new Outlet(clock, send);
    this.#stages = new Stages(() => clock.now(), judge.changeSetting);
    this.#turns = new Turns(clock, () => this.#turnOrGiveUp());
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
    const kept = keptBy(source, start);
    const running = this.#stages.begin(plan, { id, speed: start.speed, kept });
    this.#arrived();
    this.#quietUntil = this.#clock.now() + QUIET_MS;
    this.#turns.wake();
    const isThere = from <= 0 || (await running.hurryTo({ kind: 'time', time: from }));
    // Another run may have been opened in the meantime, or somebody paused or went elsewhere.
    if (isThere && this.#stages.current?.running === running) running.play(start.playing);
    return { ok: true, status: this.#changedWithNews() };
  }

  play(): Status {
    const { running } = this.#stages.on();
    if (isOver(running.run)) return this.#beginAgain(planOf(running.run));
    running.play(true);
    return this.#changed();
  }

  pause(): Status {
    const { running } = this.#stages.on();
    running.giveUp();
    running.play(false);
    return this.#changed();
  }

  setSpeed(speed: Speed): Status {
    requireSpeed(speed);
    this.#stages.on().running.setSpeed(speed);
    return this.#changed();
  }

  startOver(): Status {
    return this.#beginAgain(planOf(this.#stages.on().running.run));
  }

  newSeed(seed: number): Status {
    requireSeed(seed);
    const { scenario } = this.#stages.on().running.run;
    return this.#beginAgain({ scenario, seed, interventions: [] }, keptAnew());
  }

  advanceTo(time: number): Promise<Status> {
    requireTime(time);
    return this.#hurryTo({ kind: 'time', time });
  }

  nextDecision(): Promise<Status> {
    const changesBefore = this.#stages.on().running.run.recorder.changeCount;
    return this.#hurryTo({ kind: 'decision', changesBefore });
  }

  seek(time: number): Promise<Status> {
    requireTime(time);
    this.#stages.on().running.lookBefore(time);
    this.#quietUntil = this.#clock.now() + QUIET_MS;
    return this.#hurryTo({ kind: 'time', time });
  }

  intervene(change: Change): Intervened {
    const acted = act(this.#stages.on().running.run, change);
    if (!acted.ok) return acted;
    if (this.#stages.branch()) this.#arrived();
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
    const { suppose, supposing } = this.#beside();
    const run = suppose(this.#stages.on().running.recorded.history, question);
    if (run === null) supposing.drop();
    else supposing.begin(question, run);
    this.#turns.wake();
    return run !== null;
  }

  dropQuestion(): void {
    this.#asked?.supposing.drop();
  }

  recipe(): Recipe {
    return recipeOf(this.#stages.on().running.run);
  }

  status(): Status {
    const { newsSent: news } = this.#outlet;
    return { ...this.#stages.standing(), revision: this.#revision, news };
  }

  /** From now on `keeping` is told of every run. */
  keep(keeping: Keeping): void {
    this.#stages.keep(keeping);
    this.#turns.wake();
  }

  /** Nothing may be left untold: the page may be about to go. */
  flush(): void {
    this.#stages.keeping?.flush(this.#stages.current);
  }

  #beside(): Beside {
    this.#asked ??= this.#judge.beside(this.#clock, (part) => this.#outlet.sendSupposed(part));
    return this.#asked;
  }

  /** In place of the run that is there; plays on, and also when that was over. */
  #beginAgain(plan: Plan, anew?: KeptAs): Status {
    const { running } = this.#stages.on();
    const plays = running.isPlaying || isOver(running.run);
    this.#stages.beginAgain(plan, anew).play(plays);
    this.#arrived();
    return this.#changedWithNews();
  }

  #arrived(): void {
    this.#asked?.supposing.drop();
    this.#asked?.measuring.drop();
    this.#quietUntil = 0;
  }

  /** Hurries there and pauses. */
  async #hurryTo(goal: Goal): Promise<Status> {
    const { running } = this.#stages.on();
    running.play(false);
    this.#turns.wake();
    await running.hurryTo(goal);
    return this.#changedWithNews();
  }

  /** As `#changed`, where the page builds on what is new and not only looks at it. */
  #changedWithNews(): Status {
    this.#revision++;
    this.#turns.wake();
    this.#outlet.sendNewsNow(this.#stages.outgoing(this.#revision));
    return this.status();
  }

  /** Something can be seen that was not there before. */
  #changed(): Status {
    this.#revision++;
    this.#turns.wake();
    return this.status();
  }

  #turnOrGiveUp(): Next {
    const next = orWhenTooMany(() => this.#turn(), 'gaveUp');
    if (next !== 'gaveUp') return next;
    // Where it broke off is no moment of the run: nobody who simulates it again stands there.
    this.#stages.keeping?.end();
    this.#outlet.sendGaveUp('tooManyInFlight');
    return 'idle';
  }

  #turn(): Next {
    if (this.#stages.current === null) return 'idle';
    const { running } = this.#stages.on();
    const before = timeOf(running.run);
    const wasPlaying = running.isPlaying;
    const moved = running.turn();
    const next = this.#asked?.supposing.turn(running.run) ? 'soon' : moved;
    if (timeOf(running.run) !== before || running.isPlaying !== wasPlaying) this.#revision++;
    if (running.isHurrying && this.#clock.now() < this.#quietUntil) return next;
    this.#outlet.offerFrame(this.#stages.outgoing(this.#revision));
    this.#outlet.offerNews(() => this.#stages.outgoing(this.#revision));
    this.#stages.keeping?.offer(() => this.#stages.current);
    return next;
  }
}
