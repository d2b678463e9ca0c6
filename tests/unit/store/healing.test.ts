// A database that is lost, or older than it was: what opening the store makes of it.
import { expect, it } from 'vitest';
import { IDBFactory as FakeDatabases } from 'fake-indexeddb';
import { checkpointOf, idOf, recipeOf, seriesOf } from './a-run.ts';
import { twoRuns } from './barred.ts';
import { LabStorage } from './lab-store.ts';

it('says nothing when all is as it was', async () => {
  const storage = await twoRuns();
  await storage.open();
  expect(storage.troubles).toEqual([]);
});

it.each([
  ['either sentinel', { inPage: true, inFiles: true }],
  ["the page's sentinel alone", { inPage: true, inFiles: false }],
  ["the files' sentinel alone", { inPage: false, inFiles: true }],
])('brings runs back into an empty database by %s', async (_name, { inPage, inFiles }) => {
  const storage = await twoRuns();
  const before = await (await storage.open()).list();
  storage.databases = new FakeDatabases();
  if (!inPage) storage.sentinel = null;
  if (!inFiles) storage.setNoFileSentinel();
  const store = await storage.open();
  expect(storage.troubles).toEqual([{ kind: 'restored', runs: 2, missing: 0 }]);
  expect(await store.list()).toEqual(before);
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2));
  expect(await store.series(idOf(2))).toBe(null);
  await store.settled();
  await storage.open();
  expect(storage.troubles).toHaveLength(1);
});

it('brings back what an older state of the database lacks', async () => {
  const storage = await twoRuns();
  const rows = await storage.raw<unknown[]>((stores) => stores('marks').getAll());
  const store = await storage.open();
  await store.save(checkpointOf(3));
  await store.settled();
  store.close();
  await storage.raw((stores) => {
    stores('runs').delete(idOf(3));
    for (const row of rows!) stores('marks').put(row);
  });
  const later = await storage.open();
  expect((await later.list()).map(({ seed }) => seed)).toEqual([3, 2, 1]);
  expect(storage.troubles).toEqual([{ kind: 'restored', runs: 1, missing: 0 }]);
});

it('leaves lines where they are, when the newer copy of their run brings none', async () => {
  const storage = await twoRuns();
  const read = (name: 'runs' | 'marks') =>
    storage.raw<unknown[]>((stores) => stores(name).getAll());
  const [runs, marks] = [await read('runs'), await read('marks')];
  const store = await storage.open();
  await store.rename(idOf(2), 'renamed');
  await store.save(checkpointOf(3));
  await store.settled();
  store.close();
  await storage.raw((stores) => {
    stores('runs').delete(idOf(3));
    for (const row of runs!) stores('runs').put(row);
    for (const row of marks!) stores('marks').put(row);
  });
  const later = await storage.open();
  expect((await later.list()).map(({ name }) => name)).toEqual([null, 'renamed', null]);
  expect(await later.series(idOf(2))).toEqual(seriesOf(2));
});

it('tells of runs that are gone for good', async () => {
  const storage = await twoRuns();
  storage.databases = new FakeDatabases();
  storage.files.root.clear();
  const store = await storage.open();
  expect(await store.list()).toEqual([]);
  expect(storage.troubles).toEqual([{ kind: 'restored', runs: 0, missing: 2 }]);
});

it('does not bring back what was purged', async () => {
  const storage = await twoRuns();
  const store = await storage.open();
  await store.remove([idOf(1)]);
  const later = await storage.open();
  await later.purge();
  await later.settled();
  storage.databases = new FakeDatabases();
  expect((await (await storage.open()).list()).map(({ seed }) => seed)).toEqual([2]);
});

it('brings back all others when one copy is damaged', async () => {
  const storage = await twoRuns();
  storage.files.setBytes(`${idOf(1)}.run`, Uint8Array.of(1, 2, 3));
  storage.databases = new FakeDatabases();
  const store = await storage.open();
  expect((await store.list()).map(({ seed }) => seed)).toEqual([2]);
  expect(storage.troubles).toEqual([{ kind: 'restored', runs: 1, missing: 1 }]);
});

it('lives in memory where nothing may be kept, and says so', async () => {
  const storage = new LabStorage();
  const refused = (): Promise<never> => Promise.reject(new DOMException('', 'SecurityError'));
  const store = await storage.open({ indexedDB: undefined, opfs: refused });
  expect(store.health()).toMatchObject({ home: 'memory', state: 'memory', hasCopies: false });
  expect(storage.troubles).toMatchObject([{ kind: 'moved', home: 'memory' }]);
  expect(await store.save({ ...checkpointOf(1), series: seriesOf(1) })).toBe('memory');
  await store.rename(idOf(1), 'x');
  expect(await store.list()).toMatchObject([{ seed: 1, name: 'x' }]);
  expect(await store.recipe(idOf(1))).toEqual(recipeOf(1));
  expect(await store.series(idOf(1))).toEqual(seriesOf(1));
  const copy = await store.duplicate(idOf(1));
  await store.remove([idOf(1)]);
  expect((await store.list()).map(({ id }) => id)).toEqual([copy]);
  await store.eraseAll();
  expect(await store.list()).toEqual([]);
});

it('opens although the page cannot read or write its sentinel', async () => {
  const storage = await twoRuns();
  const refused = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  const store = await storage.open({ sentinel: { get: refused, set: refused } });
  await store.save(checkpointOf(3));
  expect(await store.list()).toHaveLength(3);
  expect(store.health().errors).toMatchObject([{ name: 'SecurityError' }]);
});

it('keeps copies where a browser has no synchronous handles', async () => {
  const storage = new LabStorage();
  storage.files.hasSync = false;
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.settled();
  storage.databases = new FakeDatabases();
  expect(await (await storage.open()).recipe(idOf(1))).toEqual(recipeOf(1));
});

it('writes a copy again that could not be written', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  storage.files.disturb = (call) => {
    if (call === 'write') throw new DOMException('', 'NoModificationAllowedError');
  };
  await store.save(checkpointOf(1));
  await store.settled();
  expect(store.health()).toMatchObject({ state: 'kept', copiesWaiting: 2 });
  storage.files.disturb = () => undefined;
  await store.save(checkpointOf(2));
  await store.settled();
  expect(store.health().copiesWaiting).toBe(0);
  storage.databases = new FakeDatabases();
  expect(await (await storage.open()).list()).toHaveLength(2);
});
