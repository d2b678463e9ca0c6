// The backup file and what is made of it again.
import { expect, it } from 'vitest';
import { IDBFactory as FakeDatabases } from 'fake-indexeddb';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from './a-run.ts';
import type { RunStore } from '../../../src/store/runs.ts';
import { LabStorage } from './lab-store.ts';

async function someRuns(count: number): Promise<LabStorage> {
  const storage = new LabStorage();
  const store = await storage.open();
  for (let i = 1; i <= count; i++) {
    await store.save(checkpointOf(i, { name: `"name" ${i}\n`, tags: ['ä'] }));
    if (i % 2 === 0) await store.save({ ...progressOf(i, 3600), series: seriesOf(i) });
  }
  await store.settled();
  return storage;
}

async function textOf(store: RunStore): Promise<string> {
  return await (await store.backup()).file.text();
}

it('comes back the same byte for byte, from a lab that has other serials', async () => {
  const first = await (await someRuns(60)).open();
  await first.remove([idOf(3), idOf(4)]);
  const text = await textOf(first);
  const second = await new LabStorage().open();
  expect(await second.restoreBackup(new Blob([text]))).toEqual({
    ...{ added: 58, repaired: 0, present: 0, refused: [] },
  });
  expect(await textOf(second)).toBe(text);
  const withoutSerial = async (store: typeof first): Promise<unknown[]> =>
    (await store.list()).map((run) => ({ ...run, serial: 0 }));
  expect(await withoutSerial(second)).toEqual(await withoutSerial(first));
  expect(await second.recipe(idOf(1))).toEqual(recipeOf(1));
  expect(await second.series(idOf(2))).toEqual(seriesOf(2));
});

it('is lines of JSON', async () => {
  const text = await textOf(await (await someRuns(3)).open());
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  const values = lines.map((line) => JSON.parse(line) as { body: Record<string, unknown> });
  expect(values[0].body).toEqual({ format: 'autoscaling-lab/backup', version: 1 });
  expect(values[1].body.recipe).toEqual(recipeOf(1));
  expect(values[4].body).toEqual({ end: 3 });
});

it('leaves runs as they are that are there, and brings removed ones back', async () => {
  const storage = await someRuns(3);
  const store = await storage.open();
  const { file: backup } = await store.backup();
  await store.rename(idOf(1), 'newer name');
  await store.save({ ...progressOf(2, 3600), recipe: recipeOf(2, 9) });
  await store.remove([idOf(2)]);
  expect(await store.restoreBackup(backup)).toEqual({
    added: 1,
    repaired: 0,
    present: 2,
    refused: [],
  });
  expect((await store.list()).map(({ name }) => name)).toContain('newer name');
  expect(await store.recipe(idOf(2))).toEqual(recipeOf(2, 9));
});

it('leaves the copies of runs as they are that are there', async () => {
  const storage = await someRuns(3);
  const store = await storage.open();
  const { file: backup } = await store.backup();
  await store.save({ ...progressOf(1, 10), recipe: recipeOf(1, 9) });
  await store.remove([idOf(2)]);
  await store.save({ ...progressOf(2, 3600), recipe: recipeOf(2, 9) });
  await store.restoreBackup(backup);
  await store.settled();
  storage.databases = new FakeDatabases();
  const healed = await storage.open();
  expect(await healed.recipe(idOf(1))).toEqual(recipeOf(1, 9));
  expect(await healed.recipe(idOf(2))).toEqual(recipeOf(2, 9));
  expect(await healed.recipe(idOf(3))).toEqual(recipeOf(3));
});

it('refuses a damaged line alone, and says that a file was cut off', async () => {
  const text = await textOf(await (await someRuns(4)).open());
  const lines = text.split('\n');
  lines[2] = lines[2].replace('scenario', 'scenaric');
  const store = await new LabStorage().open();
  const damaged = new Blob([lines.slice(0, 4).join('\n')]);
  expect(await store.restoreBackup(damaged)).toEqual({
    ...{ added: 2, repaired: 0, present: 0, refused: ['line 3', 'cut off'] },
  });
  expect((await store.list()).map(({ seed }) => seed)).toEqual([3, 1]);
});

it.each([
  ['nothing', '', 'format'],
  ['another file', 'a,b\n1,2\n', 'format'],
  ['JSON of another kind', '{"checksum":"00000000","length":2,"body":{}}\n', 'format'],
  ['zeros', '\0'.repeat(5000), 'format'],
])('changes nothing for %s', async (_name, text, code) => {
  const store = await new LabStorage().open();
  expect(await store.restoreBackup(new Blob([text]))).toEqual({
    ...{ added: 0, repaired: 0, present: 0, refused: [code] },
  });
  expect(await store.list()).toEqual([]);
});

it('changes nothing for a backup of a newer version', async () => {
  const { sealLine } = await import('../../../src/store/sealed.ts');
  const text = await textOf(await (await someRuns(1)).open());
  const first = sealLine('{"format":"autoscaling-lab/backup","version":2}');
  const newer = [first, ...text.split('\n').slice(1)].join('\n');
  const store = await new LabStorage().open();
  expect((await store.restoreBackup(new Blob([newer]))).refused).toEqual(['version']);
  expect(await store.list()).toEqual([]);
});

it('leaves out a run whose recipe cannot be read, and says which', async () => {
  const storage = await someRuns(3);
  const key = [idOf(2), 'recipe', 0];
  await storage.raw((stores) => void stores('chunks').delete(key));
  const store = await storage.open({ opfs: undefined });
  const other = await new LabStorage().open();
  const { file, runs, leftOut } = await store.backup();
  // It claims no more than is in it.
  expect(runs).toBe(2);
  expect(leftOut).toEqual([idOf(2)]);
  expect(await other.restoreBackup(file)).toMatchObject({ added: 2, refused: [] });
});
