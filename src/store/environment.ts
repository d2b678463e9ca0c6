// What the store needs from around it, handed in so that a worker, a page and a test can each give
// their own; and what it tells. A worker has no localStorage: there the page hands over what its
// own said, and takes back what to write.
import type { Place } from './kept-run.ts';

/** A small text outside of the database, which outlives it: the page's localStorage. */
export interface SentinelPlace {
  get(): string | null;
  /** Null forgets it. */
  set(text: string | null): void;
}

export interface Environment {
  readonly indexedDB: IDBFactory | undefined;
  /** The root of the origin's private files; undefined where there are none. */
  readonly opfs: (() => Promise<FileSystemDirectoryHandle>) | undefined;
  readonly sentinel: SentinelPlace;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly ontrouble: (trouble: Trouble) => void;
  readonly estimate?: (() => Promise<StorageEstimate>) | undefined;
  /** Calls back once after so many milliseconds, unless the function that it gives is called. */
  readonly after: After;
}

export type After = (milliseconds: number, callback: () => void) => () => void;

export type Trouble =
  /** The database is gone or older than it was; so many runs came back from their copies. */
  | { readonly kind: 'restored'; readonly runs: number; readonly missing: number }
  /** The database can be used again; so many runs were kept elsewhere meanwhile. */
  | { readonly kind: 'back'; readonly runs: number }
  /** The database cannot be used; this is where runs are kept instead. */
  | { readonly kind: 'moved'; readonly home: Place; readonly reason: string }
  /** Another tab holds an older database open. */
  | { readonly kind: 'blocked' }
  /** The database belongs to a newer version of the lab: nothing can be saved until a reload. */
  | { readonly kind: 'newer' }
  /** No room. Bytes; null where the browser does not say. */
  | {
      readonly kind: 'full';
      readonly neededBytes: number;
      readonly usedBytes: number | null;
      readonly quotaBytes: number | null;
    }
  /** There is room again. */
  | { readonly kind: 'room' }
  | { readonly kind: 'damaged'; readonly id: string };

/** The parts that a worker or a page has by itself. */
export function browserStorage(): Pick<
  Environment,
  'indexedDB' | 'opfs' | 'now' | 'estimate' | 'after'
> {
  return {
    indexedDB: databases(),
    // Asked for when it is needed: a browser may refuse it in a private window.
    opfs: () => navigator.storage.getDirectory(),
    now: () => Date.now(),
    estimate: () => navigator.storage.estimate(),
    after,
  };
}

function databases(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    // Refused by a setting of the browser.
    return undefined;
  }
}

export function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
