// When the worker works. One turn at a time: as soon as possible while there is more to do, after
// a frame's length while it keeps pace with the wall clock, and not at all while nothing is due.
// Between two turns the messages of the page are answered. The clock and the waiting come from
// outside, so that tests can hold them in their hands.

/** Between two turns at a paced speed, milliseconds: about a frame. */
export const PACED_TURN_MS = 16;

export interface Clock {
  /** Milliseconds, never decreasing. */
  now(): number;
  /** Calls back after all messages that are waiting. */
  soon(callback: () => void): void;
  /** Calls back after some milliseconds; returns a handle for `cancel`. */
  after(milliseconds: number, callback: () => void): unknown;
  cancel(handle: unknown): void;
}

export type Next = 'soon' | 'paced' | 'idle';

export class Turns {
  readonly #clock: Clock;
  readonly #work: () => Next;
  #isSoon = false;
  #timer: unknown = null;

  /** `work` does one turn and says when the next one is due. */
  constructor(clock: Clock, work: () => Next) {
    this.#clock = clock;
    this.#work = work;
  }

  /** A turn now, in place of the one that is waiting. */
  take(): void {
    this.#forgetTimer();
    const next = this.#work();
    if (next === 'soon') this.wake();
    else if (next === 'paced' && !this.#isSoon) this.#pace();
  }

  /** There is something to do: a turn as soon as possible. */
  wake(): void {
    if (this.#isSoon) return;
    this.#forgetTimer();
    this.#isSoon = true;
    this.#clock.soon(() => {
      this.#isSoon = false;
      this.take();
    });
  }

  #pace(): void {
    this.#forgetTimer();
    this.#timer = this.#clock.after(PACED_TURN_MS, () => {
      this.#timer = null;
      this.take();
    });
  }

  #forgetTimer(): void {
    if (this.#timer !== null) this.#clock.cancel(this.#timer);
    this.#timer = null;
  }
}

/** The worker's own clock. Messages to itself are not held back as timers of 0 ms are. */
export function workerClock(): Clock {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    soon: (callback) => {
      waiting.push(callback);
      port2.postMessage(null);
    },
    after: (milliseconds, callback) => setTimeout(callback, milliseconds),
    cancel: (handle) => {
      clearTimeout(handle as ReturnType<typeof setTimeout>);
    },
  };
}
