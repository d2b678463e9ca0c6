// Erase everything leaves nothing, wherever the runs were kept, and the lab goes on after it.
import { expect, it } from 'vitest';
import { checkpointOf, idOf, progressOf } from './a-run.ts';
import { LabStorage } from './lab-store.ts';
import { NotKept } from '../../../src/store/failures.ts';

it('leaves no database, no file and no sentinel', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  for (const number of [1, 2]) await store.save(checkpointOf(number));
  await storage.clock.outcome(store.eraseAll());
  expect(await store.list()).toEqual([]);
  expect(await store.recipe(idOf(1))).toBe(null);
  expect(await storage.databases.databases()).toEqual([]);
  expect([...storage.files.root.keys()]).toEqual([]);
  expect(storage.sentinel).toBe(null);
  store.close();
  const later = await storage.open();
  expect(await later.list()).toEqual([]);
  expect(storage.troubles).toEqual([]);
});

it('saves new runs after it, with their copies', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await storage.clock.outcome(store.eraseAll());
  await expect(store.save(progressOf(1, 10))).rejects.toThrow(NotKept);
  expect(await store.save(checkpointOf(2))).toBe('indexeddb');
  await store.settled();
  expect((await store.list()).map(({ id }) => id)).toEqual([idOf(2)]);
  expect(storage.files.names()).toContain(`${idOf(2)}.run`);
  expect(storage.sentinel).toContain(idOf(2));
});

it('erases what another tab shows too, which goes on with its own run', async () => {
  const storage = new LabStorage();
  const [one, other] = [await storage.open(), await storage.open()];
  await one.save(checkpointOf(1));
  await other.save(checkpointOf(2));
  await storage.clock.outcome(one.eraseAll());
  expect(await other.list()).toEqual([]);
  await other.save(progressOf(2, 20));
  expect(await other.list()).toMatchObject([{ id: idOf(2), reachedSeconds: 20 }]);
});

it('leaves nothing of what was being saved meanwhile, and keeps what is saved after', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  const saving = [10, 20, 30].map((time) => store.save(progressOf(1, time)));
  saving.push(
    store.save(checkpointOf(2)),
    store.rename(idOf(1), 'x').then(() => 'memory'),
  );
  const erasing = store.eraseAll();
  const after = store.save(checkpointOf(3));
  await storage.clock.outcome(Promise.allSettled([...saving, erasing]));
  expect(await after).toBe('indexeddb');
  await store.settled();
  expect((await store.list()).map(({ id }) => id)).toEqual([idOf(3)]);
  await storage.clock.outcome(store.eraseAll());
  expect(storage.sentinel).toBe(null);
  const [late] = await storage.clock.outcome(
    Promise.allSettled([store.save(progressOf(3, 10)), store.eraseAll(), store.settled()]),
  );
  expect(late.status).toBe('rejected');
  expect(storage.sentinel).toBe(null);
  expect([...storage.files.root.keys()]).toEqual([]);
});

it('writes no sentinel for a save that was under way', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  const saving = store.save(checkpointOf(1));
  await Promise.resolve();
  await storage.clock.outcome(Promise.allSettled([saving, store.eraseAll()]));
  await store.settled();
  expect(storage.sentinel).toBe(null);
  expect([...storage.files.root.keys()]).toEqual([]);
  expect(await store.list()).toEqual([]);
});

it('erases the second home, and says that the barred database could not be erased', async () => {
  const storage = new LabStorage();
  const fails = (): never => {
    throw new DOMException('', 'UnknownError');
  };
  const barred = { open: fails, deleteDatabase: fails } as unknown as IDBFactory;
  const store = await storage.open({ indexedDB: barred });
  await store.save(checkpointOf(1));
  await expect(storage.clock.outcome(store.eraseAll())).rejects.toThrow('');
  expect(await store.list()).toEqual([]);
});
