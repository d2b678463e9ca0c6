// Opens the store. It always opens: with the database, with the private files where that is barred,
// or in memory where nothing may be kept; health and the troubles told say which.
//
// In a worker:  openStore({ ...browserStorage(), sentinel, ontrouble })
// where `sentinel` holds what the page's localStorage said, and passes on what is to be written.
import { Copies } from './copies.ts';
import type { Around } from './connection.ts';
import { Dwelling } from './dwelling.ts';
import type { Environment } from './environment.ts';
import { Keeping } from './keeping.ts';
import { type Health, Ledger } from './ledger.ts';
import { databaseHome, enterHome, eraseDatabase, NoDatabase, readOutside } from './open-home.ts';
import { Reading } from './reading.ts';
import type { Room } from './room.ts';
import type { RunFiles } from './run-files.ts';
import { Runs, type RunStore } from './runs.ts';
import type { Step } from './schema.ts';
import { SessionRuns } from './session-runs.ts';

interface Rooms {
  readonly around: Around;
  readonly keeping: Keeping;
  readonly files: RunFiles | null;
  readonly room: Room | null;
}

/** `steps` are those of another version of the lab, for tests. */
export async function openStore(
  environment: Environment,
  steps?: readonly Step[],
): Promise<RunStore> {
  const ledger = new Ledger(environment);
  const around: Around = { environment, ledger, ...(steps && { steps }) };
  const outside = await readOutside(around);
  const { files } = outside;
  const session = new SessionRuns();
  const first = databaseHome(around);
  const dwelling = new Dwelling(first?.home ?? new NoDatabase(), { around, files, session });
  const copies = files === null ? null : new Copies(files, ledger);
  const keeping = new Keeping(around, { dwelling, session, copies });
  const state = await enterHome(dwelling, outside, around);
  keeping.noteState(state, dwelling.home.place);
  void ledger.measure();
  const rooms: Rooms = { around, keeping, files, room: first?.room ?? null };
  return new Runs({
    around,
    keeping,
    reading: new Reading(keeping, files, around),
    openedAt: state.counter,
    erase: () => eraseAll(rooms),
    health: () => healthOf(rooms),
    settled: () => settled(rooms),
  });
}

/** All is tried; the first failure is thrown when it is over. */
async function eraseAll({ around, keeping, files }: Rooms): Promise<void> {
  const { environment, ledger } = around;
  const { copies, dwelling } = keeping;
  keeping.forget();
  await copies?.settled();
  keeping.setSentinel(null);
  const { home } = dwelling;
  const erasing = [home.erase()];
  if (files !== null) erasing.push(files.erase());
  if (home.place !== 'indexeddb') erasing.push(eraseDatabase(environment));
  const outcomes = await Promise.allSettled(erasing);
  // What was asked for meanwhile.
  keeping.forget();
  keeping.setSentinel(null);
  await ledger.measure();
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    ledger.note(outcome.reason);
    throw outcome.reason;
  }
}

async function settled({ keeping, room }: Rooms): Promise<void> {
  await room?.laid;
  await keeping.copies?.settled();
}

function healthOf({ around, keeping, room }: Rooms): Health {
  const { ledger } = around;
  const { copies, dwelling } = keeping;
  return {
    home: dwelling.home.place,
    state: stateOf(dwelling.home, room),
    errors: ledger.errors,
    troubles: ledger.troubles,
    hasCopies: copies?.isWorking ?? false,
    copiesWaiting: copies?.waiting ?? 0,
    usedBytes: ledger.usedBytes,
    quotaBytes: ledger.quotaBytes,
  };
}

function stateOf(home: { place: string; isNewer?: boolean }, room: Room | null): Health['state'] {
  if (home.place === 'memory') return 'memory';
  if (home.place === 'opfs') return 'away';
  if (home.isNewer) return 'newer';
  return room?.isFull ? 'full' : 'kept';
}
