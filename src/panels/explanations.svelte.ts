// What the names in the rail mean, in a sentence each. The sentences are many and nobody reads one
// before he is at the page, so they are loaded at the first sign of somebody. Until they have come
// each is empty; whoever has read one is told when it comes.
import type { Explanation } from '../ui/explanation.ts';
import type { ExplainWords } from '../words/en-explain.ts';

const NOT_YET: Explanation = { text: '' };

class Explanations {
  #words: ExplainWords | null = $state.raw(null);
  #isAsked = false;

  /** Of a name in the rail. */
  readonly of = (name: keyof ExplainWords['explain']): Explanation =>
    this.#words?.explain[name] ?? NOT_YET;

  /** Of a balancing policy. */
  ofBalancing(policy: keyof ExplainWords['explainBalancing']): Explanation {
    return this.#words?.explainBalancing[policy] ?? NOT_YET;
  }

  /** Loads them unless they are there; when that fails, the next call tries again. */
  readonly load = (): void => {
    if (!this.#isAsked) void this.#fetch();
  };

  async #fetch(): Promise<void> {
    this.#isAsked = true;
    try {
      this.#words = (await import('../words/en-explain.ts')).explainWords;
    } catch {
      this.#isAsked = false;
    }
  }
}

export const explanations = new Explanations();
