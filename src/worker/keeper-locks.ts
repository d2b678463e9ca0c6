// One writer a run: whoever writes a run holds the lock of its id, in this tab or another. A tab
// that closes or dies lets go by itself. Where there are no locks (a page that was not served
// securely has none) every tab may write, as if it were alone.
// Source: Web Locks API, https://www.w3.org/TR/web-locks/
import { nameOf } from '../store/failures.ts';

/** The run that is written, and the one that can be gone back to from it: no more are on one page. */
const MOST_HELD = 2;
/** So long a tab that is loaded again has to take its run up again before another tab may. */
const TO_COME_BACK_MS = 500;
type Locks = Pick<LockManager, 'request'>;

/** Held by every tab that is open. */
const TABS = 'tabs';

export class KeeperLocks {
  readonly #locks: Locks | undefined;
  readonly #held = new Map<string, () => void>();
  /** Claims under way: a second one for the same run would find the lock taken, by this tab. */
  readonly #claims = new Map<string, Promise<boolean>>();

  constructor(locks: Locks | undefined) {
    this.#locks = locks;
  }

  /** Whether this tab may write the run; waits some milliseconds for one that is being left. */
  async claim(id: string, waitMs = 0): Promise<boolean> {
    if (this.#locks === undefined) return true;
    const held = this.#held.get(id);
    if (held !== undefined) {
      // Newest last.
      this.#held.delete(id);
      this.#held.set(id, held);
      return true;
    }
    const claim = this.#claims.get(id) ?? this.#claim(this.#locks, id, waitMs);
    this.#claims.set(id, claim);
    return await claim;
  }

  /** Whether this tab writes the run already. */
  holds(id: string): boolean {
    return this.#held.has(id);
  }

  /** Others may write the run. */
  letGo(id: string): void {
    const release = this.#held.get(id);
    this.#held.delete(id);
    release?.();
  }

  /** Resolves when the tab that writes the run has let go, and has not come back at once. */
  async freed(id: string): Promise<void> {
    // Nobody holds it afterwards: whoever wants it claims it.
    await this.#locks?.request(`run:${id}`, {}, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, TO_COME_BACK_MS));
  }

  /** Does the work if no other tab is open, and is then one that is, for as long as it lives. */
  async enter(ifAlone: () => Promise<unknown>): Promise<void> {
    const locks = this.#locks;
    if (locks === undefined) return void (await ifAlone());
    const forEver = (): Promise<never> => new Promise(() => undefined);
    try {
      await locks.request(TABS, { ifAvailable: true }, (lock) => lock && ifAlone());
      await locks.request(TABS, { mode: 'shared' }, forEver);
    } catch {
      // Locks are refused here: whether another tab is open is not known, so nothing is done.
    }
  }

  async #claim(locks: Locks, id: string, waitMs: number): Promise<boolean> {
    try {
      const release = await acquire(locks, id, waitMs);
      if (release === null) return false;
      this.#held.set(id, release);
      this.#letGoOfOldest();
      return true;
    } finally {
      this.#claims.delete(id);
    }
  }

  #letGoOfOldest(): void {
    for (const id of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) return;
      this.letGo(id);
    }
  }
}

/** What lets go of the lock again; null when another holds it. */
function acquire(locks: Locks, id: string, waitMs: number): Promise<(() => void) | null> {
  const options = waitMs > 0 ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true };
  return new Promise((answer) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) {
        answer(null);
        return undefined;
      }
      return new Promise((release) => answer(release));
    };
    locks.request(`run:${id}`, options, hold).catch((error: unknown) => {
      // Waited in vain. Everything else says that there are no locks here: as if it were alone.
      const isHeld = ['AbortError', 'TimeoutError'].includes(nameOf(error));
      answer(isHeld ? null : () => undefined);
    });
  });
}
