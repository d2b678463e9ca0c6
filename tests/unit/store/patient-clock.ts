// A clock for tests that waits for nothing real: time goes on only when everything else has come to
// rest, so a slow computer never decides whether something took too long.
import type { After } from '../../../src/store/environment.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** So many turns of the event loop without an end, and everything is at rest. */
const ROUNDS_AT_REST = 400;

export class PatientClock {
  /** Milliseconds. */
  elapsed = 0;
  readonly #timers = new Set<Timer>();

  readonly after: After = (milliseconds, callback) => {
    const timer = { at: this.elapsed + milliseconds, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** The promise's outcome; throws when nothing would ever bring one. */
  async outcome<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const end = (): void => void (isOver = true);
    promise.then(end, end);
    while (!isOver) {
      for (let round = 0; round < ROUNDS_AT_REST && !isOver; round++) await turn();
      if (!isOver) this.#fire();
    }
    return await promise;
  }

  #fire(): void {
    const [next] = [...this.#timers].toSorted((one, other) => one.at - other.at);
    if (next === undefined) throw new Error('It hangs: nothing moves, and no timer runs.');
    this.#timers.delete(next);
    this.elapsed = Math.max(this.elapsed, next.at);
    next.callback();
  }
}

export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
