// The connection to the database: how transactions are ended, who gives way to whom, and what
// follows when a browser takes the connection away.
import { afterEach, expect, it } from 'vitest';
import { forceCloseDatabase } from 'fake-indexeddb';
import { NewerDatabase } from '../../../src/store/failures.ts';
import { DATABASE, STEPS } from '../../../src/store/schema.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { checkpointOf, idOf, progressOf } from './a-run.ts';
import { type Disturb, disturbDatabase } from './disturbed.ts';
import { answer, LabStorage } from './lab-store.ts';
import { turn } from './patient-clock.ts';

let undisturb = (): void => undefined;
afterEach(() => undisturb());

function disturb(how: Disturb): void {
  undisturb = disturbDatabase(how);
}

it('writes strictly, commits by hand, and resolves only after the transaction is complete', async () => {
  const store = await new LabStorage().open();
  await store.settled();
  const events: string[] = [];
  disturb(({ name, pass }) => {
    if (name === 'commit') events.push('commit');
    const result = pass();
    if (result instanceof IDBTransaction) {
      events.push(`${result.mode} ${result.durability}`);
      result.addEventListener('complete', () => events.push('complete'));
    }
    return result;
  });
  await store.save(checkpointOf(1));
  expect(events.slice(0, 3)).toEqual(['readwrite strict', 'commit', 'complete']);
});

it('is not saved when the transaction is aborted after all requests succeeded', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.settled();
  disturb(({ name, self, pass }) => {
    if (name !== 'commit') return pass();
    (self as IDBTransaction).abort();
    return undefined;
  });
  const place = await storage.clock.outcome(store.save(progressOf(1, 500)));
  undisturb();
  expect(place).toBe('opfs');
  expect((await store.list())[0].reachedSeconds).toBe(500);
  expect((await (await storage.open()).list())[0].reachedSeconds).toBe(500);
});

it('opens afresh after the browser closed the connection', async () => {
  const storage = new LabStorage();
  const databases: IDBDatabase[] = [];
  let opened = 0;
  disturb(({ name, self, pass }) => {
    if (name === 'transaction') databases.push(self as IDBDatabase);
    if (name === 'open') opened++;
    return pass();
  });
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.settled();
  forceCloseDatabase(databases[0] as never);
  for (let i = 0; i < 10; i++) await turn();
  expect(await store.save(progressOf(1, 60))).toBe('indexeddb');
  expect(opened).toBe(2);
  expect(databases.at(-1)).not.toBe(databases[0]);
  expect(store.health()).toMatchObject({ state: 'kept', errors: [] });
});

it('tries a dead connection again with a fresh one', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.settled();
  let faults = 2;
  disturb(({ name, pass }) => {
    if (name === 'transaction' && faults-- > 0) throw new DOMException('', 'InvalidStateError');
    return pass();
  });
  expect(await storage.clock.outcome(store.save(progressOf(1, 60)))).toBe('indexeddb');
  expect(storage.clock.elapsed).toBeLessThan(2000);
  expect(store.health().errors).toMatchObject([{ name: 'InvalidStateError', count: 2 }]);
});

it.each([
  ['the files', true, 'opfs'],
  ['memory', false, 'memory'],
])('moves to %s after three tries in two seconds, with its runs', async (_to, hasFiles, home) => {
  const storage = new LabStorage();
  const store = await storage.open(hasFiles ? {} : { opfs: undefined });
  await store.save(checkpointOf(1));
  await store.settled();
  let tries = 0;
  disturb(({ name, pass }) => {
    if (name !== 'transaction') return pass();
    tries++;
    throw new DOMException('', 'UnknownError');
  });
  expect(await storage.clock.outcome(store.save(progressOf(1, 60)))).toBe(home);
  expect(tries).toBe(3);
  expect(storage.clock.elapsed).toBeLessThan(2000);
  expect(storage.troubles).toEqual([{ kind: 'moved', home, reason: 'UnknownError' }]);
  expect(await store.list()).toMatchObject([{ id: idOf(1), reachedSeconds: 60 }]);
  expect(await store.recipe(idOf(1))).not.toBe(null);
});

it('gives way to a tab that upgrades the database, and then reads but saves no more', async () => {
  const storage = new LabStorage();
  const old = await storage.open();
  await old.save(checkpointOf(1));
  const newer = await openStore(storage.environment(), [...STEPS, () => undefined]);
  await newer.save(progressOf(1, 60));
  await expect(old.save(progressOf(1, 30))).rejects.toThrow(NewerDatabase);
  expect(old.health()).toMatchObject({ home: 'indexeddb', state: 'newer' });
  expect(storage.troubles).toEqual([{ kind: 'newer' }]);
  expect(await old.list()).toMatchObject([{ reachedSeconds: 60 }]);
  const opened = await storage.open();
  expect(opened.health().state).toBe('newer');
  await expect(opened.save(checkpointOf(2))).rejects.toThrow(NewerDatabase);
  expect(await newer.list()).toHaveLength(1);
});

it('shows nothing of a newer database that it cannot read, and changes nothing in it', async () => {
  const storage = new LabStorage();
  const request = storage.databases.open(DATABASE, 9);
  request.onupgradeneeded = () => void request.result.createObjectStore('other');
  (await answer(request)).close();
  const store = await storage.open();
  expect(await storage.clock.outcome(store.list())).toEqual([]);
  expect(await storage.clock.outcome(store.recipe(idOf(1)))).toBe(null);
  await expect(store.save(checkpointOf(1))).rejects.toThrow(NewerDatabase);
  expect(store.health().state).toBe('newer');
});

it('tells when a tab that does not give way blocks the upgrade, and opens elsewhere', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.settled();
  store.close();
  const stubborn = await answer(storage.databases.open(DATABASE));
  const steps = [...STEPS, (): void => undefined];
  const newer = await storage.clock.outcome(openStore(storage.environment(), steps));
  expect(storage.troubles).toMatchObject([
    { kind: 'blocked' },
    { kind: 'moved', home: 'opfs', reason: 'TimeoutError' },
  ]);
  expect(storage.clock.elapsed).toBeLessThanOrEqual(5000);
  expect(await newer.list()).toHaveLength(1);
  stubborn.close();
});
