// What the interventions of each run in sight come to, for the list of kept runs. It stands in the
// recipe, which the list does not have: it is read once a line has been in sight for a moment, and
// again when the run has more interventions. What cannot be read is not told.
import { SvelteMap } from 'svelte/reactivity';
import type { Keeper } from '../state/keeper.svelte.ts';
import type { RunLine } from '../state/run-lineage.ts';
import { compareWords } from '../words/en-compare.ts';
import { en } from '../words/en.ts';
import { recipeChanges } from './recipe-changes.ts';

type Asked = Pick<RunLine['run'], 'id' | 'interventions' | 'isDamaged'>;

const WORDS = { ...en, compare: compareWords };
/** Lines that are only scrolled past are gone again by then, milliseconds. */
const AT_REST = 80;
/** More lines are never in sight. */
const MOST_IN_SIGHT = 60;

export class ChangesOfRuns {
  readonly #keeper: Pick<Keeper, 'call'>;
  readonly #texts = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();
  /** The latest last. */
  readonly #wanted = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keeper: Pick<Keeper, 'call'>) {
    this.#keeper = keeper;
  }

  /** Empty as long as it is not known, and where nothing was changed. */
  of({ id, interventions, isDamaged }: Asked): string {
    if (interventions === 0 || isDamaged) return '';
    const key = `${id} ${interventions}`;
    const text = this.#texts.get(key);
    if (text === undefined && !this.#asked.has(key)) this.#want(key, id);
    return text ?? '';
  }

  #want(key: string, id: string): void {
    this.#wanted.delete(key);
    this.#wanted.set(key, id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), AT_REST);
  }

  #read(): void {
    const wanted = [...this.#wanted].slice(-MOST_IN_SIGHT);
    this.#wanted.clear();
    for (const [key, id] of wanted) {
      this.#asked.add(key);
      void this.#readOne(key, id);
    }
  }

  async #readOne(key: string, id: string): Promise<void> {
    const recipe = await this.#keeper.call('recipe', id).catch(() => null);
    if (recipe === null || recipe === 'damaged') return;
    this.#texts.set(key, recipeChanges(recipe, WORDS));
  }
}
