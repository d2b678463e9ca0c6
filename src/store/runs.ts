// The room that keeps runs. What decides a run is kept before anything else, results are a cache
// that can be computed again. Saved means on the disk: a save resolves after the database has it,
// and says where it is; where that is 'memory', nothing outlives the page.
// Open it with openStore of open-store.ts.
import type { Recipe } from '../sim/run.ts';
import type { Around } from './connection.ts';
import { NotKept, StoreClosed } from './failures.ts';
import type { Edit } from './home.ts';
import type { Keeping } from './keeping.ts';
import {
  type Checkpoint,
  isRunId,
  type KeptRun,
  type KeptSeries,
  newRunId,
  type Place,
} from './kept-run.ts';
import type { Health } from './ledger.ts';
import { type Backup, makeBackup } from './make-backup.ts';
import { NewestSave } from './newest-save.ts';
import type { Reading } from './reading.ts';
import { restoreEdit } from './repairing.ts';
import { restoreFrom, type Restored } from './restore-backup.ts';
import { edited, type RunRecord, shown } from './run-record.ts';

export interface RunStore {
  /** Resolves once it is kept, with where. Of one run only the newest checkpoint waits. */
  save(checkpoint: Checkpoint): Promise<Place>;
  /** Newest serial first, without those that were removed. */
  list(): Promise<readonly KeptRun[]>;
  /** Null when there is none, or it was removed. */
  run(id: string): Promise<KeptRun | null>;
  recipe(id: string): Promise<Recipe | 'damaged' | null>;
  series(id: string): Promise<KeptSeries | 'damaged' | null>;
  /** These three throw NotKept for a run that is not there. */
  rename(id: string, name: string | null): Promise<void>;
  tag(id: string, tags: readonly string[]): Promise<void>;
  /** The id of the copy. */
  duplicate(id: string): Promise<string>;
  /** They leave the list, and can be restored until a later visit purges them. */
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Deletes what was removed before this store was opened. */
  purge(): Promise<void>;
  /** All runs in one text file. */
  backup(): Promise<Backup>;
  restoreBackup(blob: Blob): Promise<Restored>;
  /** Leaves no database, no file and no sentinel. */
  eraseAll(): Promise<void>;
  /** Another tab erases everything: what is being written is dropped, and nothing brought back. */
  forget(): void;
  /** Plain data that names no run and no person, for a report. */
  health(): Health;
  /** Resolves once all that follows from what was done is over: copies, ballast. */
  settled(): Promise<void>;
  close(): void;
}

export interface Parts {
  readonly around: Around;
  readonly keeping: Keeping;
  readonly reading: Reading;
  /** The counter when the store was opened. */
  readonly openedAt: number;
  readonly erase: () => Promise<void>;
  readonly health: () => Health;
  readonly settled: () => Promise<void>;
}

export class Runs implements RunStore {
  readonly #parts: Parts;
  readonly #saves: NewestSave<Place>;
  #erasing: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#saves = new NewestSave((checkpoint) => this.#keeping.save(checkpoint));
  }

  get #keeping(): Keeping {
    if (this.#isClosed) throw new StoreClosed();
    return this.#parts.keeping;
  }

  async save(checkpoint: Checkpoint): Promise<Place> {
    if (!isRunId(checkpoint.id)) throw new TypeError('The id of a run is 32 hexadecimal digits.');
    await this.#erasing;
    return await this.#saves.save(checkpoint);
  }

  async list(): Promise<readonly KeptRun[]> {
    const records = await this.#parts.reading.records();
    return records.filter(({ removed }) => removed === null).map(shown);
  }

  async run(id: string): Promise<KeptRun | null> {
    const record = await this.#parts.reading.record(id);
    return record?.removed === null ? shown(record) : null;
  }

  async recipe(id: string): Promise<Recipe | 'damaged' | null> {
    return await this.#parts.reading.recipe(id);
  }

  async series(id: string): Promise<KeptSeries | 'damaged' | null> {
    return await this.#parts.reading.series(id);
  }

  async rename(id: string, name: string | null): Promise<void> {
    await this.#keeping.edit(id, { name });
  }

  async tag(id: string, tags: readonly string[]): Promise<void> {
    await this.#keeping.edit(id, { tags: [...tags] });
  }

  async duplicate(id: string): Promise<string> {
    const record = await this.#keeping.dwelling.use((home) => home.record(id));
    const run = record && (await this.#parts.reading.forBackup(record));
    if (!run) throw new NotKept(id);
    const copy = newRunId();
    const { now } = this.#parts.around.environment;
    const born = { ...run.record, id: copy, begun: now(), changed: now(), removed: null, edit: 1 };
    await this.#keeping.write([
      {
        id: copy,
        parts: run.parts,
        change: (before, next) => before ?? { ...born, serial: next() },
      },
    ]);
    return copy;
  }

  async remove(ids: readonly string[]): Promise<void> {
    const edits = ids.map((id): Edit => ({
      id,
      change: (before, next) =>
        before?.removed === null ? edited(before, { removed: next() }) : null,
    }));
    await this.#keeping.writeMany(edits);
  }

  async restore(ids: readonly string[]): Promise<void> {
    const edits = ids.map((id): Edit => ({
      id,
      change: (before) =>
        before === null || before.removed === null ? null : edited(before, { removed: null }),
    }));
    await this.#keeping.writeMany(edits);
  }

  async purge(): Promise<void> {
    const { openedAt, reading } = this.#parts;
    const isOld = (record: RunRecord | null): boolean =>
      record !== null && record.removed !== null && record.removed <= openedAt;
    const edits = (await reading.records()).filter(isOld).map(({ id }): Edit => ({
      id,
      isDelete: true,
      change: (before) => (isOld(before) ? 'delete' : null),
    }));
    await this.#keeping.writeMany(edits);
  }

  async backup(): Promise<Backup> {
    const { reading } = this.#parts;
    return await makeBackup(await reading.records(), (record) => reading.forBackup(record));
  }

  async restoreBackup(blob: Blob): Promise<Restored> {
    return await restoreFrom(blob, async (runs) => {
      const added = new Set<string>();
      const repaired = new Set<string>();
      const edits: Edit[] = [];
      for (const run of runs) {
        const { id } = run.record;
        const heard = { added: () => added.add(id), repaired: () => repaired.add(id) };
        edits.push(restoreEdit(run, await this.#parts.reading.unreadable(id), heard));
      }
      await this.#keeping.write(edits);
      return { added: added.size, repaired: repaired.size };
    });
  }

  async eraseAll(): Promise<void> {
    const erased = this.#saves.drop().then(this.#parts.erase);
    this.#erasing = erased.catch(() => undefined);
    await erased;
  }

  forget(): void {
    void this.#saves.drop();
    this.#parts.keeping.forget();
  }

  health(): Health {
    return this.#parts.health();
  }

  async settled(): Promise<void> {
    await this.#parts.settled();
  }

  close(): void {
    this.#isClosed = true;
    this.#parts.keeping.dwelling.home.close();
  }
}
