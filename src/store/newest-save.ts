// While a save of a run is under way only its newest checkpoint waits, whatever comes in between:
// a slow disk then makes saves rarer, not a queue of them. Each caller hears how the save ended
// that held its checkpoint or a newer one. Parts that the newer one does not bring are kept.
import { NotKept, OtherRecipe } from './failures.ts';
import type { Checkpoint } from './kept-run.ts';
import { goTogether } from './one-future.ts';

interface Waiting<T> {
  checkpoint: Checkpoint;
  readonly promise: Promise<T>;
}

export class NewestSave<T> {
  readonly #save: (checkpoint: Checkpoint) => Promise<T>;
  readonly #under = new Map<string, Promise<T>>();
  readonly #waiting = new Map<string, Waiting<T>>();

  constructor(save: (checkpoint: Checkpoint) => Promise<T>) {
    this.#save = save;
  }

  save(checkpoint: Checkpoint): Promise<T> {
    const { id } = checkpoint;
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) {
      if (!goTogether(waiting.checkpoint, checkpoint)) return Promise.reject(new OtherRecipe(id));
      waiting.checkpoint = merged(waiting.checkpoint, checkpoint);
      return waiting.promise;
    }
    const under = this.#under.get(id);
    if (under === undefined) return this.#begin(id, checkpoint);
    const promise = under.then(
      () => this.#next(id),
      () => this.#next(id),
    );
    this.#waiting.set(id, { checkpoint, promise });
    return promise;
  }

  /** What waits is refused; resolves when nothing is under way any more. */
  async drop(): Promise<void> {
    this.#waiting.clear();
    await Promise.allSettled(this.#under.values());
  }

  async #next(id: string): Promise<T> {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) throw new NotKept(id);
    this.#waiting.delete(id);
    return this.#begin(id, waiting.checkpoint);
  }

  #begin(id: string, checkpoint: Checkpoint): Promise<T> {
    const saving = this.#save(checkpoint).finally(() => {
      if (this.#under.get(id) === saving) this.#under.delete(id);
    });
    this.#under.set(id, saving);
    return saving;
  }
}

/**
 * Both checkpoints of a run in one, if they go together. What is reached under one id never falls: one
 * that was tried again and overtaken meanwhile gives its recipe alone, where the further one brings none.
 */
export function merged(earlier: Checkpoint, later: Checkpoint): Checkpoint {
  if (later.reachedSeconds >= earlier.reachedSeconds) return { ...earlier, ...later };
  return { ...(later.recipe && { recipe: later.recipe }), ...earlier };
}
