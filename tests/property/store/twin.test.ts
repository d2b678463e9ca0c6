// Random sequences of what can be done to a store, against a naive twin: a Map of runs. After each
// step both show the same list. Now and then the store is closed and opened again, in another tab or
// for good; saves are also asked for without waiting.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { IDBFactory as FakeDatabases } from 'fake-indexeddb';
import { OtherRecipe } from '../../../src/store/failures.ts';
import type { RunStore } from '../../../src/store/runs.ts';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from '../../unit/store/a-run.ts';
import { LabStorage } from '../../unit/store/lab-store.ts';

interface TwinRun {
  readonly number: number;
  reachedSeconds: number;
  interventions: number;
  hasSeries: boolean;
  name: string | null;
  tags: readonly string[];
  /** Null while it is there, else the visit in which it was removed. */
  removed: number | null;
}

/** What the store should hold, newest last. */
interface Twin {
  readonly runs: Map<string, TwinRun>;
  visit: number;
}

interface Lab {
  readonly storage: LabStorage;
  store: RunStore;
  readonly twin: Twin;
}

type Step = (lab: Lab) => Promise<void>;

const number = fc.integer({ min: 1, max: 6 });
const numbers = fc.array(number, { maxLength: 4 });

const step: fc.Arbitrary<[string, Step]> = fc.oneof(
  fc.tuple(number, fc.nat(50)).map(([n, size]) => named('begin', n, begin(n, size))),
  fc.tuple(number, fc.nat(3600)).map(([n, at]) => named('go on', n, goOn(n, at))),
  fc.tuple(number, fc.nat(9)).map(([n, many]) => named('hurry', n, hurry(n, many))),
  number.map((n) => named('end', n, end(n))),
  fc.tuple(number, fc.option(fc.string())).map(([n, name]) => named('rename', n, rename(n, name))),
  fc.tuple(number, fc.array(fc.string())).map(([n, tags]) => named('tag', n, tag(n, tags))),
  numbers.map((list) => named('remove', list, remove(list))),
  numbers.map((list) => named('restore', list, restore(list))),
  fc.constant(named('visit again', '', visitAgain)),
  fc.constant(named('purge', '', purge)),
  fc.constant(named('move by backup', '', moveByBackup)),
);

function named(name: string, what: unknown, does: Step): [string, Step] {
  return [`${name} ${String(what)}`, does];
}

function begin(n: number, interventions: number): Step {
  return async ({ store, twin }) => {
    const known = twin.runs.get(idOf(n));
    const saved = store.save({ ...checkpointOf(n), recipe: recipeOf(n, interventions) });
    const isOther = (known?.reachedSeconds ?? 0) > 0 && known?.interventions !== interventions;
    await (isOther ? expect(saved).rejects.toThrow(OtherRecipe) : saved);
    if (known === undefined) twin.runs.set(idOf(n), newRun(n, interventions));
    // One that is further stays as it is: under its id nothing begins anew.
    else if (known.reachedSeconds === 0) Object.assign(known, { interventions, hasSeries: false });
  };
}

function newRun(n: number, interventions: number): TwinRun {
  const rest = { hasSeries: false, name: null, tags: [], removed: null };
  return { number: n, reachedSeconds: 0, interventions, ...rest };
}

function goOn(n: number, reachedSeconds: number): Step {
  return async ({ store, twin }) => {
    const run = twin.runs.get(idOf(n));
    const saved = store.save(progressOf(n, reachedSeconds));
    if (run === undefined) return void (await expect(saved).rejects.toThrow());
    await saved;
    reach(run, reachedSeconds);
  };
}

/** What is reached never falls; series are of the run as far as it was when they came. */
function reach(run: TwinRun, reachedSeconds: number): void {
  if (reachedSeconds <= run.reachedSeconds) return;
  Object.assign(run, { reachedSeconds, hasSeries: false });
}

/** Many checkpoints at once, of which the furthest counts. */
function hurry(n: number, many: number): Step {
  return async ({ store, twin }) => {
    const run = twin.runs.get(idOf(n));
    if (run === undefined) return;
    const saves = Array.from({ length: many + 1 }, (_, i) => store.save(progressOf(n, i)));
    await Promise.all(saves);
    reach(run, many);
  };
}

function end(n: number): Step {
  return async ({ store, twin }) => {
    const run = twin.runs.get(idOf(n));
    if (run === undefined) return;
    await store.save({ ...progressOf(n, 3600), series: seriesOf(n) });
    Object.assign(run, { reachedSeconds: 3600, hasSeries: true });
  };
}

function rename(n: number, name: string | null): Step {
  return async ({ store, twin }) => {
    const run = twin.runs.get(idOf(n));
    await store.rename(idOf(n), name).catch(() => expect(run).toBe(undefined));
    if (run) run.name = name;
  };
}

function tag(n: number, tags: readonly string[]): Step {
  return async ({ store, twin }) => {
    const run = twin.runs.get(idOf(n));
    await store.tag(idOf(n), tags).catch(() => expect(run).toBe(undefined));
    if (run) run.tags = tags;
  };
}

function remove(list: readonly number[]): Step {
  return async ({ store, twin }) => {
    await store.remove(list.map(idOf));
    for (const n of list) {
      const run = twin.runs.get(idOf(n));
      if (run) run.removed ??= twin.visit;
    }
  };
}

function restore(list: readonly number[]): Step {
  return async ({ store, twin }) => {
    await store.restore(list.map(idOf));
    for (const n of list) {
      const run = twin.runs.get(idOf(n));
      if (run) run.removed = null;
    }
  };
}

async function visitAgain(lab: Lab): Promise<void> {
  await lab.store.settled();
  lab.store.close();
  lab.store = await lab.storage.open();
  lab.twin.visit++;
}

async function purge({ store, twin }: Lab): Promise<void> {
  await store.purge();
  for (const [id, { removed }] of twin.runs) {
    if (removed !== null && removed < twin.visit) twin.runs.delete(id);
  }
}

/** To another browser, where what was removed does not come along. */
async function moveByBackup(lab: Lab): Promise<void> {
  await lab.store.settled();
  const { file: backup } = await lab.store.backup();
  lab.store.close();
  lab.storage.databases = new FakeDatabases();
  lab.storage.files.root.clear();
  lab.storage.sentinel = null;
  lab.store = await lab.storage.open();
  for (const [id, { removed }] of lab.twin.runs) if (removed !== null) lab.twin.runs.delete(id);
  const all = { added: lab.twin.runs.size, repaired: 0, present: 0, refused: [] };
  expect(await lab.store.restoreBackup(backup)).toEqual(all);
}

async function expectSame({ store, twin }: Lab): Promise<void> {
  const shown = (await store.list()).map(({ id, name, tags, reachedSeconds, isDamaged }) => ({
    ...{ id, name, tags, reachedSeconds, isDamaged },
  }));
  const wanted = [...twin.runs].filter(([, { removed }]) => removed === null).toReversed();
  expect(shown).toEqual(
    wanted.map(([id, { name, tags, reachedSeconds }]) => ({
      ...{ id, name, tags, reachedSeconds, isDamaged: false },
    })),
  );
}

async function expectSameInside({ store, twin }: Lab): Promise<void> {
  for (const [id, run] of twin.runs) {
    expect(await store.recipe(id)).toEqual(recipeOf(run.number, run.interventions));
    expect(await store.series(id)).toEqual(run.hasSeries ? seriesOf(run.number) : null);
  }
}

const KINDS = [
  ['in the database', {}],
  ['in the files', { indexedDB: undefined }],
  ['in the database alone', { opfs: undefined }],
] as const;

it.each(KINDS)('a store %s holds what its twin holds', async (_where, change) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const storage = new LabStorage();
      storage.always = change;
      const lab: Lab = {
        ...{ storage, store: await storage.open() },
        twin: { runs: new Map(), visit: 0 },
      };
      for (const [, does] of steps) {
        await does(lab);
        await expectSame(lab);
      }
      await expectSameInside(lab);
      expect(lab.store.health().errors).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
