// What is done while the database is barred: runs live in the private files, and are taken back when it
// opens. What only the database has is missing until then, and not damaged.
import { expect, it } from 'vitest';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import { barred, twoRuns } from './barred.ts';
import { disturbDatabase } from './disturbed.ts';
import { LabStorage } from './lab-store.ts';

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
  const mark = new TextDecoder().decode(storage.files.bytes('away'));
  expect(mark.trim().split('\n')).toHaveLength(1);
});
