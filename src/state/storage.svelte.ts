// The storage as a person sees and uses it: how it stands, the backup of everything and the way back,
// and how everything is erased. Read again whenever the keeper has something to say.
// What came of a wish is told until the next one. Bytes; runs by their serial.
import type { KeptRun } from '../store/kept-run.ts';
import type { Health } from '../store/ledger.ts';
import { keepChoice, keptChoice } from './kept-choice.ts';
import type { Keeper } from './keeper.svelte.ts';

export type StorageState = Health['state'] | 'forgets' | 'failed' | 'reading';

/** What came of what was asked for. */
export type Outcome =
  | { readonly kind: 'backedUp'; readonly runs: number; readonly leftOut: number }
  | {
      readonly kind: 'restored';
      readonly added: number;
      readonly repaired: number;
      readonly present: number;
      readonly refused: readonly string[];
    }
  | { readonly kind: 'erased' | 'notErased' | 'failed' };

/** Under this name stands the serial of the newest run in a backup, then ids of those left out. */
const BACKED_UP = 'backed-up';

export class Storage {
  health: Health | null = $state.raw(null);
  /** Whether the browser promised not to clear it; null where it does not say. */
  isPersisted: boolean | null = $state(null);
  outcome: Outcome | null = $state.raw(null);
  isBusy = $state(false);
  /** Runs with a higher serial are in no backup. */
  backedUp = $state(0);
  #leftOut: readonly string[] = $state.raw([]);
  readonly #keeper: Keeper;
  /** Lab-computer mode as this page began. */
  readonly #forgot: boolean;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.#forgot = keeper.forgets;
    const [serial, ...leftOut] = (keptChoice(BACKED_UP) ?? '').split(' ');
    this.backedUp = Number(serial) || 0;
    this.#leftOut = leftOut;
  }

  get state(): StorageState {
    if (this.#keeper.state === 'failed') return 'failed';
    if (this.health === null) return 'reading';
    return this.#forgot && this.health.state === 'memory' ? 'forgets' : this.health.state;
  }

  isBackedUp({ id, serial }: Pick<KeptRun, 'id' | 'serial'>): boolean {
    return serial <= this.backedUp && !this.#leftOut.includes(id);
  }

  async read(): Promise<void> {
    this.health = (await this.#keeper.call('health').catch(() => null)) ?? this.health;
    this.isPersisted = await persisted();
  }

  /** The file, for the page to hand over; null when it could not be made. */
  backup(newestSerial: number): Promise<Blob | null> {
    return this.#busy(async () => {
      const backup = await this.#keeper.call('backup');
      if (backup === null) return this.#end({ kind: 'failed' });
      const { file, runs, leftOut } = backup;
      this.backedUp = newestSerial;
      this.#leftOut = leftOut;
      keepChoice(BACKED_UP, [newestSerial, ...leftOut].join(' '));
      this.outcome = { kind: 'backedUp', runs, leftOut: leftOut.length };
      return file;
    });
  }

  restore(file: Blob): Promise<null> {
    return this.#busy(async () => {
      const restored = await this.#keeper.call('restoreBackup', file);
      return this.#end(restored === null ? { kind: 'failed' } : { kind: 'restored', ...restored });
    });
  }

  eraseAll(): Promise<null> {
    return this.#busy(async () => {
      const isDone = await this.#keeper.eraseAll();
      this.backedUp = 0;
      this.#leftOut = [];
      return this.#end({ kind: isDone ? 'erased' : 'notErased' });
    });
  }

  async #busy<T>(work: () => Promise<T>): Promise<T | null> {
    this.isBusy = true;
    this.outcome = null;
    try {
      return await work();
    } catch {
      return this.#end({ kind: 'failed' });
    } finally {
      this.isBusy = false;
      await this.read();
    }
  }

  #end(outcome: Outcome): null {
    this.outcome = outcome;
    return null;
  }
}

async function persisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}
