// What could not be written: it goes with the next checkpoint of its run, or is tried again after a
// while, and each time after twice as long. A run that is paused has no next checkpoint.
// Until it is written it is newer than what the store says of its run.
import type { After } from '../store/environment.ts';
import { factsOf } from '../store/facts.ts';
import type { Checkpoint, KeptRun, RunFacts } from '../store/kept-run.ts';
import { merged } from '../store/newest-save.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

export class Owed {
  readonly #owed = new Map<string, Checkpoint>();
  readonly #after: After;
  readonly #tryAgain: (owed: Checkpoint) => void;
  #isWaiting = false;
  #waitMs = FIRST_WAIT_MS;

  constructor(after: After, tryAgain: (owed: Checkpoint) => void) {
    this.#after = after;
    this.#tryAgain = tryAgain;
  }

  of(id: string): Checkpoint | undefined {
    return this.#owed.get(id);
  }

  add(checkpoint: Checkpoint): void {
    const owed = this.#owed.get(checkpoint.id);
    this.#owed.set(checkpoint.id, owed ? merged(owed, checkpoint) : checkpoint);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#after(this.#waitMs, () => {
      this.#isWaiting = false;
      this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
      for (const each of [...this.#owed.values()]) this.#tryAgain(each);
    });
  }

  /** A checkpoint was written, with what was owed before it. */
  paid(checkpoint: Checkpoint, before: Checkpoint | undefined): void {
    const { id } = checkpoint;
    this.#waitMs = FIRST_WAIT_MS;
    const still = this.#owed.get(id);
    // It may have become more meanwhile.
    if (still === before) this.#owed.delete(id);
    else if (still) this.#owed.set(id, merged(still, checkpoint));
  }

  forget(id: string): void {
    this.#owed.delete(id);
  }

  clear(): void {
    this.#owed.clear();
  }
}

/** A run as far as it has come, with what is owed of it; null when there is none. */
export function withOwed(run: KeptRun | null, owed: Checkpoint | undefined): KeptRun | null {
  if (owed === undefined || (run === null && owed.recipe === undefined)) return run;
  if (run !== null && run.reachedSeconds > owed.reachedSeconds) return run;
  return { ...(run ?? unwritten(owed)), ...factsOf(owed) };
}

/** What the list will show of it once it is written. */
function unwritten({ name = null, tags = [] }: Checkpoint): Omit<KeptRun, keyof RunFacts> {
  const now = Date.now();
  return { name, tags, begun: now, changed: now, serial: 0, isDamaged: false };
}
