// Damage to what is stored: it is seen, it stays with its run, and it is mended where a copy allows.
import { expect, it } from 'vitest';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import { LabStorage } from './lab-store.ts';

interface Row {
  readonly id: string;
  readonly serial: number;
  readonly part: string;
  readonly index: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly body: string;
}

/** Three runs, saved and settled, with or without private files. */
async function threeRuns(hasFiles: boolean): Promise<LabStorage> {
  const storage = new LabStorage();
  const store = await storage.open(hasFiles ? {} : { opfs: undefined });
  for (const number of [1, 2, 3]) {
    await store.save({ ...checkpointOf(number), series: seriesOf(number, 9000) });
  }
  await store.settled();
  store.close();
  return storage;
}

async function chunksOf(storage: LabStorage, part: string): Promise<Row[]> {
  const rows = await storage.raw<Row[]>((stores) => stores('chunks').getAll());
  return rows!.filter((row) => row.id === idOf(2) && row.part === part);
}

const DAMAGE: [string, (row: Row) => unknown][] = [
  ['a wrong byte', (row) => ({ ...row, bytes: row.bytes.map((b, i) => (i === 5 ? b ^ 1 : b)) })],
  ['a lost end', (row) => ({ ...row, bytes: row.bytes.slice(0, -1) })],
  ['another format', (row) => ({ ...row, format: 99 })],
  ['a wrong length', (row) => ({ ...row, length: 1 })],
  ['a wrong checksum', (row) => ({ ...row, checksum: 1 })],
  ['no bytes', (row) => ({ ...row, bytes: 'text' })],
  ['nothing at all', ({ id, part, index }) => ({ id, part, index })],
];

it.each(DAMAGE)('marks a run whose recipe has %s, and no other', async (_name, harm) => {
  const storage = await threeRuns(false);
  const [row] = await chunksOf(storage, 'recipe');
  await storage.raw((stores) => void stores('chunks').put(harm(row)));
  const store = await storage.open({ opfs: undefined });
  expect(await store.recipe(idOf(2))).toBe('damaged');
  expect((await store.list()).map(({ isDamaged }) => isDamaged)).toEqual([false, true, false]);
  expect(await store.recipe(idOf(1))).toEqual(recipeOf(1));
  expect(await store.recipe(idOf(3))).toEqual(recipeOf(3));
  expect(storage.troubles).toContainEqual({ kind: 'damaged', id: idOf(2) });
  // The engine, which still has the recipe, makes it whole.
  await store.save({ ...progressOf(2, 10), recipe: recipeOf(2) });
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2));
  expect((await store.list()).every(({ isDamaged }) => !isDamaged)).toBe(true);
});

it.each(DAMAGE)('mends a recipe that has %s from its copy', async (_name, harm) => {
  const storage = await threeRuns(true);
  const [row] = await chunksOf(storage, 'recipe');
  await storage.raw((stores) => void stores('chunks').put(harm(row)));
  const store = await storage.open();
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2));
  expect((await store.list()).every(({ isDamaged }) => !isDamaged)).toBe(true);
  await store.settled();
  const again = await storage.open({ opfs: undefined });
  expect(await again.recipe(idOf(2))).toEqual(recipeOf(2));
});

it('does not take an older recipe for the one that is damaged', async () => {
  const storage = await threeRuns(true);
  const store = await storage.open({ opfs: undefined });
  await store.save({ ...progressOf(2, 10), recipe: recipeOf(2, 4) });
  store.close();
  const [row] = await chunksOf(storage, 'recipe');
  await storage.raw((stores) => void stores('chunks').put({ ...row, checksum: 1 }));
  expect(await (await storage.open()).recipe(idOf(2))).toBe('damaged');
});

it.each([0, 1, 2, 3])('marks a run whose series lack chunk %d, not its recipe', async (index) => {
  const storage = await threeRuns(true);
  const rows = await chunksOf(storage, 'series');
  expect(rows).toHaveLength(4);
  await storage.raw((stores) => void stores('chunks').delete([idOf(2), 'series', index]));
  const store = await storage.open();
  expect(await store.series(idOf(2))).toBe('damaged');
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2));
  expect(await store.series(idOf(3))).toEqual(seriesOf(3, 9000));
  expect((await store.list()).map(({ isDamaged }) => isDamaged)).toEqual([false, true, false]);
  await store.save({ ...progressOf(2, 3600), series: seriesOf(2) });
  expect((await store.list()).every(({ isDamaged }) => !isDamaged)).toBe(true);
});

const RECORD_DAMAGE: [string, (row: Row) => unknown][] = [
  ['a wrong letter', (row) => ({ ...row, body: row.body.replace('e', 'f') })],
  ['another format', (row) => ({ ...row, format: 99 })],
  ['nothing at all', ({ id }) => ({ id })],
];

it.each(RECORD_DAMAGE)('shows a run whose record has %s as damaged', async (_name, harm) => {
  const storage = await threeRuns(false);
  const row = await storage.raw<Row>((stores) => stores('runs').get(idOf(2)));
  await storage.raw((stores) => void stores('runs').put(harm(row!)));
  const store = await storage.open({ opfs: undefined });
  const damaged = (await store.list()).filter(({ isDamaged }) => isDamaged);
  expect(damaged.map(({ id }) => id)).toEqual([idOf(2)]);
  expect(await store.list()).toHaveLength(3);
  expect(await store.recipe(idOf(2))).toBe('damaged');
});

it.each(RECORD_DAMAGE)('takes a record that has %s from its copy', async (_name, harm) => {
  const storage = await threeRuns(true);
  const before = await (await storage.open()).list();
  const row = await storage.raw<Row>((stores) => stores('runs').get(idOf(2)));
  await storage.raw((stores) => void stores('runs').put(harm(row!)));
  const store = await storage.open();
  expect((await store.list()).find(({ id }) => id === idOf(2))).toEqual(before[1]);
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2));
  await store.rename(idOf(2), 'mended');
  expect((await store.list()).find(({ id }) => id === idOf(2))!.name).toBe('mended');
});

it("makes the database's own state anew when it is damaged", async () => {
  const storage = await threeRuns(true);
  await storage.raw((stores) => void stores('marks').put({ key: 'state', body: 'x' }));
  const store = await storage.open();
  await store.save(checkpointOf(4));
  expect((await store.list()).map(({ serial }) => serial)).toEqual([4, 3, 2, 1]);
});
