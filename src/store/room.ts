// Room on the disk. A browser that is full refuses even a row of twenty bytes, so a ballast of
// 256 kB lies ready in the database: thrown off, it makes room for the marks of how runs ended.
// It is laid down again at the first writing of each visit, and once there is room for it again:
// until then what is written stands in the room that it left, and there is no room yet.
import type { Connection } from './connection.ts';
import type { Edit } from './home.ts';
import { isFull } from './failures.ts';
import type { Ledger } from './ledger.ts';
import { sealBytes } from './sealed.ts';
import type { Transaction } from './schema.ts';

export const BALLAST_BYTES = 256_000;
/** What a record takes beside its parts, about. */
const RECORD_BYTES = 2000;

export class Room {
  isFull = false;
  /** Resolves when no ballast is being laid down. */
  laid: Promise<void> = Promise.resolve();
  readonly #ledger: Ledger;
  #hasBallast = false;
  /** Writings that went well since there was no room. */
  #written = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Everything was written. `isLess`: something was deleted. */
  isThere(connection: Connection, isLess: boolean): void {
    if (this.#hasBallast) return;
    if (this.isFull && !isLess && !isLookedAgain(++this.#written)) return;
    this.#hasBallast = true;
    // Nobody needs to wait for it.
    this.laid = this.#layDown(connection);
  }

  /** These edits could not be written. */
  async isMissing(edits: readonly Edit[]): Promise<void> {
    await this.#ledger.measure();
    const { usedBytes, quotaBytes } = this.#ledger;
    this.isFull = true;
    this.#written = 0;
    this.#ledger.tell({ kind: 'full', neededBytes: neededBytes(edits), usedBytes, quotaBytes });
  }

  /** False when there was nothing to throw off. */
  async throwOff(connection: Connection): Promise<boolean> {
    try {
      return await connection.attempt('readwrite', throwOffBallast);
    } catch (error) {
      if (!isFull(error)) throw error;
      return false;
    } finally {
      this.#hasBallast = false;
    }
  }

  isEmpty(): void {
    this.isFull = false;
    this.#hasBallast = false;
  }

  async #layDown(connection: Connection): Promise<void> {
    try {
      await connection.attempt('readwrite', layDownBallast);
      if (this.isFull) this.#ledger.tell({ kind: 'room' });
      this.isFull = false;
    } catch (error) {
      // Too little room for ballast: what was to be kept is kept.
      this.#ledger.note(error);
      if (this.isFull) this.#hasBallast = false;
    }
  }
}

/** More and more seldom, for each try costs as much as the ballast is large. */
function isLookedAgain(written: number): boolean {
  return Number.isInteger(Math.log2(written)) || written % 32 === 0;
}

async function layDownBallast(transaction: Transaction): Promise<void> {
  const marks = transaction.objectStore('marks');
  if ((await marks.count('ballast')) > 0) return;
  // Not zeros, which some disks would not store at all.
  const bytes = Uint8Array.from({ length: BALLAST_BYTES }, (_, i) => (i * 193) & 0xff);
  await marks.put({ key: 'ballast', ...sealBytes(bytes) });
}

async function throwOffBallast(transaction: Transaction): Promise<boolean> {
  const marks = transaction.objectStore('marks');
  const had = (await marks.count('ballast')) > 0;
  await marks.delete('ballast');
  return had;
}

function neededBytes(edits: readonly Edit[]): number {
  const parts = edits.flatMap(({ parts }) => Object.values(parts ?? {}));
  return parts.reduce((sum, bytes) => sum + bytes.length, RECORD_BYTES * edits.length);
}
