// The keeper's desk: takes the engine's checkpoints, lets the store write them down one after the
// other, and says what has become of them. A run is written by one tab alone (keeper-locks.ts);
// other tabs hear that the list has changed. Nothing that fails here reaches the run.
// Once everything is erased the store is left alone until there is something to keep again: to look
// into it would make it anew.
import type { After } from '../store/environment.ts';
import { factsOf } from '../store/facts.ts';
import { NotKept } from '../store/failures.ts';
import type { Checkpoint } from '../store/kept-run.ts';
import { merged } from '../store/newest-save.ts';
import type { RunStore } from '../store/runs.ts';
import type { KeeperControl, KeeperEvent, Reopened } from './keeper-protocol.ts';
import type { KeeperLocks } from './keeper-locks.ts';

/** What could not be written is tried again after so long, and each time after twice as long. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** A tab that is being left holds its lock a little longer. */
const PATIENCE_MS = 1000;

export interface DeskSetting {
  readonly store: RunStore;
  readonly locks: KeeperLocks;
  readonly after: After;
  readonly tell: (event: KeeperEvent) => void;
  /** Tells the other tabs what they cannot see. */
  readonly tellTabs: (word: TabWord) => void;
  /** On a lab computer: erases what was kept before it was one. */
  readonly eraseEarlier?: (() => Promise<void>) | undefined;
}

/** The list is another one; everything is being erased; nothing is kept any more. */
export type TabWord = 'changed' | 'erasing' | 'erased';

export class KeeperDesk implements KeeperControl {
  readonly #store: RunStore;
  readonly #setting: DeskSetting;
  /** Runs that are another tab's: said once. */
  readonly #taken = new Set<string>();
  /** Runs of another tab that are looked at here. */
  readonly #awaited = new Set<string>();
  /** What could not be written: it goes with the next checkpoint of its run, or is tried again. */
  readonly #owed = new Map<string, Checkpoint>();
  /** How many checkpoints of each run are under way. */
  readonly #under = new Map<string, number>();
  #isWaiting = false;
  #waitMs = FIRST_WAIT_MS;
  /** Runs that began to be kept here since everything was erased; null when nothing was. */
  #sinceErased: Set<string> | null = null;
  /** Nothing was kept since everything was erased, here or in another tab. */
  #isBare = false;

  constructor(setting: DeskSetting) {
    this.#store = setting.store;
    this.#setting = setting;
  }

  listen(engine: MessagePort): void {
    engine.onmessage = ({ data }: MessageEvent<Checkpoint>) => void this.take(data);
  }

  /** Writes a checkpoint down, unless another tab writes this run. */
  async take(checkpoint: Checkpoint): Promise<void> {
    const { id } = checkpoint;
    this.#under.set(id, (this.#under.get(id) ?? 0) + 1);
    try {
      await this.#take(checkpoint);
    } finally {
      const left = (this.#under.get(id) ?? 1) - 1;
      if (left > 0) this.#under.set(id, left);
      else this.#under.delete(id);
    }
  }

  async #take(checkpoint: Checkpoint): Promise<void> {
    const { id, isFinished, recipe } = checkpoint;
    const { locks, tell } = this.#setting;
    if (recipe !== undefined) this.#beginToKeep(id);
    if (this.#sinceErased?.has(id) === false) return;
    const wasOurs = locks.holds(id);
    const isOurs = await locks.claim(id);
    if (!isOurs) {
      if (!this.#taken.has(id)) tell({ kind: 'taken', id });
      this.#taken.add(id);
      return;
    }
    this.#taken.delete(id);
    const owed = this.#owed.get(id);
    const outcome = await this.#save(owed ? merged(owed, checkpoint) : checkpoint);
    if (outcome === 'owed') return this.#owe(checkpoint);
    if (outcome === 'notKept') {
      if (!wasOurs && this.#under.get(id) === 1) locks.letGo(id);
      return;
    }
    this.#paid(checkpoint, owed);
    // Without the recipe and the series, which the page does not need.
    tell({ kind: 'saved', run: factsOf(checkpoint) });
    if (recipe !== undefined || owed !== undefined || isFinished) this.#changed();
  }

  async #save(checkpoint: Checkpoint): Promise<'saved' | 'owed' | 'notKept'> {
    const { id } = checkpoint;
    // Everything may have been erased meanwhile, both before it is written and while it is.
    if (this.#sinceErased?.has(id) === false) return 'notKept';
    try {
      await this.#store.save(checkpoint);
    } catch (error) {
      // The store's health says what is wrong.
      return error instanceof NotKept ? 'notKept' : 'owed';
    }
    return this.#sinceErased?.has(id) === false ? 'notKept' : 'saved';
  }

  #paid(checkpoint: Checkpoint, owed: Checkpoint | undefined): void {
    const { id } = checkpoint;
    this.#waitMs = FIRST_WAIT_MS;
    const stillOwed = this.#owed.get(id);
    // It may have become more meanwhile.
    if (stillOwed === owed) this.#owed.delete(id);
    else if (stillOwed) this.#owed.set(id, merged(stillOwed, checkpoint));
  }

  #owe(checkpoint: Checkpoint): void {
    const owed = this.#owed.get(checkpoint.id);
    this.#owed.set(checkpoint.id, owed ? merged(owed, checkpoint) : checkpoint);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#setting.after(this.#waitMs, () => {
      this.#isWaiting = false;
      this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
      // A run that is paused has no next checkpoint. One that is under way brings what is owed.
      const left = [...this.#owed.values()].filter(({ id }) => !this.#under.has(id));
      for (const owed of left) void this.take(owed);
    });
  }

  list: KeeperControl['list'] = () => (this.#isBare ? Promise.resolve([]) : this.#store.list());

  run: KeeperControl['run'] = (id) => (this.#isBare ? Promise.resolve(null) : this.#store.run(id));

  async reopen(id: string): Promise<Reopened | null> {
    if (this.#isBare) return null;
    const { locks } = this.#setting;
    const wasOurs = locks.holds(id);
    const isOurs = await locks.claim(id, PATIENCE_MS);
    let read: Omit<Reopened, 'isTaken'> | null = null;
    try {
      read = await this.#read(id);
    } finally {
      if (read === null && !wasOurs) locks.letGo(id);
    }
    if (read !== null && !isOurs) void this.#tellWhenFree(id);
    return read && { ...read, isTaken: !isOurs };
  }

  async #read(id: string): Promise<Omit<Reopened, 'isTaken'> | null> {
    const run = await this.#store.run(id);
    const recipe = await this.#store.recipe(id);
    return run === null || recipe === null || recipe === 'damaged' ? null : { run, recipe };
  }

  letGo: KeeperControl['letGo'] = (id) => this.#setting.locks.letGo(id);

  async #tellWhenFree(id: string): Promise<void> {
    if (this.#awaited.has(id)) return;
    this.#awaited.add(id);
    await this.#setting.locks.freed(id).catch(() => undefined);
    this.#awaited.delete(id);
    this.#setting.tell({ kind: 'free', id });
  }

  recipe: KeeperControl['recipe'] = (id) => this.#store.recipe(id);
  series: KeeperControl['series'] = (id) => this.#store.series(id);
  rename: KeeperControl['rename'] = (id, name) => this.#changing(this.#store.rename(id, name));
  tag: KeeperControl['tag'] = (id, tags) => this.#changing(this.#store.tag(id, tags));
  duplicate: KeeperControl['duplicate'] = (id) => this.#changing(this.#store.duplicate(id));
  remove: KeeperControl['remove'] = (ids) => this.#changing(this.#store.remove(ids));
  restore: KeeperControl['restore'] = (ids) => this.#changing(this.#store.restore(ids));
  backup: KeeperControl['backup'] = () => this.#store.backup();
  restoreBackup: KeeperControl['restoreBackup'] = (file) => {
    this.#sinceErased = null;
    this.#isBare = false;
    return this.#changing(this.#store.restoreBackup(file));
  };

  async eraseAll(): Promise<void> {
    const { tell, tellTabs, eraseEarlier } = this.#setting;
    this.#forget();
    // Before, so that no other tab writes meanwhile; after, for one that was opened meanwhile.
    tellTabs('erasing');
    try {
      await this.#store.eraseAll();
      await eraseEarlier?.();
    } finally {
      tellTabs('erased');
    }
    tell({ kind: 'erased' });
  }

  /** What another tab says. */
  hear(word: TabWord): void {
    if (word === 'changed') this.#isBare = false;
    // What began to be kept here since another tab began to erase stays.
    else if (word === 'erased' && this.#sinceErased !== null) return;
    else {
      this.#forget();
      this.#store.forget();
    }
    this.#setting.tell({ kind: word === 'changed' ? word : 'erased' });
  }

  #beginToKeep(id: string): void {
    this.#sinceErased?.add(id);
    this.#isBare = false;
  }

  #forget(): void {
    this.#sinceErased = new Set();
    this.#isBare = true;
    this.#owed.clear();
  }

  health: KeeperControl['health'] = () => Promise.resolve(this.#store.health());

  async #changing<T>(work: Promise<T>): Promise<T> {
    const answer = await work;
    this.#changed();
    return answer;
  }

  #changed(): void {
    this.#setting.tell({ kind: 'changed' });
    this.#setting.tellTabs('changed');
  }
}
