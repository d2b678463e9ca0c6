// Two tabs, each with its keeper, over the storage of one browser: what one erases stays erased,
// whatever the other one is about to write.
import { expect, it } from 'vitest';
import type { RunStore } from '../../../src/store/runs.ts';
import { KeeperDesk, type TabWord } from '../../../src/worker/keeper-desk.ts';
import { KeeperLocks } from '../../../src/worker/keeper-locks.ts';
import { checkpointOf, idOf, progressOf, recipeOf } from '../store/a-run.ts';
import { LabStorage } from '../store/lab-store.ts';
import { turn } from '../store/patient-clock.ts';

/** A word arrives a little later, as in a browser. */
function twoDesks(stores: readonly [RunStore, RunStore]): [KeeperDesk, KeeperDesk] {
  const desks: KeeperDesk[] = [];
  const deskOf = (store: RunStore, other: number): KeeperDesk =>
    new KeeperDesk({
      store,
      locks: new KeeperLocks(undefined),
      after: () => () => undefined,
      tell: () => undefined,
      tellTabs: (word: TabWord) => void turn().then(() => desks[other].hear(word)),
    });
  desks.push(deskOf(stores[0], 1), deskOf(stores[1], 0));
  return [desks[0], desks[1]];
}

it('what a tab erases is not brought back by another one that plays on', async () => {
  const storage = new LabStorage();
  const [one, other] = twoDesks([await storage.open(), await storage.open()]);
  await one.take(checkpointOf(1));
  await other.take(checkpointOf(2));
  let isOver = false;
  const erasing = one.eraseAll().then(() => (isOver = true));
  const playing = (async () => {
    for (let time = 1; !isOver || time < 100; time++) {
      void other.take(progressOf(2, time));
      await turn();
    }
  })();
  await storage.clock.outcome(Promise.all([erasing, playing]));
  for (let i = 0; i < 50; i++) await turn();
  expect(await other.list()).toEqual([]);
  expect(storage.sentinel).toBeNull();
  expect(storage.files.names()).toEqual([]);
  expect(await storage.databases.databases()).toEqual([]);
  await other.take({ ...progressOf(2, 200), recipe: recipeOf(2, 1) });
  expect(await one.list()).toEqual([]);
  expect(await other.list()).toMatchObject([{ id: idOf(2), reachedSeconds: 200 }]);
});
