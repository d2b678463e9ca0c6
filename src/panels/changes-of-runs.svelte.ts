// What the interventions of each run in sight come to, for the list of kept runs. It stands in the
// recipe, which the list does not have: it is read once a line has been in sight for a moment, and
// again when the run has more interventions. What cannot be read is not told.
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
  #texts: Readonly<Record<string, string>> = $state.raw({});
  readonly #asked: Record<string, true> = {};
  /** The latest last. */
  #wanted: readonly { readonly key: string; readonly id: string }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keeper: Pick<Keeper, 'call'>) {
    this.#keeper = keeper;
  }

  /** Empty as long as it is not known, and where nothing was changed. */
  of({ id, interventions, isDamaged }: Asked): string {
    if (interventions === 0 || isDamaged) return '';
    const key = `${id} ${interventions}`;
    const text = this.#texts[key] as string | undefined;
    if (text === undefined && !(key in this.#asked)) this.#want(key, id);
    return text ?? '';
  }

  #want(key: string, id: string): void {
    const others = this.#wanted.filter((each) => each.key !== key);
    this.#wanted = [...others, { key, id }].slice(-MOST_IN_SIGHT);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), AT_REST);
  }

  #read(): void {
    const wanted = this.#wanted;
    this.#wanted = [];
    for (const { key, id } of wanted) {
      this.#asked[key] = true;
      void this.#readOne(key, id);
    }
  }

  async #readOne(key: string, id: string): Promise<void> {
    const recipe = await this.#keeper.call('recipe', id).catch(() => null);
    if (recipe === null || recipe === 'damaged') return;
    this.#texts = { ...this.#texts, [key]: recipeChanges(recipe, WORDS) };
  }
}
