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
