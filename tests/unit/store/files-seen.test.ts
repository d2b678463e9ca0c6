// The second home: what is seen of a file that cannot be read, and what is told when the database is
// there again.
import { expect, it } from 'vitest';
import { checkpointOf, idOf } from './a-run.ts';
import { LabStorage } from './lab-store.ts';

const BARRED = { indexedDB: undefined };

it('a run whose file cannot be read stays in the list, damaged', async () => {
  const storage = new LabStorage();
  const store = await storage.open(BARRED);
  for (const n of [1, 2, 3]) await store.save(checkpointOf(n));
  store.close();
  storage.files.setBytes(`${idOf(2)}.run`, new TextEncoder().encode('junk'));
  const again = await storage.open(BARRED);
  const list = await again.list();
  expect(list.map(({ id, isDamaged }) => [id, isDamaged])).toEqual([
    [idOf(3), false],
    [idOf(1), false],
    [idOf(2), true],
  ]);
  const { runs, leftOut } = await again.backup();
  expect([runs, leftOut]).toEqual([2, [idOf(2)]]);
});

it('a run that was deleted while the database was barred does not come back with it', async () => {
  const storage = new LabStorage();
  const first = await storage.open();
  for (const n of [1, 2, 3, 4]) await first.save(checkpointOf(n));
  await first.settled();
  first.close();
  const barred = await storage.open(BARRED);
  await barred.remove([idOf(1), idOf(2), idOf(3)]);
  barred.close();
  // Meanwhile another tab, whose database answers, goes on with one of them.
  const other = await storage.open({ opfs: undefined });
  for (const name of ['a', 'b', 'c']) await other.rename(idOf(3), name);
  other.close();
  const later = await storage.open(BARRED);
  await later.purge();
  expect(await later.list()).toHaveLength(1);
  await later.save(checkpointOf(2));
  later.close();
  const again = await storage.open();
  expect((await again.list()).map(({ seed }) => seed).toSorted()).toEqual([2, 3, 4]);
  await again.settled();
  expect(storage.files.names().filter((name) => name.endsWith('.gone'))).toEqual([]);
});

it('a database that was only barred was not lost', async () => {
  const storage = new LabStorage();
  const first = await storage.open();
  await first.save(checkpointOf(1));
  await first.settled();
  first.close();
  const barred = await storage.open(BARRED);
  await barred.save(checkpointOf(2));
  barred.close();
  storage.troubles.length = 0;
  const again = await storage.open();
  expect(storage.troubles).toEqual([{ kind: 'back', runs: 1 }]);
  expect(await again.list()).toHaveLength(2);
});
