// Opens the database in five seconds or not at all. An upgrade is blocked while another tab holds
// an older version open, and a damaged database may never answer: both would hang in silence.
// An open database gives way at once to another tab that upgrades or deletes it.
import { wrap } from 'idb';
import type { After } from './environment.ts';
import { within } from './limits.ts';
import { DATABASE, type Database, type Step, STEPS, type UpgradeTransaction } from './schema.ts';

export interface Watch {
  readonly after: After;
  /** Milliseconds. */
  limit: number;
  /** Another tab holds an older version open. */
  readonly onBlocked: () => void;
  /** The connection is closed and cannot be used again. */
  readonly onGone: (database: Database) => void;
}

/** @throws {DOMException} VersionError for a newer database, TimeoutError for one that hangs. */
export async function openDatabase(
  factory: IDBFactory,
  watch: Watch,
  steps: readonly Step[] = STEPS,
): Promise<Database> {
  const request = factory.open(DATABASE, steps.length);
  request.onupgradeneeded = ({ oldVersion }) => void upgrade(request, steps.slice(oldVersion));
  return await answered(request, watch);
}

/** As it is, for reading: a newer version may still hold what this one can read. */
export async function openAsItIs(factory: IDBFactory, watch: Watch): Promise<Database> {
  return await answered(factory.open(DATABASE), watch);
}

async function answered(request: IDBOpenDBRequest, watch: Watch): Promise<Database> {
  request.onblocked = watch.onBlocked;
  const opened = wrap(request).then((database) => database as unknown as Database);
  try {
    const database = await within(watch.after, watch.limit, opened);
    watchOver(database, watch);
    return database;
  } catch (error) {
    // If it opens later all the same, it must not stand in the way of others.
    opened.then((late) => late.close()).catch(() => undefined);
    throw error;
  }
}

async function upgrade(request: IDBOpenDBRequest, steps: readonly Step[]): Promise<void> {
  const database = wrap(request.result) as unknown as Database;
  const transaction = wrap(request.transaction!) as unknown as UpgradeTransaction;
  transaction.done.catch(() => undefined);
  try {
    for (const step of steps) await step(database, transaction);
  } catch {
    // The request to open fails with the reason.
    abort(transaction);
  }
}

function abort(transaction: UpgradeTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

function watchOver(database: Database, { onGone }: Watch): void {
  database.addEventListener('versionchange', () => {
    database.close();
    onGone(database);
  });
  database.addEventListener('close', () => onGone(database));
}
