// A database that is lost, older, or barred: what opening the store makes of it.
import { expect, it } from 'vitest';
import { IDBFactory as FakeDatabases } from 'fake-indexeddb';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import { disturbDatabase } from './disturbed.ts';
import { LabStorage } from './lab-store.ts';

async function twoRuns(): Promise<LabStorage> {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.save({ ...checkpointOf(2), name: 'second' });
  await store.save({ ...progressOf(2, 3600), series: seriesOf(2) });
  await store.settled();
  store.close();
  return storage;
}

/** A database that a browser cannot open. */
function barred(how: 'throws' | 'fails' | 'hangs'): IDBFactory {
  const open = (): unknown => {
    if (how === 'throws') throw new DOMException('', 'SecurityError');
    const request = new FakeDatabases().open('other');
    if (how === 'fails') {
      request.addEventListener('upgradeneeded', () => request.transaction!.abort());
    } else {
      Object.assign(request, { dispatchEvent: () => true });
    }
    return request;
  };
  return { open, deleteDatabase: open } as unknown as IDBFactory;
}

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

it.each(['throws', 'fails', 'hangs'] as const)(
  'lives in the files while the database %s, and takes all back when it opens',
  async (how) => {
    const storage = await twoRuns();
    const away = await storage.open({ indexedDB: barred(how) });
    expect(away.health()).toMatchObject({ home: 'opfs', state: 'away' });
    expect(storage.troubles).toMatchObject([{ kind: 'moved', home: 'opfs' }]);
    expect((await away.list()).map(({ seed }) => seed)).toEqual([2, 1]);
    expect(await away.save({ ...checkpointOf(3), series: seriesOf(3) })).toBe('opfs');
    await away.rename(idOf(1), 'renamed away');
    await away.remove([idOf(2)]);
    away.close();
    const stillAway = await storage.open({ indexedDB: barred(how) });
    expect((await stillAway.list()).map(({ name }) => name)).toEqual([null, 'renamed away']);
    expect(await stillAway.series(idOf(3))).toEqual(seriesOf(3));
    const back = await storage.open();
    expect(back.health()).toMatchObject({ home: 'indexeddb', state: 'kept' });
    expect((await back.list()).map(({ name }) => name)).toEqual([null, 'renamed away']);
    expect(await back.recipe(idOf(3))).toEqual(recipeOf(3));
    expect(await back.series(idOf(3))).toEqual(seriesOf(3));
    await back.restore([idOf(2)]);
    expect((await back.list()).map(({ seed }) => seed)).toEqual([3, 2, 1]);
  },
);

it('lacks the lines that only the barred database has, and calls nothing damaged for that', async () => {
  const storage = await twoRuns();
  const away = await storage.open({ indexedDB: barred('throws') });
  expect(await away.series(idOf(2))).toBeNull();
  expect((await away.list()).every(({ isDamaged }) => !isDamaged)).toBe(true);
  await away.rename(idOf(2), 'renamed away');
  const back = await storage.open();
  expect(await back.run(idOf(2))).toMatchObject({ name: 'renamed away', isDamaged: false });
  expect(await back.series(idOf(2))).toEqual(seriesOf(2));
});

it('calls lines damaged of which the file is', async () => {
  const storage = await twoRuns();
  const away = await storage.open({ indexedDB: barred('throws') });
  await away.save({ ...progressOf(2, 3600), series: seriesOf(2) });
  expect(await away.series(idOf(2))).toEqual(seriesOf(2));
  storage.files.setBytes(`${idOf(2)}.series`, Uint8Array.of(1, 2, 3));
  expect(await away.series(idOf(2))).toBe('damaged');
});

it('takes back what was done while the database was barred to a run that had long gone on', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  for (const number of [1, 2, 3]) {
    await store.save(checkpointOf(number));
    for (let i = 1; i <= 10; i++) await store.save(progressOf(number, i));
  }
  await store.settled();
  store.close();
  const away = await storage.open({ indexedDB: barred('throws') });
  await away.rename(idOf(1), 'renamed away');
  await away.save({ ...progressOf(2, 20), recipe: recipeOf(2, 4) });
  await away.save(progressOf(3, 30));
  away.close();
  const back = await storage.open();
  expect(await back.list()).toMatchObject([
    { seed: 3, reachedSeconds: 30 },
    { seed: 2, reachedSeconds: 20 },
    // What was reached before is as good as it was.
    { seed: 1, name: 'renamed away', reachedSeconds: 10, digest: progressOf(1, 10).digest },
  ]);
  expect(await back.recipe(idOf(2))).toEqual(recipeOf(2, 4));
});

it('takes back what is done in a tab that stays away after another one came back', async () => {
  const storage = await twoRuns();
  const away = await storage.open({ indexedDB: barred('throws') });
  await away.rename(idOf(1), 'first');
  expect((await (await storage.open()).list())[1].name).toBe('first');
  await away.rename(idOf(1), 'second');
  expect((await (await storage.open()).list())[1].name).toBe('second');
});

it('loses no progress of this visit when it moves out of the database', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  for (let i = 1; i <= 10; i++) await store.save(progressOf(1, i));
  await store.settled();
  storage.databases.open = () => {
    throw new DOMException('', 'UnknownError');
  };
  const end = disturbDatabase(({ name, pass }) => {
    if (name === 'transaction') throw new DOMException('', 'InvalidStateError');
    return pass();
  });
  const runs = await storage.clock.outcome(store.list());
  end();
  expect(store.health().home).toBe('opfs');
  expect(runs).toMatchObject([{ seed: 1, reachedSeconds: 10 }]);
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
