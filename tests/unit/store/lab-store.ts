// A browser's storage for the tests of the store: a database, private files and a localStorage of
// its own, which outlive the stores that are opened on them, as they outlive a tab.
import 'fake-indexeddb/auto';
import { IDBFactory as FakeDatabases } from 'fake-indexeddb';
import type { Environment, Trouble } from '../../../src/store/environment.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { RunStore } from '../../../src/store/runs.ts';
import { DATABASE } from '../../../src/store/schema.ts';
import { FakeFiles } from './fake-files.ts';
import { PatientClock } from './patient-clock.ts';

export class LabStorage {
  databases: IDBFactory = new FakeDatabases();
  files = new FakeFiles();
  clock = new PatientClock();
  sentinel: string | null = null;
  /** What this browser has or lacks. */
  always: Partial<Environment> = {};
  time = 1_700_000_000_000;
  readonly troubles: Trouble[] = [];

  environment(change: Partial<Environment> = {}): Environment {
    return {
      indexedDB: this.databases,
      opfs: this.files.directory,
      sentinel: { get: () => this.sentinel, set: (text) => (this.sentinel = text) },
      now: () => this.time,
      ontrouble: (trouble) => void this.troubles.push(trouble),
      estimate: () => Promise.resolve({ usage: 5_000_000, quota: 6_000_000 }),
      after: this.clock.after,
      ...this.always,
      ...change,
    };
  }

  async open(change: Partial<Environment> = {}): Promise<RunStore> {
    return await this.clock.outcome(openStore(this.environment(change)));
  }

  setNoFileSentinel(): void {
    this.files.setBytes('sentinel', new Uint8Array());
  }

  /** Works on the database as another program would. */
  async raw<T>(
    work: (stores: (name: string) => IDBObjectStore) => IDBRequest<T> | void,
  ): Promise<T | undefined> {
    const database = await answer(this.databases.open(DATABASE));
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    const request = work((name) => transaction.objectStore(name));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Error(`It was aborted: ${transaction.error?.name}`));
    });
    database.close();
    return request instanceof IDBRequest ? request.result : undefined;
  }
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('It was refused.'));
  });
}
