// A run under way: how far to simulate in a turn, and when to stop. Either it keeps pace with the
// wall clock, or it hurries to a goal: a time to be shown from, or the next decision.
// One turn takes a few milliseconds, whatever the speed, so that the page is always answered.
// It moves along what is shown: the live run, or the past, which leads back into the live run.
import { isOver, type Run, timeOf } from '../sim/run.ts';
import { createPacer, payDue, resetPacer, takeDue } from './pacing.ts';
import type { Speed } from './protocol.ts';
import type { Recorded } from './recorded.ts';
import { createSlicer, learn, MOST_EVENTS } from './slices.ts';
import type { Next } from './turns.ts';

/** Longest turn, milliseconds; the last slice may go over it. */
const TURN_MS = 4;

/** Where a run hurries to. */
export type Goal =
  | { readonly kind: 'time'; readonly time: number }
  | { readonly kind: 'decision'; readonly changesBefore: number };

export class Running {
  readonly recorded: Recorded;
  speed: Speed;
  #isPlaying = false;
  #goal: { readonly goal: Goal; readonly end: (isReached: boolean) => void } | null = null;
  #arrival: Promise<boolean> | null = null;
  readonly #now: () => number;
  readonly #pacer;
  readonly #slicer = createSlicer();

  constructor(recorded: Recorded, speed: Speed, now: () => number) {
    this.recorded = recorded;
    this.speed = speed;
    this.#now = now;
    this.#pacer = createPacer(now());
  }

  /** The run that is shown. */
  get run(): Run {
    return this.recorded.run;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get isHurrying(): boolean {
    return this.#goal !== null;
  }

  /** While it hurries: whether it comes there; null at other times. */
  get arrival(): Promise<boolean> | null {
    return this.#goal === null ? null : this.#arrival;
  }

  play(playing: boolean): void {
    this.#isPlaying = playing && !isOver(this.run);
    resetPacer(this.#pacer, this.#now());
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    resetPacer(this.#pacer, this.#now());
  }

  /** Shows a moment at or shortly before a time, from which it can hurry there. */
  lookBefore(time: number): void {
    this.giveUp();
    this.recorded.lookBefore(time);
  }

  /**
   * Hurries there; resolves to true when it is reached or the run has ended, to false when it is
   * given up before.
   */
  hurryTo(goal: Goal): Promise<boolean> {
    this.giveUp();
    const arrival = new Promise<boolean>((end) => (this.#goal = { goal, end }));
    this.#arrival = arrival;
    this.#settle();
    return arrival;
  }

  /** Stops hurrying where it is. */
  giveUp(): void {
    this.#end(false);
  }

  #end(isReached: boolean): void {
    const { end } = this.#goal ?? {};
    this.#goal = null;
    resetPacer(this.#pacer, this.#now());
    end?.(isReached);
  }

  /** Simulates for a few milliseconds and says when to go on. */
  turn(): Next {
    const started = this.#now();
    const due = takeDue(this.#pacer, started, this.speed);
    const paced = this.#isPlaying ? timeOf(this.run) + due : timeOf(this.run);
    while (this.#now() - started < TURN_MS) {
      const target = this.#target(paced);
      if (timeOf(this.run) >= target || isOver(this.run)) break;
      this.#slice(target);
    }
    if (isOver(this.run)) this.#isPlaying = false;
    return this.#next(paced);
  }

  #target(paced: number): number {
    const { goal } = this.#goal ?? {};
    if (goal === undefined) return paced;
    return goal.kind === 'time' ? goal.time : this.#nextTick();
  }

  #slice(target: number): void {
    const before = timeOf(this.run);
    const wall = this.#now();
    this.recorded.advance(Math.min(target, before + this.#slicer.seconds), MOST_EVENTS);
    const seconds = timeOf(this.run) - before;
    learn(this.#slicer, seconds, this.#now() - wall);
    if (this.#goal === null) payDue(this.#pacer, seconds);
    this.#settle();
    if (this.recorded.rejoin()) this.#countAnew();
  }

  /** The past has led into the live run, whose recorder counts for itself. */
  #countAnew(): void {
    const { goal, end } = this.#goal ?? {};
    if (goal?.kind !== 'decision' || end === undefined) return;
    const { changeCount } = this.run.recorder;
    this.#goal = { goal: { kind: 'decision', changesBefore: changeCount }, end };
  }

  /** Decisions fall on ticks alone, so it is enough to look after each. */
  #nextTick(): number {
    const ticks = this.run.cluster.pools.map(({ data }) => data.nextTick);
    return ticks.reduce((first, tick) => Math.min(first, tick), Infinity);
  }

  #settle(): void {
    const { goal } = this.#goal ?? {};
    if (goal === undefined) return;
    const isReached =
      goal.kind === 'time'
        ? timeOf(this.run) >= goal.time
        : this.run.recorder.changeCount > goal.changesBefore;
    if (isReached || isOver(this.run)) this.#end(true);
  }

  #next(paced: number): Next {
    if (this.#goal !== null) return 'soon';
    if (!this.#isPlaying) return 'idle';
    return timeOf(this.run) < paced ? 'soon' : 'paced';
  }
}
