// The door to who keeps the runs: stands in the first picture, while the keeper itself comes once
// there is something to keep or to look up. When it cannot be loaded the lab goes on, and the next
// knock tries again.
import type { Keeper } from './keeper.svelte.ts';
import { keptChoice, SENTINEL } from './kept-choice.ts';
import type { Lab } from './lab.svelte.ts';
import { RUN_OF_TAB, tabMemory } from './tab-memory.ts';

export class KeeperDoor {
  /** Null until it has come. */
  keeper: Keeper | null = $state.raw(null);
  readonly #lab: Lab;
  #coming: Promise<Keeper | null> | null = null;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** Something was kept on this computer before. */
  get wasHere(): boolean {
    return keptChoice(SENTINEL) !== null;
  }

  /** The keeper; null when it could not be loaded. */
  open = (): Promise<Keeper | null> => {
    this.#coming ??= this.#load();
    return this.#coming;
  };

  /** Starts to keep; does nothing when it has begun. */
  begin = (): void => void this.open().then((keeper) => keeper?.begin());

  /** Goes on with what this tab was writing before it was loaded again; was it opened? */
  async goOn(): Promise<boolean> {
    if (tabMemory(RUN_OF_TAB) === null) return false;
    return (await this.open())?.goOn() ?? false;
  }

  async #load(): Promise<Keeper | null> {
    try {
      const { Keeper } = await import('./keeper.svelte.ts');
      this.keeper = new Keeper(this.#lab);
    } catch {
      this.#coming = null;
      this.#lab.missing();
    }
    return this.keeper;
  }
}
