// The keeper's desk: takes the engine's checkpoints, lets the store write them down one after the
// other, and says what has become of them. A run is written by one tab alone (keeper-locks.ts);
// other tabs hear that the list has changed. Nothing that fails here reaches the run.
// Once everything is erased the store is left alone until there is something to keep again: to look
// into it would make it anew.
import type { After } from '../store/environment.ts';
import { factsOf } from '../store/facts.ts';
import { NotKept, OtherRecipe } from '../store/failures.ts';
import type { Checkpoint, KeptRun } from '../store/kept-run.ts';
import { merged } from '../store/newest-save.ts';
import { goTogether } from '../store/one-future.ts';
import type { RunStore } from '../store/runs.ts';
import { Erasure } from './erasure.ts';
import { ForksTold } from './forks-told.ts';
import type { KeeperControl, KeeperEvent, Reopened } from './keeper-protocol.ts';
import type { KeeperLocks } from './keeper-locks.ts';
import { Owed, withOwed } from './owed.ts';

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

/** The list is another one; everything is being erased; nothing is kept any more, or some still is. */
export type TabWord = 'changed' | 'erasing' | 'erased' | 'notErased';

export class KeeperDesk implements KeeperControl {
  readonly #store: RunStore;
  readonly #setting: DeskSetting;
  /** Runs that are another tab's: said once. */
  readonly #taken = new Set<string>();
  /** Runs of another tab that are looked at here. */
  readonly #awaited = new Set<string>();
  readonly #owed: Owed;
  readonly #forks = new ForksTold();
  /** The checkpoints of each run that are under way. */
  readonly #under = new Map<string, Set<Promise<void>>>();
  readonly #erasure = new Erasure();

  constructor(setting: DeskSetting) {
    this.#store = setting.store;
    this.#setting = setting;
    this.#owed = new Owed(setting.after, (owed) => {
      // One whose run is under way goes with what comes of it.
      if (!this.#under.has(owed.id)) void this.take(owed);
    });
  }

  listen(engine: MessagePort): void {
    engine.onmessage = ({ data }: MessageEvent<Checkpoint>) => void this.take(data);
  }

  /** Writes a checkpoint down, unless another tab writes this run. */
  async take(checkpoint: Checkpoint): Promise<void> {
    const { id } = checkpoint;
    const under = this.#under.get(id) ?? new Set();
    this.#under.set(id, under);
    const taking = this.#take(checkpoint);
    under.add(taking);
    try {
      await taking;
    } finally {
      under.delete(taking);
      if (under.size === 0) this.#under.delete(id);
    }
  }

  async #take(checkpoint: Checkpoint): Promise<void> {
    const { id, recipe } = checkpoint;
    const { locks } = this.#setting;
    if (recipe !== undefined) this.#erasure.keepsAgain(id);
    if (this.#erasure.took(id)) return;
    const wasOurs = locks.holds(id);
    if (!(await this.#isOurs(id))) return;
    const owed = this.#owed.of(id);
    if (owed && !goTogether(owed, checkpoint)) return this.take(this.#forks.of(checkpoint));
    const all = owed ? merged(owed, checkpoint) : checkpoint;
    switch (await this.#save(all)) {
      case 'saved':
        return this.#tellSaved(checkpoint, owed);
      case 'owed':
        return this.#owed.add(checkpoint);
      case 'other':
        return this.#takeAsFork(all);
      case 'notKept':
        if (!wasOurs && this.#under.get(id)?.size === 1) locks.letGo(id);
    }
  }

  #tellSaved(checkpoint: Checkpoint, owed: Checkpoint | undefined): void {
    this.#owed.paid(checkpoint, owed);
    // Without the recipe and the series, which the page does not need.
    this.#setting.tell({ kind: 'saved', run: factsOf(checkpoint) });
    const { recipe, isFinished } = checkpoint;
    if (recipe !== undefined || owed !== undefined || isFinished) this.#changed();
  }

  /** Whether this tab writes the run; that another does is said once. */
  async #isOurs(id: string): Promise<boolean> {
    const isOurs = await this.#setting.locks.claim(id);
    if (!isOurs && !this.#taken.has(id)) this.#setting.tell({ kind: 'taken', id });
    if (isOurs) this.#taken.delete(id);
    else this.#taken.add(id);
    return isOurs;
  }

  async #save(checkpoint: Checkpoint): Promise<'saved' | 'owed' | 'other' | 'notKept'> {
    const { id } = checkpoint;
    // Everything may have been erased meanwhile, both before it is written and while it is.
    if (this.#erasure.took(id)) return 'notKept';
    try {
      await this.#store.save(checkpoint);
    } catch (error) {
      if (error instanceof OtherRecipe) return 'other';
      // The store's health says what is wrong.
      return error instanceof NotKept ? 'notKept' : 'owed';
    }
    return this.#erasure.took(id) ? 'notKept' : 'saved';
  }

  /** It is not of the run that is kept under its id. */
  #takeAsFork(checkpoint: Checkpoint): Promise<void> {
    this.#owed.forget(checkpoint.id);
    return this.take(this.#forks.of(checkpoint));
  }

  list: KeeperControl['list'] = () =>
    this.#erasure.isBare ? Promise.resolve([]) : this.#store.list();

  /** As far as it was told, also where that is not written yet. */
  async run(id: string): Promise<KeptRun | null> {
    if (this.#erasure.isBare) return null;
    await Promise.allSettled([...(this.#under.get(id) ?? new Set())]);
    return withOwed(await this.#store.run(id), this.#owed.of(id));
  }

  async reopen(id: string): Promise<Reopened | null> {
    if (this.#erasure.isBare) return null;
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
    const run = await this.run(id);
    const recipe = this.#owed.of(id)?.recipe ?? (await this.#store.recipe(id));
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
    this.#erasure.takeBack();
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
    } catch (error) {
      tellTabs('notErased');
      this.#takeBack();
      throw error;
    }
    tellTabs('erased');
    tell({ kind: 'erased' });
  }

  /** What another tab says. */
  hear(word: TabWord): void {
    if (word === 'notErased') return this.#takeBack();
    if (word === 'changed') this.#erasure.isBare = false;
    // What began to be kept here since another tab began to erase stays.
    else if (word === 'erased' && this.#erasure.isKnown) return;
    else {
      this.#forget();
      this.#store.forget();
    }
    this.#setting.tell({ kind: word === 'changed' ? word : 'erased' });
  }

  /** What was to be erased is still there, or some of it. */
  #takeBack(): void {
    this.#erasure.takeBack();
    this.#setting.tell({ kind: 'changed' });
  }

  #forget(): void {
    this.#erasure.begin();
    this.#owed.clear();
  }

  health: KeeperControl['health'] = () => Promise.resolve(this.#store.health());

  async #changing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      // One that broke off may have changed something, too.
      this.#changed();
    }
  }

  #changed(): void {
    this.#setting.tell({ kind: 'changed' });
    this.#setting.tellTabs('changed');
  }
}
