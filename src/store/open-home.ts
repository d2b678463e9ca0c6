// Opens the store's first home: the database if it answers, healed from what stands outside of it;
// else the next home that works. A database that is barred now may open on the next visit, which
// then takes back what was kept elsewhere.
import { Connection, type Around } from './connection.ts';
import { deleteDatabase, DatabaseHome } from './database-home.ts';
import type { Dwelling } from './dwelling.ts';
import type { Environment } from './environment.ts';
import { HomeLost } from './failures.ts';
import { heal, readSigns, type Signs } from './healing.ts';
import type { Home, HomeState } from './home.ts';
import { ERASE_LIMIT, within } from './limits.ts';
import { Room } from './room.ts';
import { RunFiles } from './run-files.ts';

export interface Outside {
  /** Null where there are none. */
  readonly files: RunFiles | null;
  readonly signs: Signs;
}

/** The private files, if there are any, and what stands in them. */
export async function readOutside({ environment, ledger }: Around): Promise<Outside> {
  const files = environment.opfs === undefined ? null : new RunFiles(environment);
  try {
    return { files, signs: await readSigns(environment, files) };
  } catch (error) {
    // As in some private windows.
    ledger.note(error);
    return { files: null, signs: await readSigns(environment, null) };
  }
}

/** The database as a home, not opened yet; null where there is none. */
export function databaseHome(around: Around): { home: DatabaseHome; room: Room } | null {
  const { environment, ledger } = around;
  if (environment.indexedDB === undefined) return null;
  const room = new Room(ledger);
  const connection = new Connection(environment.indexedDB, around);
  return { home: new DatabaseHome(connection, room, () => eraseDatabase(environment)), room };
}

export async function eraseDatabase({ indexedDB, after }: Environment): Promise<void> {
  if (indexedDB !== undefined) await within(after, ERASE_LIMIT, deleteDatabase(indexedDB));
}

/** Opens the dwelling's home, and moves out of it as often as it must. */
export async function enterHome(
  dwelling: Dwelling,
  { files, signs }: Outside,
  { ledger }: Around,
): Promise<HomeState> {
  return await dwelling.use((home: Home) =>
    home.place === 'indexeddb' ? heal(home, signs, { files, ledger }) : home.state(),
  );
}

/** Stands where a browser has no database. */
export class NoDatabase implements Home {
  readonly place = 'indexeddb';
  readonly #lost = (): Promise<never> => Promise.reject(new HomeLost('NotSupportedError'));
  readonly state = this.#lost;
  readonly records = this.#lost;
  readonly record = this.#lost;
  readonly part = this.#lost;
  readonly write = this.#lost;
  readonly erase = this.#lost;

  close(): void {
    // There is nothing to close.
  }
}
