// One writer a run, over all tabs; a tab holds the locks of the run it writes and of the one it can
// go back to, and lets go of older ones.
import { describe, expect, it } from 'vitest';
import { KeeperLocks } from '../../../src/worker/keeper-locks.ts';

type Hold = (lock: Lock | null) => Promise<void> | undefined;

/** Locks as the browser has them, shared by all tabs of a test. */
function browserLocks() {
  const held = new Map<string, Promise<void>>();
  const grant = (name: string, hold: Hold): Promise<void> => {
    const held_ = Promise.resolve(hold({ name, mode: 'exclusive' })).finally(() =>
      held.delete(name),
    );
    held.set(name, held_);
    return held_;
  };
  const request = async (name: string, options: LockOptions, hold: Hold): Promise<void> => {
    if (options.ifAvailable === true && held.has(name)) return hold(null);
    if (held.has(name)) {
      const { signal } = options;
      const tooLate = new Promise<never>((_, refuse) => {
        signal?.addEventListener('abort', () => refuse(new DOMException('', 'TimeoutError')));
      });
      await Promise.race([held.get(name), tooLate]);
    }
    return grant(name, hold);
  };
  return { held, locks: { request } as unknown as Pick<LockManager, 'request'> };
}

describe('a run', () => {
  it('is written by the tab that came first', async () => {
    const { locks } = browserLocks();
    const [one, other] = [new KeeperLocks(locks), new KeeperLocks(locks)];
    expect(await one.claim('a')).toBe(true);
    expect(await other.claim('a')).toBe(false);
    expect(await one.claim('a')).toBe(true);
    expect(await other.claim('b')).toBe(true);
  });

  it('of a tab that lets go soon is waited for, but not for ever', async () => {
    const { locks } = browserLocks();
    const [one, other] = [new KeeperLocks(locks), new KeeperLocks(locks)];
    await one.claim('a');
    expect(await other.claim('a', 20)).toBe(false);
    const waited = other.claim('a', 5000);
    await one.claim('b');
    await one.claim('c');
    expect(await waited).toBe(true);
  });

  it('that is two runs back is anybody’s', async () => {
    const { held, locks } = browserLocks();
    const one = new KeeperLocks(locks);
    for (const id of ['a', 'b', 'a', 'c']) await one.claim(id);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect([...held.keys()].toSorted()).toEqual(['run:a', 'run:c']);
  });

  it('is free some time after its tab let go, and then anybody’s', async () => {
    const { locks } = browserLocks();
    const [one, other, third] = [locks, locks, locks].map((each) => new KeeperLocks(each));
    await one.claim('a');
    let isFree = false;
    const freed = other.freed('a').then(() => (isFree = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isFree).toBe(false);
    await one.claim('b');
    await one.claim('c');
    await freed;
    expect(await third.claim('a')).toBe(true);
  });

  it('may be written by every tab where there are no locks, or they are refused', async () => {
    expect(await new KeeperLocks(undefined).claim('a')).toBe(true);
    const request = () => Promise.reject(new DOMException('', 'SecurityError'));
    const refused = new KeeperLocks({ request });
    expect(await refused.claim('a')).toBe(true);
    let isDone = false;
    await refused.enter(() => Promise.resolve((isDone = true)));
    expect(isDone).toBe(false);
  });

  it('is its tab’s own when the tab claims it twice at once', async () => {
    const { locks } = browserLocks();
    const one = new KeeperLocks(locks);
    expect(await Promise.all([one.claim('a'), one.claim('a', 20), one.claim('a')])).toEqual([
      ...[true, true, true],
    ]);
  });

  it('that is let go of is anybody’s', async () => {
    const { locks } = browserLocks();
    const [one, other] = [new KeeperLocks(locks), new KeeperLocks(locks)];
    await one.claim('a');
    expect(one.holds('a')).toBe(true);
    one.letGo('a');
    expect(one.holds('a')).toBe(false);
    expect(await other.claim('a', 1000)).toBe(true);
  });
});
