// One transaction on the database. Writing is strict: it is on the disk, not only on its way there,
// when this resolves. It is committed by hand, so that what was begun as a page goes away is kept.
// Always: it is over when this settles; one that does not answer is broken off.
import type { After } from './environment.ts';
import { within } from './limits.ts';
import { type Database, STORES, type Transaction } from './schema.ts';

export interface Terms {
  readonly mode: 'readonly' | 'readwrite';
  readonly after: After;
  /** Milliseconds. */
  readonly limit: number;
}

/** Asks for something whose answer only the end of the transaction waits for. */
export type Ask = (request: () => Promise<unknown>) => void;

/** It waits for nothing but requests of the transaction. */
export type Work<T> = (transaction: Transaction, ask: Ask) => Promise<T>;

export async function transact<T>(
  database: Database,
  { mode, after, limit }: Terms,
  work: Work<T>,
): Promise<T> {
  const options = mode === 'readwrite' ? { durability: 'strict' as const } : {};
  const transaction = database.transaction(STORES, mode, options) as unknown as Transaction;
  transaction.done.catch(() => undefined);
  try {
    return await within(after, limit, workAndCommit(transaction, mode, work));
  } catch (error) {
    breakOff(transaction);
    // When there is no room, the requests say only that they were aborted.
    throw transaction.error ?? error;
  }
}

async function workAndCommit<T>(
  transaction: Transaction,
  mode: IDBTransactionMode,
  work: Work<T>,
): Promise<T> {
  const asked: Promise<unknown>[] = [];
  const value = await work(transaction, (request) => {
    const answer = request();
    // Looked at below, unless something else fails before.
    answer.catch(() => undefined);
    asked.push(answer);
  });
  if (mode === 'readwrite') transaction.commit();
  await Promise.all(asked);
  await transaction.done;
  return value;
}

function breakOff(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
