// The second home of runs: the origin's private files, when the database is barred. Each run is a
// file; its change is one line in it. Slower to list than the database, and whole.
// One thing is done at a time, so that an edit finds what the one before it wrote.
import type { Bytes, Part } from './chunks.ts';
import { HomeLost, isOurs, nameOf } from './failures.ts';
import {
  applied,
  type Edit,
  type Home,
  type HomeState,
  type PartBytes,
  type Written,
} from './home.ts';
import { InTurn } from './in-turn.ts';
import { pause, PAUSE } from './limits.ts';
import type { Around } from './connection.ts';
import type { RunFile, RunFiles } from './run-files.ts';
import { lostRecord, type RunRecord } from './run-record.ts';

const TRIES = 3;
const GENERATION = 'files';

export class FilesHome implements Home {
  readonly place = 'opfs';
  readonly #files: RunFiles;
  readonly #around: Around;
  readonly #turns = new InTurn();
  /** The greatest serial so far; known once all files were looked at. */
  #counter: number | null = null;
  #newest: string | null = null;

  constructor(files: RunFiles, around: Around) {
    this.#files = files;
    this.#around = around;
  }

  async state(): Promise<HomeState> {
    return await this.#turns.do(() => this.#state());
  }

  async records(): Promise<RunRecord[]> {
    return await this.#turns.do(() => this.#records());
  }

  async record(id: string): Promise<RunRecord | null> {
    const read = (): Promise<RunFile | null> => this.#attempt(() => this.#files.read(id));
    return (await this.#turns.do(read))?.record ?? null;
  }

  async part(id: string, part: Part): Promise<Bytes | 'damaged' | null> {
    return await this.#turns.do(() =>
      this.#attempt(async () => {
        const file = await this.#files.read(id);
        if (file === null) return (await this.#files.ids()).includes(id) ? 'damaged' : null;
        return part === 'recipe' ? file.recipe : await this.#files.series(file.record);
      }),
    );
  }

  /**
   * The first to be done here. The mark is tried once, and whether or not there is something to write:
   * where nothing can be written, that shows after one limit, and not after those of every try.
   */
  async moveIn(edits: readonly Edit[]): Promise<void> {
    await this.#turns.do(async () => {
      await this.#files.setAway(true);
      await this.#writeAll(edits);
    });
  }

  async write(edits: readonly Edit[]): Promise<Written> {
    return await this.#turns.do(async () => {
      // The database may have opened for another tab meanwhile, and taken the mark away.
      if (edits.some(({ isProgress }) => !isProgress)) {
        await this.#attempt(() => this.#files.setAway(true));
      }
      return await this.#writeAll(edits);
    });
  }

  async erase(): Promise<void> {
    this.#counter = null;
    await this.#turns.do(() => this.#files.erase());
  }

  close(): void {
    // No file is open between calls.
  }

  async #state(): Promise<HomeState> {
    const ids = await this.#attempt(() => this.#files.ids());
    const counter = this.#counter ?? 0;
    return { generation: GENERATION, counter, count: ids.length, newest: this.#newest };
  }

  async #records(): Promise<RunRecord[]> {
    const ids = await this.#attempt(() => this.#files.ids());
    const files: (RunFile | null)[] = [];
    for (const id of ids) files.push(await this.#attempt(() => this.#files.read(id)));
    // One that another tab deleted meanwhile is gone; every other can be seen, if not read.
    const still = files.includes(null) ? await this.#attempt(() => this.#files.ids()) : ids;
    const records = files.flatMap((file, i) => {
      if (file !== null) return [file.record];
      return still.includes(ids[i]) ? [lostRecord(ids[i], 0)] : [];
    });
    const counts = records.map(({ serial, removed }) => Math.max(serial, removed ?? 0));
    this.#counter = counts.reduce((most, each) => Math.max(most, each), this.#counter ?? 0);
    return records;
  }

  async #writeAll(edits: readonly Edit[]): Promise<Written> {
    if (this.#counter === null) await this.#records();
    const records: (RunRecord | null)[] = [];
    for (const edit of edits) records.push(await this.#attempt(() => this.#write(edit)));
    return { records, state: await this.#state() };
  }

  async #write(edit: Edit): Promise<RunRecord | null> {
    const file = await this.#files.read(edit.id);
    const before = file?.record ?? edit.lastKnown ?? null;
    const after = applied(edit, before, () => (this.#counter = (this.#counter ?? 0) + 1));
    if (after === null) return before;
    if (after === 'delete') {
      await this.#files.bury(edit.id, before?.edit ?? 0);
      return null;
    }
    const { record, parts } = after;
    this.#counter = Math.max(this.#counter ?? 0, record.serial, record.removed ?? 0);
    if (before === null) this.#newest = record.id;
    const kept: PartBytes = file?.recipe ? { recipe: file.recipe } : {};
    await this.#files.write(record, { ...kept, ...parts });
    return record;
  }

  /** Another tab may have a file open for a moment. */
  async #attempt<T>(work: () => Promise<T>): Promise<T> {
    const { environment, ledger } = this.#around;
    let reason = '';
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) await pause(environment.after, PAUSE);
      try {
        return await work();
      } catch (error) {
        if (isOurs(error)) throw error;
        ledger.note(error);
        reason = nameOf(error);
      }
    }
    throw new HomeLost(reason);
  }
}
