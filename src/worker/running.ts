// A run under way: how far to simulate in a turn, and when to stop. Either it keeps pace with the
// wall clock, or it hurries to a goal: a time to be shown from, or the next decision.
// One turn takes a few milliseconds, whatever the speed, so that the page is always answered.
import { advanceRun, isOver, type Run, timeOf } from '../sim/run.ts';
import { createPacer, payDue, resetPacer, takeDue } from './pacing.ts';
import type { Speed } from './protocol.ts';
import { createSlicer, learn } from './slices.ts';
import type { Next } from './turns.ts';

/** Longest turn, milliseconds; the last slice may go over it. */
const TURN_MS = 4;

/** Where a run hurries to. */
export type Goal =
  | { readonly kind: 'time'; readonly time: number }
  | { readonly kind: 'decision'; readonly changesBefore: number };

export class Running {
  readonly run: Run;
  speed: Speed;
  #isPlaying = false;
  #goal: { readonly goal: Goal; readonly reached: () => void } | null = null;
  readonly #now: () => number;
  readonly #pacer;
  readonly #slicer = createSlicer();

  constructor(run: Run, speed: Speed, now: () => number) {
    this.run = run;
    this.speed = speed;
    this.#now = now;
    this.#pacer = createPacer(now());
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  get isHurrying(): boolean {
    return this.#goal !== null;
  }

  play(playing: boolean): void {
    this.#isPlaying = playing && !isOver(this.run);
    resetPacer(this.#pacer, this.#now());
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    resetPacer(this.#pacer, this.#now());
  }

  /** Hurries there; resolves when it is reached, or when the run ends or is given up before. */
  hurryTo(goal: Goal): Promise<void> {
    this.giveUp();
    return new Promise((reached) => {
      this.#goal = { goal, reached };
      this.#settle();
    });
  }

  /** Stops hurrying where it is. */
  giveUp(): void {
    const { reached } = this.#goal ?? {};
    this.#goal = null;
    resetPacer(this.#pacer, this.#now());
    reached?.();
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
      this.#settle();
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
    advanceRun(this.run, Math.min(target, before + this.#slicer.seconds));
    const seconds = timeOf(this.run) - before;
    learn(this.#slicer, seconds, this.#now() - wall);
    if (this.#goal === null) payDue(this.#pacer, seconds);
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
    if (isReached || isOver(this.run)) this.giveUp();
  }

  #next(paced: number): Next {
    if (this.#goal !== null) return 'soon';
    if (!this.#isPlaying) return 'idle';
    return timeOf(this.run) < paced ? 'soon' : 'paced';
  }
}
