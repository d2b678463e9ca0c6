// How long storage may take before it counts as not working, in milliseconds. A broken disk or a
// frozen tab can leave a call unanswered for ever, and nobody shall wait for it.
import type { After } from './environment.ts';

/** A first visit may have to set up the browser's storage. */
export const OPEN_LIMIT = 5000;
/** It opened before on this visit. */
export const REOPEN_LIMIT = 2500;
/** Of each try of an operation: the later ones know that something is wrong. */
export const TRY_LIMITS = [4000, 1500, 1000];
/** Between tries. With those that fail at once, three tries take less than two seconds. */
export const PAUSE = 500;
export const FILE_LIMIT = 2000;
/** Of deleting the database, which waits for other tabs to close theirs. */
export const ERASE_LIMIT = 5000;

/** The promise's outcome, or a TimeoutError when it takes longer. */
export function within<T>(after: After, limit: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = after(limit, () => {
      reject(new DOMException(`No answer in ${limit} ms.`, 'TimeoutError'));
    });
    promise.then(resolve, reject).finally(stop);
  });
}

export function pause(after: After, milliseconds: number): Promise<void> {
  return new Promise((resolve) => void after(milliseconds, resolve));
}
