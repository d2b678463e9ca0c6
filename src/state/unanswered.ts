// Interventions that the engine has not answered yet. When it dies before it does, they are done
// again by the next engine, in the order in which they were asked for: nothing of the user's is lost.
// A change that was answered, or whose call failed for another reason, is forgotten.
import type { Change, Intervened } from '../worker/protocol.ts';

export class Unanswered {
  #changes: Change[] = [];

  /** Asks the engine; null when it did not live to answer. */
  async ask(change: Change, call: () => Promise<Intervened | null>): Promise<Intervened | null> {
    this.#changes.push(change);
    let answer: Intervened | null;
    try {
      answer = await call();
    } catch (error) {
      this.#forget(change);
      throw error;
    }
    if (answer !== null) this.#forget(change);
    return answer;
  }

  /** All of them, to be asked for again. */
  take(): Change[] {
    return this.#changes.splice(0);
  }

  /** They could not be asked for again yet. */
  putBack(changes: readonly Change[]): void {
    this.#changes.unshift(...changes);
  }

  #forget(change: Change): void {
    this.#changes = this.#changes.filter((each) => each !== change);
  }
}
