// One writer a run: whoever writes a run holds the lock of its id, in this tab or another. A tab
// that closes or dies lets go by itself. Where there are no locks (a page that was not served
// securely has none) every tab may write, as if it were alone.
// Source: Web Locks API, https://www.w3.org/TR/web-locks/

/** Locks that are held beside the newest one: the run that can be gone back to. */
const MOST_HELD = 2;
/** So long a tab that is loaded again has to take its run up again before another tab may. */
const TO_COME_BACK_MS = 500;
/** Held by every tab that is open. */
const TABS = 'tabs';

export class KeeperLocks {
  readonly #locks: Pick<LockManager, 'request'> | undefined;
  readonly #held = new Map<string, () => void>();

  constructor(locks: Pick<LockManager, 'request'> | undefined) {
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
    const release = await acquire(this.#locks, id, waitMs);
    if (release === null) return false;
    this.#held.set(id, release);
    this.#letGoOfOldest();
    return true;
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
    await locks.request(TABS, { ifAvailable: true }, (lock) => lock && ifAlone());
    void locks.request(TABS, { mode: 'shared' }, () => new Promise(() => undefined));
  }

  #letGoOfOldest(): void {
    for (const [id, release] of this.#held) {
      if (this.#held.size <= MOST_HELD) return;
      this.#held.delete(id);
      release();
    }
  }
}

/** What lets go of the lock again; null when another holds it. */
function acquire(
  locks: Pick<LockManager, 'request'>,
  id: string,
  waitMs: number,
): Promise<(() => void) | null> {
  const options = waitMs > 0 ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true };
  return new Promise((answer) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) {
        answer(null);
        return undefined;
      }
      return new Promise((release) => answer(release));
    };
    locks.request(`run:${id}`, options, hold).catch(() => answer(null));
  });
}
