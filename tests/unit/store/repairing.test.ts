// A backup repairs what cannot be read any more of runs that are there, and nothing else of them. One
// that has no room for all of it says so, and how much came back.
import { afterEach, expect, it } from 'vitest';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import { disturbDatabase } from './disturbed.ts';
import { LabStorage } from './lab-store.ts';

let undisturb = (): void => undefined;
afterEach(() => undisturb());

async function withBackup() {
  const storage = new LabStorage();
  storage.always = { opfs: undefined };
  const store = await storage.open();
  for (const n of [1, 2, 3]) await store.save({ ...checkpointOf(n), series: seriesOf(n) });
  const { file } = await store.backup();
  return { storage, store, file };
}

async function damage(storage: LabStorage, part: 'recipe' | 'series'): Promise<void> {
  const key = [idOf(2), part, 0];
  await storage.raw((stores) => void stores('chunks').delete(key));
}

it.each(['recipe', 'series'] as const)('repairs the %s, found or not', async (part) => {
  const { storage, store, file } = await withBackup();
  store.close();
  await damage(storage, part);
  const again = await storage.open();
  const done = { added: 0, repaired: 1, present: 2, refused: [] };
  expect(await again.restoreBackup(file)).toEqual(done);
  expect(await again.recipe(idOf(2))).toEqual(recipeOf(2));
  expect(await again.series(idOf(2))).toEqual(seriesOf(2));
  expect(storage.troubles).toEqual([]);

  await damage(storage, part);
  expect(await again[part](idOf(2))).toBe('damaged');
  expect(await again.restoreBackup(file)).toEqual(done);
  expect((await again.list()).map(({ isDamaged }) => isDamaged)).toEqual([false, false, false]);
  expect(await again.restoreBackup(file)).toEqual({ ...done, repaired: 0, present: 3 });
});

it('repairs a removed run, too, when it brings it back', async () => {
  const { storage, store, file } = await withBackup();
  await damage(storage, 'recipe');
  await store.remove([idOf(2)]);
  expect(await store.restoreBackup(file)).toMatchObject({ added: 1, repaired: 0, present: 2 });
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2));
});

it('brings back the run of the backup where the recipe that is lost was another', async () => {
  const { storage, store, file } = await withBackup();
  await store.rename(idOf(2), 'mine');
  const later = { ...progressOf(2, 600), interventions: 4, recipe: recipeOf(2, 4) };
  await store.save({ ...later, series: seriesOf(2, 600) });
  expect(await store.restoreBackup(file)).toMatchObject({ repaired: 0, present: 3 });
  expect(await store.series(idOf(2))).toEqual(seriesOf(2, 600));
  await damage(storage, 'recipe');
  expect(await store.restoreBackup(file)).toMatchObject({ repaired: 1, present: 2 });
  const { name, reachedSeconds, digest } = (await store.run(idOf(2)))!;
  expect({ name, reachedSeconds, digest }).toEqual({
    ...{ name: 'mine', reachedSeconds: 0, digest: progressOf(2, 0).digest },
  });
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2));
  expect(await store.series(idOf(2))).toEqual(seriesOf(2));
});

it('says that there is no room for the rest, and what came back', async () => {
  const first = await new LabStorage().open();
  for (let n = 1; n <= 60; n++) await first.save(checkpointOf(n));
  const { file } = await first.backup();
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(99));
  await store.settled();
  let left = 30;
  undisturb = disturbDatabase(({ name, self, pass }) => {
    const result = pass();
    const { name: place, transaction } = self as IDBObjectStore;
    if (name !== 'put' || place !== 'runs' || left-- > 0) return result;
    (transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
    return result;
  });
  expect(await storage.clock.outcome(store.restoreBackup(file))).toEqual({
    ...{ added: 25, repaired: 0, present: 0, refused: ['full'] },
  });
  undisturb();
  expect(await store.list()).toHaveLength(26);
});

it('throws what is wrong with a file of which nothing could be read', async () => {
  const { store } = await withBackup();
  const stream = () => new ReadableStream({ start: (it) => it.error(new Error('gone')) });
  const file = { stream } as unknown as Blob;
  await expect(store.restoreBackup(file)).rejects.toThrow('gone');
});
