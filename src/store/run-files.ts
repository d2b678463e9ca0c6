// The second home's files, in a folder of the origin's private files: one for each run, with its
// record and recipe; the series of a run where there is no database; the sentinel; and marks that
// runs were kept, or deleted, here while the database was barred. They live apart from the database, so what
// damages or empties that leaves these.
import { fromBase64, toBase64 } from './base64.ts';
import type { Bytes } from './chunks.ts';
import { markOf } from './chunks.ts';
import type { Environment } from './environment.ts';
import { isNotFound, readBytes, removeFile } from './file-access.ts';
import type { PartBytes } from './home.ts';
import { isRunId } from './kept-run.ts';
import { FILE_LIMIT, within } from './limits.ts';
import { readLine, writeLine } from './line-file.ts';
import { asRecipe, bytesOfRecipe, textOf } from './recipe-bytes.ts';
import { recordOf, textOfRecord } from './record-text.ts';
import type { RunRecord } from './run-record.ts';
import { fieldsOf } from './sealed.ts';

export const FOLDER = 'autoscaling-lab';
const RUN_END = '.run';
const SERIES_END = '.series';
const GONE_END = '.gone';
const AWAY = 'away';

export interface RunFile {
  readonly record: RunRecord;
  readonly recipe: Bytes | null;
}

export class RunFiles {
  readonly #environment: Environment;
  #folder: Promise<FileSystemDirectoryHandle> | null = null;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Ids of the runs that have a file, whole or not. */
  ids(): Promise<string[]> {
    return this.#idsOf(RUN_END);
  }

  /** Null when there is none, or none that is whole. */
  async read(id: string): Promise<RunFile | null> {
    const body = fieldsOf(await this.#do((folder) => readLine(folder, id + RUN_END)));
    const record = recordOf(body.record);
    if (record?.id !== id) return null;
    const recipe = asRecipe(body.recipe);
    return { record, recipe: recipe === null ? null : bytesOfRecipe(recipe) };
  }

  async write(record: RunRecord, parts: PartBytes): Promise<void> {
    const recipe = parts.recipe === undefined ? 'null' : textOf(parts.recipe);
    const body = `{"record":${textOfRecord(record)},"recipe":${recipe}}`;
    const series = parts.series;
    await this.#do(async (folder) => {
      if (series) await writeLine(folder, record.id + SERIES_END, `"${toBase64(series)}"`);
      await writeLine(folder, record.id + RUN_END, body);
    });
  }

  /** Null, too, where only the database has them, or the file is of an earlier state of the run. */
  async series({ id, parts: { series: mark } }: RunRecord): Promise<Bytes | 'damaged' | null> {
    if (mark === null) return null;
    const name = id + SERIES_END;
    const text = await this.#do((folder) => readLine(folder, name));
    const bytes = typeof text === 'string' ? fromBase64(text) : null;
    if (bytes !== null) return markOf(bytes).checksum === mark.checksum ? bytes : null;
    const { length } = await this.#do((folder) => readBytes(folder, name));
    return length > 0 ? 'damaged' : null;
  }

  async remove(id: string): Promise<void> {
    await this.#do(async (folder) => {
      await removeFile(folder, id + RUN_END);
      await removeFile(folder, id + SERIES_END);
    });
  }

  /** Deletes a run, and leaves word of it and of its edit, for a database that has it yet. */
  async bury(id: string, edit: number): Promise<void> {
    await this.writeMark(id + GONE_END, edit);
    await this.remove(id);
  }

  /** The edits of the runs that were deleted here, by their ids; not of those that are back. */
  async buried(): Promise<Map<string, number>> {
    const there = await this.ids();
    const edits = new Map<string, number>();
    for (const id of await this.#idsOf(GONE_END)) {
      const edit = await this.readMark(id + GONE_END);
      if (typeof edit === 'number' && !there.includes(id)) edits.set(id, edit);
    }
    return edits;
  }

  /** The database knows of all that were deleted here. */
  async forgetBuried(): Promise<void> {
    const ids = await this.#idsOf(GONE_END);
    await this.#do(async (folder) => {
      for (const id of ids) await removeFile(folder, id + GONE_END);
    });
  }

  async readMark(name: string): Promise<unknown> {
    return await this.#do((folder) => readLine(folder, name));
  }

  async writeMark(name: string, value: unknown): Promise<void> {
    await this.#do((folder) => writeLine(folder, name, JSON.stringify(value)));
  }

  async isAway(): Promise<boolean> {
    return (await this.readMark(AWAY)) === true;
  }

  /** Whether runs are kept here alone, and are to be taken back when the database opens again. */
  async setAway(isAway: boolean): Promise<void> {
    if (isAway) await this.writeMark(AWAY, true);
    else await this.#do((folder) => removeFile(folder, AWAY));
  }

  /** Leaves nothing. */
  async erase(): Promise<void> {
    this.#folder = null;
    const { opfs, after } = this.#environment;
    if (opfs === undefined) return;
    await within(after, FILE_LIMIT, opfs().then(removeFolder));
  }

  async #idsOf(end: string): Promise<string[]> {
    return await this.#do(async (folder) => {
      const ids: string[] = [];
      for await (const name of folder.keys()) {
        const id = name.slice(0, -end.length);
        if (name.endsWith(end) && isRunId(id)) ids.push(id);
      }
      return ids;
    });
  }

  async #do<T>(work: (folder: FileSystemDirectoryHandle) => Promise<T>): Promise<T> {
    const { after } = this.#environment;
    try {
      return await within(after, FILE_LIMIT, this.#opened().then(work));
    } catch (error) {
      // The next call opens the folder afresh.
      this.#folder = null;
      throw error;
    }
  }

  #opened(): Promise<FileSystemDirectoryHandle> {
    this.#folder ??= this.#open();
    return this.#folder;
  }

  async #open(): Promise<FileSystemDirectoryHandle> {
    const root = await this.#environment.opfs?.();
    if (root === undefined) throw new DOMException('No private files here.', 'NotSupportedError');
    return await root.getDirectoryHandle(FOLDER, { create: true });
  }
}

async function removeFolder(root: FileSystemDirectoryHandle): Promise<void> {
  try {
    await root.removeEntry(FOLDER, { recursive: true });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
