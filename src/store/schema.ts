// The database: its name, its version, its stores, and the steps from each version to the next.
// All steps of an upgrade run in the one transaction that the browser gives for it: either all are
// done or none. A step is never changed once it was released; a new version adds one, and a fixture
// of its rows to tests/unit/store/fixtures.
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { ChunkRow, Part } from './chunks.ts';
import type { SealedBytes, SealedText } from './sealed.ts';

export const DATABASE = 'autoscaling-lab';
export const VERSION = 1;

/** A run's record. The serial stands outside too, so that a damaged one keeps its place. */
export interface RunRow extends SealedText {
  readonly id: string;
  readonly serial: number;
}

/** The database's own state, and the ballast that is thrown off when there is no room. */
export type MarkRow =
  ({ readonly key: 'state' } & SealedText) | ({ readonly key: 'ballast' } & SealedBytes);

export interface LabSchema extends DBSchema {
  runs: { key: string; value: RunRow };
  chunks: { key: [string, Part, number]; value: ChunkRow };
  marks: { key: string; value: MarkRow };
}

export const STORES = ['runs', 'chunks', 'marks'] as const;

export type Database = IDBPDatabase<LabSchema>;
/** Typed for writing; the browser itself refuses to write in one for reading. */
export type Transaction = IDBPTransaction<LabSchema, typeof STORES, 'readwrite'>;

/** Makes the next version of a database; what it waits for are its own requests alone. */
export type Step = (database: Database, upgrade: UpgradeTransaction) => void | Promise<void>;
export type UpgradeTransaction = IDBPTransaction<
  LabSchema,
  ('runs' | 'chunks' | 'marks')[],
  'versionchange'
>;

/** The step at index i makes version i + 1. */
export const STEPS: readonly Step[] = [
  (database) => {
    database.createObjectStore('runs', { keyPath: 'id' });
    database.createObjectStore('chunks', { keyPath: ['id', 'part', 'index'] });
    database.createObjectStore('marks', { keyPath: 'key' });
  },
];
