// The first home of runs: the database. Records, chunks and the counter are written together, in
// one strict transaction, or not at all.
// When there is no room, a ballast of 256 kB is thrown off so that what decides a run and how it
// ended can still be written, though not its series.
import type { Bytes, Part } from './chunks.ts';
import { cut, join, PARTS } from './chunks.ts';
import type { Connection } from './connection.ts';
import { newState, readState, recordOfRow, request, rowOf, stateRow } from './database-rows.ts';
import { HomeLost, isFull, nameOf } from './failures.ts';
import type { Applied, Edit, Home, HomeState, Written } from './home.ts';
import { applied, UNKNOWN } from './home.ts';
import type { Room } from './room.ts';
import { lostRecord, type RunRecord, withParts } from './run-record.ts';
import { DATABASE, type RunRow, type Transaction } from './schema.ts';
import type { Ask } from './transact.ts';
import { fieldsOf } from './sealed.ts';
import { isRunId } from './kept-run.ts';

export class DatabaseHome implements Home {
  readonly place = 'indexeddb';
  readonly #connection: Connection;
  readonly #room: Room;
  readonly #erase: () => Promise<void>;
  /** It was erased and not written since: looking would make it anew. */
  #isErased = false;

  constructor(connection: Connection, room: Room, erase: () => Promise<void>) {
    this.#connection = connection;
    this.#room = room;
    this.#erase = erase;
  }

  get isNewer(): boolean {
    return this.#connection.isNewer;
  }

  async state(): Promise<HomeState> {
    const known = await this.#read(null, readState);
    if (known !== null) return known;
    if (this.isNewer) return UNKNOWN;
    try {
      return await this.#connection.attempt('readwrite', makeState);
    } catch (error) {
      if (!isFull(error)) throw error;
      return await this.#connection.attempt('readonly', newState);
    }
  }

  async records(): Promise<RunRecord[]> {
    if (this.#isErased) return [];
    return await this.#read([], readRecords);
  }

  async record(id: string): Promise<RunRecord | null> {
    if (this.#isErased) return null;
    const row = await this.#read(undefined, (transaction) =>
      transaction.objectStore('runs').get(id),
    );
    return recordOfRow(row, id);
  }

  async part(id: string, part: Part): Promise<Bytes | 'damaged' | null> {
    if (this.#isErased) return null;
    try {
      return await this.#read(null, (transaction) => readPart(transaction, id, part));
    } catch (error) {
      if (nameOf(error) === 'NotReadableError') return 'damaged';
      throw error;
    }
  }

  async write(edits: readonly Edit[]): Promise<Written> {
    try {
      const written = await this.#write(edits);
      this.#room.isThere(this.#connection, written.records.includes(null));
      return written;
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#room.isMissing(edits);
      if (!(await this.#room.throwOff(this.#connection))) throw error;
      return await this.#write(edits.map(withoutSeries));
    }
  }

  async erase(): Promise<void> {
    this.#connection.drop();
    await this.#erase();
    this.#isErased = true;
    this.#room.isEmpty();
  }

  close(): void {
    this.#connection.close();
  }

  /** A newer database may hold nothing that this version can read. */
  async #read<T>(nothing: T, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.#connection.attempt('readonly', work);
    } catch (error) {
      if (this.isNewer && error instanceof HomeLost) return nothing;
      throw error;
    }
  }

  async #write(edits: readonly Edit[]): Promise<Written> {
    const written = await this.#connection.attempt('readwrite', (transaction, ask) =>
      writeAll(transaction, edits, ask),
    );
    this.#isErased = false;
    return written;
  }
}

/** A record of it claims no series that are not written; those of earlier are not of all of it. */
function withoutSeries({ parts, ...edit }: Edit): Edit {
  const { recipe } = parts ?? {};
  if (!parts?.series) return { ...edit, ...(parts && { parts }) };
  const isLeftOut = (before: RunRecord | null): boolean =>
    before === null || edit.partsOver?.(before, parts).series !== undefined || !edit.partsOver;
  return {
    ...edit,
    ...(recipe && { parts: { recipe } }),
    change: (before, next) => {
      const record = edit.change(before, next);
      if (record === null || record === 'delete' || !isLeftOut(before)) return record;
      return withParts(record, { series: null });
    },
  };
}

/** In parts, so that some are looked at while the browser still reads the others. */
async function readRecords(transaction: Transaction): Promise<RunRecord[]> {
  const runs = transaction.objectStore('runs');
  const parts = await Promise.all(
    // By the first digit of an id, which is as often one as another.
    Array.from('0123456789abcdef', async (digit) => {
      const rows: unknown = await runs.getAll(IDBKeyRange.bound(digit, `${digit}g`));
      return Array.isArray(rows) ? rows.flatMap((row: unknown) => recordOrLost(row)) : [];
    }),
  );
  return parts.flat();
}

/** Unless another tab was quicker. */
async function makeState(transaction: Transaction, ask: Ask): Promise<HomeState> {
  const state = (await readState(transaction)) ?? (await newState(transaction));
  ask(() => transaction.objectStore('marks').put(stateRow(state)));
  return state;
}

async function readPart(
  transaction: Transaction,
  id: string,
  part: Part,
): Promise<Bytes | 'damaged' | null> {
  const row = await transaction.objectStore('runs').get(id);
  if (row === undefined) return null;
  const record = recordOfRow(row, id);
  if (record === null) return 'damaged';
  const mark = record.parts[part];
  if (mark === null) return null;
  const rows: unknown = await transaction.objectStore('chunks').getAll(allOf(id, part));
  return Array.isArray(rows) ? join(rows, mark) : 'damaged';
}

async function writeAll(
  transaction: Transaction,
  edits: readonly Edit[],
  ask: Ask,
): Promise<Written> {
  const runs = transaction.objectStore('runs');
  const state = (await readState(transaction)) ?? (await newState(transaction));
  const rows = await Promise.all(edits.map(({ id }) => request(() => runs.get(id))));
  let { counter, newest, count } = state;
  const next = (): number => ++counter;
  const records = edits.map((edit, i) => {
    const before = rows[i] === undefined ? null : known(rows[i], edit);
    const after = applied(edit, before, next);
    if (after === null) return before;
    writeOne({ transaction, ask }, edit.id, after);
    if (after === 'delete') {
      next();
      if (rows[i] !== undefined) count--;
      return null;
    }
    const { record } = after;
    if (rows[i] === undefined) count++;
    if (record.serial >= counter) newest = record.id;
    counter = Math.max(counter, record.serial, record.removed ?? 0);
    return record;
  });
  const later = { generation: state.generation, counter, count, newest };
  ask(() => transaction.objectStore('marks').put(stateRow(later)));
  return { records, state: later };
}

/** What the row says; when it is damaged, what was last known of it. */
function known(row: RunRow, { id, lastKnown }: Edit): RunRecord | null {
  return recordOfRow(row, id) ?? lastKnown ?? null;
}

function writeOne(
  { transaction, ask }: { transaction: Transaction; ask: Ask },
  id: string,
  after: Applied | 'delete',
): void {
  const runs = transaction.objectStore('runs');
  const chunks = transaction.objectStore('chunks');
  if (after === 'delete') {
    ask(() => runs.delete(id));
    ask(() => chunks.delete(IDBKeyRange.bound([id], [id, []])));
    return;
  }
  ask(() => runs.put(rowOf(after.record)));
  for (const part of PARTS) {
    const bytes = after.parts[part];
    if (bytes === undefined) continue;
    ask(() => chunks.delete(allOf(id, part)));
    for (const row of cut(id, part, bytes)) ask(() => chunks.put(row));
  }
}

/** All chunks of a part, whatever their index: a list sorts after every number. */
function allOf(id: string, part: Part): IDBKeyRange {
  return IDBKeyRange.bound([id, part], [id, part, []]);
}

function recordOrLost(row: unknown): RunRecord[] {
  const { id, serial } = fieldsOf(row);
  if (!isRunId(id)) return [];
  return [recordOfRow(row, id) ?? lostRecord(id, Number(serial) || 0)];
}

/** Deletes the database of a name, whoever has it open. */
export function deleteDatabase(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = factory.deleteDatabase(DATABASE);
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error ?? new DOMException('', 'UnknownError'));
  });
}
