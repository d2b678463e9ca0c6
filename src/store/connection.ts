// Keeps the database open, and opens it afresh when a browser took the connection away: never the
// old handle again, at most three tries, then it is lost for good.
// A database that is newer than this version of the lab is read as far as it goes, never written.
import type { Environment } from './environment.ts';
import { HomeLost, isFull, isOurs, nameOf, NewerDatabase, StoreClosed } from './failures.ts';
import type { Ledger } from './ledger.ts';
import { pause, PAUSE, TRY_LIMITS } from './limits.ts';
import { openAsItIs, openDatabase, type Watch } from './open-database.ts';
import type { Database, Step, Transaction } from './schema.ts';
import { transact } from './transact.ts';

export interface Around {
  readonly environment: Environment;
  readonly ledger: Ledger;
  /** Of another version of the lab, for tests. */
  readonly steps?: readonly Step[];
}

export class Connection {
  isNewer = false;
  readonly #factory: IDBFactory;
  readonly #around: Around;
  readonly #watch: Watch;
  #database: Promise<Database> | null = null;
  #isClosed = false;

  constructor(factory: IDBFactory, around: Around) {
    this.#factory = factory;
    this.#around = around;
    this.#watch = {
      after: around.environment.after,
      onBlocked: () => around.ledger.tell({ kind: 'blocked' }),
      onGone: () => this.drop(),
    };
  }

  /** @throws {HomeLost} when the database cannot be used any more. */
  async attempt<T>(
    mode: 'readonly' | 'readwrite',
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const { environment, ledger } = this.#around;
    let reason = '';
    for (const [index, limit] of TRY_LIMITS.entries()) {
      if (index > 0) await pause(environment.after, PAUSE);
      const opening = this.#opened();
      let isOpen = false;
      try {
        const database = await opening;
        isOpen = true;
        if (mode === 'readwrite' && this.isNewer) throw new NewerDatabase();
        return await transact(database, { mode, after: environment.after, limit }, work);
      } catch (error) {
        if (isOurs(error)) throw error;
        ledger.note(error);
        this.#forget(opening);
        reason = nameOf(error);
        // No room to open or to read is like any other failure; no room to write is told.
        if (isOpen && mode === 'readwrite' && isFull(error)) throw error;
        if (!isOpen && reason === 'TimeoutError') break;
      }
    }
    throw new HomeLost(reason);
  }

  /** The next attempt opens afresh. */
  drop(): void {
    if (this.#database !== null) this.#forget(this.#database);
  }

  close(): void {
    this.#isClosed = true;
    this.drop();
  }

  #opened(): Promise<Database> {
    if (this.#isClosed) return Promise.reject(new StoreClosed());
    if (this.#database === null) {
      const opening = this.#open();
      this.#database = opening;
      // Gone before it was there: the next try opens afresh.
      opening.catch(() => this.#forget(opening));
    }
    return this.#database;
  }

  async #open(): Promise<Database> {
    const { ledger, steps } = this.#around;
    try {
      const database = await openDatabase(this.#factory, this.#watch, steps);
      this.isNewer = false;
      return database;
    } catch (error) {
      if (nameOf(error) !== 'VersionError') throw error;
      if (!this.isNewer) ledger.tell({ kind: 'newer' });
      this.isNewer = true;
      return await openAsItIs(this.#factory, this.#watch);
    }
  }

  /** Transactions that others began on it still end. */
  #forget(opening: Promise<Database>): void {
    if (this.#database === opening) this.#database = null;
    opening.then((database) => database.close()).catch(() => undefined);
  }
}
