// Tabs at work on one database, at the same time: nothing that one of them was told is kept is lost
// to another, and no two runs have the same place in the list.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RunStore } from '../../../src/store/runs.ts';
import { checkpointOf, idOf, progressOf, recipeOf } from '../../unit/store/a-run.ts';
import { LabStorage } from '../../unit/store/lab-store.ts';

const TABS = 4;

async function tabs(): Promise<RunStore[]> {
  const storage = new LabStorage();
  return await Promise.all(Array.from({ length: TABS }, () => storage.open()));
}

/** What a tab does to runs of its own, and to the one run that all of them change. */
type Deed = 'begin' | 'go on' | 'tag the common run' | 'name the own run';
const deeds = fc.array(
  fc.constantFrom<Deed[]>('begin', 'go on', 'tag the common run', 'name the own run'),
  { minLength: 1, maxLength: 15 },
);

it('lose nothing of each other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: TABS, maxLength: TABS }), async (lists) => {
      const stores = await tabs();
      await stores[0].save(checkpointOf(999));
      const all = await Promise.all(stores.map((store, tab) => work(store, tab, lists[tab])));
      for (const store of stores) {
        const list = await store.list();
        expect(list.map(({ id }) => id).toSorted()).toEqual(
          [idOf(999), ...all.flatMap((each) => [...each.keys()])].toSorted(),
        );
        expect(new Set(list.map(({ serial }) => serial)).size).toBe(list.length);
        for (const wanted of all) {
          for (const [id, run] of wanted) {
            expect(list.find((each) => each.id === id)).toMatchObject(run);
            expect(await store.recipe(id)).not.toBe(null);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

interface Wanted {
  reachedSeconds: number;
  name: string | null;
}

async function work(
  store: RunStore,
  tab: number,
  list: readonly Deed[],
): Promise<Map<string, Wanted>> {
  const wanted = new Map<string, Wanted>();
  let own = 0;
  for (const [i, deed] of list.entries()) {
    if (deed === 'begin' || own === 0) {
      own = 100 * (tab + 1) + i;
      await store.save({ ...checkpointOf(own), recipe: recipeOf(own, i) });
      wanted.set(idOf(own), { reachedSeconds: 0, name: null });
    }
    const run = wanted.get(idOf(own))!;
    if (deed === 'go on') {
      await store.save(progressOf(own, i));
      run.reachedSeconds = i;
    } else if (deed === 'name the own run') {
      await store.rename(idOf(own), `${tab} ${i}`);
      run.name = `${tab} ${i}`;
    } else if (deed === 'tag the common run') await store.tag(idOf(999), [`${tab}`]);
  }
  return wanted;
}

it('keep both what the engine says of a run and what a person says of it', async () => {
  const [engine, person] = await tabs();
  await engine.save(checkpointOf(1));
  await Promise.all([
    ...Array.from({ length: 50 }, (_, i) => engine.save(progressOf(1, i))),
    (async () => {
      for (let i = 0; i < 50; i++) await person.rename(idOf(1), `name ${i}`);
    })(),
    person.tag(idOf(1), ['tag']),
  ]);
  const [run] = await person.list();
  expect(run).toMatchObject({ reachedSeconds: 49, name: 'name 49', tags: ['tag'] });
});
