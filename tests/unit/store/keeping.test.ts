// What a store keeps: checkpoints, the list, recipes, series, and what a person does to runs.
import { expect, it } from 'vitest';
import { NotKept, OtherRecipe } from '../../../src/store/failures.ts';
import type { Recipe } from '../../../src/sim/run.ts';
import { checksumOf } from '../../../src/store/recipe-bytes.ts';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import { LabStorage } from './lab-store.ts';

it('lists nothing when nothing was kept', async () => {
  const store = await new LabStorage().open();
  expect(await store.list()).toEqual([]);
  expect(await store.recipe(idOf(1))).toBe(null);
  expect(await store.series(idOf(1))).toBe(null);
});

it('gives back what was saved, on the next visit too', async () => {
  const storage = new LabStorage();
  const first = await storage.open();
  expect(await first.save(checkpointOf(7, { name: 'mine', tags: ['a'] }))).toBe('indexeddb');
  first.close();
  const [run] = await (await storage.open()).list();
  const facts = progressOf(7, 0);
  expect(run).toEqual({
    ...facts,
    ...{ name: 'mine', tags: ['a'], begun: storage.time, changed: storage.time },
    ...{ serial: 1, isDamaged: false },
  });
  expect(await (await storage.open()).recipe(idOf(7))).toEqual(recipeOf(7));
});

it('keeps name, tags, begin and place in the list through later checkpoints', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.save(checkpointOf(2));
  await store.rename(idOf(1), 'first');
  await store.tag(idOf(1), ['x', 'y']);
  storage.time += 5000;
  await store.save({ ...progressOf(1, 100), name: 'from the engine', tags: [] });
  const [second, first] = await store.list();
  expect(second.id).toBe(idOf(2));
  expect(first).toMatchObject({ name: 'first', tags: ['x', 'y'], reachedSeconds: 100, serial: 1 });
  expect(first.changed - first.begun).toBe(5000);
});

it('orders the list by when runs were new, whatever the clock says', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  for (const [number, step] of [3600e3, -7200e3, 86_400e3, -3e11].entries()) {
    storage.time += step;
    await store.save(checkpointOf(number));
  }
  expect((await store.list()).map(({ seed }) => seed)).toEqual([3, 2, 1, 0]);
});

it('keeps a recipe and series of many chunks', async () => {
  const store = await new LabStorage().open();
  const recipe = recipeOf(1, 3000);
  const series = seriesOf(1, 20_000);
  await store.save({ ...progressOf(1, 3600), recipe, series });
  expect(await store.recipe(idOf(1))).toEqual(recipe);
  expect(await store.series(idOf(1))).toEqual(series);
});

it('leaves no chunk of a longer recipe that was there before', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save({ ...checkpointOf(1), recipe: recipeOf(1, 3000) });
  await store.save({ ...progressOf(1, 10), recipe: recipeOf(1, 1) });
  expect(await store.recipe(idOf(1))).toEqual(recipeOf(1, 1));
  expect(await storage.raw((stores) => stores('chunks').count())).toBe(1);
});

it.each([
  ['the database', {}],
  ['the private files', { indexedDB: undefined }],
  ['memory', { indexedDB: undefined, opfs: undefined }],
])('in %s a checkpoint that was overtaken changes nothing of a run', async (_name, lacks) => {
  const storage = new LabStorage();
  const store = await storage.open(lacks);
  await store.save({ ...progressOf(1, 3600), recipe: recipeOf(1, 2), series: seriesOf(1) });
  const [before] = await store.list();
  storage.time += 5000;
  await store.save({ ...progressOf(1, 20), recipe: recipeOf(1, 2), series: seriesOf(1, 5) });
  // One of another recipe is another future: whoever told it hears that it is not kept here.
  const other = { ...progressOf(1, 20), recipe: recipeOf(1, 1), series: seriesOf(1, 5) };
  await expect(store.save(other)).rejects.toThrow(OtherRecipe);
  expect(await store.list()).toEqual([before]);
  expect(before).toMatchObject({ isFinished: true, reachedSeconds: 3600 });
  expect(await store.recipe(idOf(1))).toEqual(recipeOf(1, 2));
  expect(await store.series(idOf(1))).toEqual(seriesOf(1));
});

it.each([
  ['the database', {}],
  ['memory', { indexedDB: undefined, opfs: undefined }],
])('in %s gives no series of a run that went on since', async (_name, lacks) => {
  const store = await new LabStorage().open(lacks);
  await store.save({ ...checkpointOf(1), ...progressOf(1, 100), series: seriesOf(1) });
  await store.save(progressOf(1, 100));
  expect(await store.series(idOf(1))).toEqual(seriesOf(1));
  await store.save(progressOf(1, 110));
  expect(await store.series(idOf(1))).toBe(null);
  await store.save({ ...progressOf(1, 200), series: seriesOf(1, 200) });
  expect(await store.series(idOf(1))).toEqual(seriesOf(1, 200));
  await store.save({ ...progressOf(1, 250), recipe: recipeOf(1, 9) });
  expect(await store.series(idOf(1))).toBe(null);
});

it('takes no progress of another recipe than the one that is kept', async () => {
  const store = await new LabStorage().open();
  const [kept, other] = [1, 2].map((n) => checksumOf(recipeOf(1, n)));
  await store.save({ ...progressOf(1, 100), recipe: recipeOf(1, 1), recipeChecksum: kept });
  const progress = { ...progressOf(1, 200), interventions: 2, recipeChecksum: other };
  await expect(store.save(progress)).rejects.toThrow(OtherRecipe);
  expect(await store.list()).toMatchObject([{ reachedSeconds: 100, interventions: 1 }]);
  await store.save({ ...progressOf(1, 200), recipeChecksum: kept });
  expect(await store.list()).toMatchObject([{ reachedSeconds: 200, interventions: 1 }]);
});

it('takes no recipe with a change before what is reached, but one with a change after it', async () => {
  const store = await new LabStorage().open();
  const changed = (time: number): Recipe => {
    const interventions = [{ kind: 'burst' as const, time }];
    return { ...recipeOf(1), interventions };
  };
  await store.save({ ...checkpointOf(1), ...progressOf(1, 100), interventions: 0 });
  const earlier = { ...progressOf(1, 200), recipe: changed(99) };
  await expect(store.save(earlier)).rejects.toThrow(OtherRecipe);
  expect(await store.recipe(idOf(1))).toEqual(recipeOf(1));
  await store.save({ ...progressOf(1, 200), recipe: changed(100) });
  expect(await store.recipe(idOf(1))).toEqual(changed(100));
});

it('keeps a removed run again once it was changed', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.remove([idOf(1)]);
  await store.save(progressOf(1, 10));
  expect(await store.list()).toEqual([]);
  await store.save({ ...progressOf(1, 20), interventions: 9, recipe: recipeOf(1, 9) });
  expect(await store.list()).toMatchObject([{ reachedSeconds: 20 }]);
  const later = await storage.open();
  await later.purge();
  expect(await later.recipe(idOf(1))).toEqual(recipeOf(1, 9));
});

it('cuts everything into values of at most 32 kB', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save({ ...checkpointOf(1), recipe: recipeOf(1, 3000), series: seriesOf(1, 20_000) });
  const rows = await storage.raw<{ bytes: Uint8Array }[]>((stores) => stores('chunks').getAll());
  expect(rows!.length).toBeGreaterThan(10);
  expect(Math.max(...rows!.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(32_000);
});

it('refuses a checkpoint of an unknown run without a recipe, and ids that are none', async () => {
  const store = await new LabStorage().open();
  await expect(store.save(progressOf(1, 10))).rejects.toThrow(NotKept);
  await expect(store.save({ ...checkpointOf(1), id: '../x' })).rejects.toThrow(TypeError);
  await expect(store.rename(idOf(1), 'x')).rejects.toThrow(NotKept);
  await expect(store.duplicate(idOf(1))).rejects.toThrow(NotKept);
  expect(await store.list()).toEqual([]);
  expect(store.health().state).toBe('kept');
});

it('duplicates a run with its recipe and series, as the newest', async () => {
  const store = await new LabStorage().open();
  await store.save({ ...checkpointOf(1), series: seriesOf(1) });
  await store.save(checkpointOf(2));
  const copy = await store.duplicate(idOf(1));
  expect((await store.list()).map(({ id }) => id)).toEqual([copy, idOf(2), idOf(1)]);
  expect(copy).toMatch(/^[0-9a-f]{32}$/);
  expect(await store.recipe(copy)).toEqual(recipeOf(1));
  expect(await store.series(copy)).toEqual(seriesOf(1));
});

it('hides what is removed, and brings it back until a later visit purges it', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  for (const number of [1, 2, 3]) await store.save(checkpointOf(number));
  await store.remove([idOf(1), idOf(2), idOf(9)]);
  expect((await store.list()).map(({ seed }) => seed)).toEqual([3]);
  await store.purge();
  await store.restore([idOf(1)]);
  expect((await store.list()).map(({ seed }) => seed)).toEqual([3, 1]);
  const later = await storage.open();
  await later.purge();
  await later.restore([idOf(2)]);
  expect((await later.list()).map(({ seed }) => seed)).toEqual([3, 1]);
  await later.settled();
  expect(await storage.raw((stores) => stores('chunks').count())).toBe(2);
  expect(storage.files.names().filter((name) => name.endsWith('.run'))).toHaveLength(2);
});

it('goes on saving a removed run without showing it', async () => {
  const store = await new LabStorage().open();
  await store.save(checkpointOf(1));
  await store.remove([idOf(1)]);
  await store.save(progressOf(1, 50));
  expect(await store.list()).toEqual([]);
  await store.restore([idOf(1)]);
  expect((await store.list())[0].reachedSeconds).toBe(50);
});

it('lists ten thousand runs', async () => {
  const storage = new LabStorage();
  const store = await storage.open({ opfs: undefined });
  await store.save(checkpointOf(0));
  const row = await storage.raw<{ id: string; serial: number; body: string }>((stores) =>
    stores('runs').get(idOf(0)),
  );
  const { rowOf, recordOfRow } = await import('../../../src/store/database-rows.ts');
  const record = recordOfRow(row, idOf(0))!;
  await storage.raw((stores) => {
    for (let i = 1; i < 10_000; i++) {
      stores('runs').put(rowOf({ ...record, id: idOf(i), serial: i + 1 }));
    }
  });
  const list = await store.list();
  expect(list).toHaveLength(10_000);
  expect(list[0].serial).toBe(10_000);
});

it('saves nothing once it is closed', async () => {
  const store = await new LabStorage().open();
  store.close();
  await expect(store.save(checkpointOf(1))).rejects.toThrow('');
});
