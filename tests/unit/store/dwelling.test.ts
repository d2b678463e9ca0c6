// Moving from a home that is lost to the next while others still work with the first.
import { expect, it } from 'vitest';
import { Dwelling } from '../../../src/store/dwelling.ts';
import { StoreClosed } from '../../../src/store/failures.ts';
import { Ledger } from '../../../src/store/ledger.ts';
import { MemoryHome } from '../../../src/store/memory-home.ts';
import { SessionRuns } from '../../../src/store/session-runs.ts';
import { LabStorage } from './lab-store.ts';

function dwelling(): Dwelling {
  const environment = new LabStorage().environment();
  const around = { environment, ledger: new Ledger(environment) };
  return new Dwelling(new MemoryHome(), { around, files: null, session: new SessionRuns() });
}

it('does again in the next home what was under way when the first was closed', async () => {
  const there = dwelling();
  const first = there.home;
  const answer = there.use(async (home) => {
    if (home !== first) return 'done';
    await there.leave(first, 'lost');
    throw new StoreClosed();
  });
  expect(await answer).toBe('done');
});

it('says that the store was closed when there is no next home', async () => {
  const closed = dwelling().use(() => Promise.reject(new StoreClosed()));
  await expect(closed).rejects.toThrow(StoreClosed);
});
