// What an engine tells under an id that has another future: neither is lost, and neither takes the
// digest of the other.
import { expect, it } from 'vitest';
import { advanceRun, digestOf, startRun } from '../../../src/sim/run.ts';
import type { RunStore } from '../../../src/store/runs.ts';
import { KeeperDesk } from '../../../src/worker/keeper-desk.ts';
import { KeeperLocks } from '../../../src/worker/keeper-locks.ts';
import type { Source } from '../../../src/worker/protocol.ts';
import { idOf, progressOf, recipeOf } from '../store/a-run.ts';
import { LabStorage } from '../store/lab-store.ts';
import { keptHost } from './kept-host.ts';
import { PAUSED } from './opened-host.ts';
import { smallScenario } from './small-run.ts';

async function atADesk() {
  const store = await new LabStorage().open();
  const desk = new KeeperDesk({
    store,
    locks: new KeeperLocks(undefined),
    after: () => () => undefined,
    tell: () => undefined,
    tellTabs: () => undefined,
  });
  return { store, desk };
}

/** The digest that is kept, and the one that the kept recipe comes to. */
async function digestsOf(store: RunStore, id: string): Promise<[string, string]> {
  const kept = await store.run(id);
  const recipe = await store.recipe(id);
  if (kept === null || recipe === null || recipe === 'damaged') throw new Error('not kept');
  const run = startRun(recipe);
  advanceRun(run, kept.reachedSeconds);
  return [kept.digest, digestOf(run)];
}

it('a change made by an engine that did not know how far the one before had come is a fork', async () => {
  const { store, desk } = await atADesk();
  const first = await keptHost(PAUSED);
  await first.go(300);
  for (const told of first.told) await desk.take(told);
  const { id } = first.host.status().kept;
  const [kept] = await store.list();

  const again: Source = {
    kind: 'recipe',
    id: null,
    recipe: { scenario: smallScenario(), seed: kept.seed, interventions: [] },
    kept: { id, parent: null, recordedUntil: 100 },
  };
  const second = await keptHost({ ...PAUSED, fromSeconds: 100 }, again);
  const take = async () => {
    for (const told of second.told.splice(0)) await desk.take(told);
  };
  second.host.intervene({ kind: 'burst' });
  await second.go(120);
  await take();
  second.host.intervene({ kind: 'burst' });
  await second.go(400);
  await take();

  const list = await store.list();
  expect(list).toHaveLength(2);
  expect(list[1]).toEqual(kept);
  expect(list[0]).toMatchObject({
    reachedSeconds: 400,
    interventions: 2,
    parent: { id, time: 100 },
  });
  for (const each of list) {
    const [digest, again] = await digestsOf(store, each.id);
    expect(again).toBe(digest);
  }
});

it('a run is opened again as far as it was told, though that is not written yet', async () => {
  const { store, desk } = await atADesk();
  const save = store.save.bind(store);
  await desk.take({ ...progressOf(1, 100), recipe: recipeOf(1), interventions: 0 });
  let write = (): void => undefined;
  store.save = async (checkpoint) => {
    await new Promise<void>((resolve) => (write = resolve));
    return save(checkpoint);
  };
  const changed = { recipe: recipeOf(1, 1), interventions: 1 };
  const taken = desk.take({ ...progressOf(1, 200), ...changed });
  await new Promise((resolve) => setTimeout(resolve));
  const opened = desk.reopen(idOf(1));
  write();
  expect(await opened).toMatchObject({ run: { reachedSeconds: 200 }, recipe: changed.recipe });
  await taken;

  store.save = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  const more = { ...progressOf(1, 300), recipe: recipeOf(1, 2), interventions: 2 };
  await desk.take(more);
  await desk.take({ ...more, id: idOf(2) });
  for (const id of [idOf(1), idOf(2)]) {
    const reopened = await desk.reopen(id);
    expect(reopened).toMatchObject({ run: { id, reachedSeconds: 300 }, recipe: more.recipe });
    expect(await desk.run(id)).toMatchObject({ id, reachedSeconds: 300, interventions: 2 });
  }
});

it('what could not be written yet is not mixed with another future either', async () => {
  const { store, desk } = await atADesk();
  const save = store.save.bind(store);
  await desk.take({ ...progressOf(1, 100), recipe: recipeOf(1), interventions: 0 });
  store.save = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  await desk.take({ ...progressOf(1, 200), recipe: recipeOf(1, 1), interventions: 1 });
  store.save = save;
  await desk.take({ ...progressOf(1, 150), recipe: recipeOf(1, 2), interventions: 2 });
  await desk.take({ ...progressOf(1, 210), recipe: recipeOf(1, 1), interventions: 1 });
  const list = await store.list();
  expect(list.map(({ reachedSeconds }) => reachedSeconds)).toEqual([150, 210]);
  expect(await store.recipe(idOf(1))).toEqual(recipeOf(1, 1));
  expect(await store.recipe(list[0].id)).toEqual(recipeOf(1, 2));
});
