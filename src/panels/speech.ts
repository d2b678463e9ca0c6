// When a decision may be spoken: once, while the run goes on, and at most one in five seconds. A run
// that was opened, sought or continued at a moment begins to be heard there. Pure: wall time in
// milliseconds and the state of the playback are given; simulated time in seconds.
import type { Decision } from '../sim/autoscaler/policy.ts';

/** At most one message in this long, wall time. */
const EVERY_MS = 5000;

export interface Heard {
  readonly epoch: number;
  readonly time: number;
  readonly playing: boolean;
  readonly isHidden: boolean;
}

export interface PoolChange {
  readonly pool: number;
  readonly decision: Decision;
}

/** The newest changes of all pools: those of one and the same time. */
export function newestChanges(changes: readonly (Decision | null)[]): readonly PoolChange[] {
  const made = changes.flatMap((decision, pool) => (decision ? [{ pool, decision }] : []));
  const newest = made.reduce((time, { decision }) => Math.max(time, decision.time), -1);
  return made.filter(({ decision }) => decision.time === newest);
}

export class Speech {
  /** Decisions up to here are old. */
  #heardUntil = -1;
  #epoch = -1;
  #time = 0;
  #wasPlaying = false;
  #spokeAt = -Infinity;

  /** Milliseconds to wait before a change at this time is spoken; null when it is not. */
  hear(changeTime: number, now: Heard, wallMs: number): number | null {
    this.#follow(now);
    if (changeTime <= this.#heardUntil || now.isHidden) return null;
    // A decision that was stepped to is where the clock stands.
    if (!now.playing && changeTime !== now.time) return null;
    return Math.max(0, this.#spokeAt + EVERY_MS - wallMs);
  }

  spoke(changeTime: number, wallMs: number): void {
    this.#heardUntil = changeTime;
    this.#spokeAt = wallMs;
  }

  /** Another run, a step back, or a start from rest: what is before that is old. */
  #follow({ epoch, time, playing }: Heard): void {
    const isAnother = epoch !== this.#epoch || time < this.#time;
    const begins = playing && !this.#wasPlaying;
    if (isAnother || begins) this.#heardUntil = Math.max(isAnother ? -1 : this.#heardUntil, time);
    this.#epoch = epoch;
    this.#time = time;
    this.#wasPlaying = playing;
  }
}
