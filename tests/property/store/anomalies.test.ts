// The anomaly loop: a visit that uses all of the store is repeated, and each time another one of
// its calls to storage goes wrong, in each way that it can. However it goes wrong, once or for ever
// after: everything ends within ten seconds, nothing is thrown that nobody caught, what was called
// saved is there on the next visit, and no run is shown half.
import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/store/kept-run.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { RunStore } from '../../../src/store/runs.ts';
import { checkpointOf, idOf, progressOf, recipeOf, seriesOf } from '../../unit/store/a-run.ts';
import { disturbDatabase } from '../../unit/store/disturbed.ts';
import { LabStorage } from '../../unit/store/lab-store.ts';
import { FAULTS, type Fault, wrong } from './faults.ts';

let undisturb = (): void => undefined;
afterEach(() => undisturb());

/** What was called saved: the place, and how far the run was. */
interface Saved {
  readonly place: Place;
  readonly reachedSeconds: number;
}

interface Visit {
  readonly storage: LabStorage;
  readonly saved: Map<number, Saved>;
  /** Milliseconds of the longest call. */
  longest: number;
  /** How many calls to storage there were. */
  calls: number;
}

/** Two runs are there already, so that reading has something to find. */
async function prepared(): Promise<LabStorage> {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save({ ...checkpointOf(1), series: seriesOf(1) });
  await store.save(checkpointOf(2));
  await store.settled();
  store.close();
  return storage;
}

/** One visit, of which the calls that `isWrong` names go wrong. */
async function visit(fault: Fault, isWrong: (call: number) => boolean): Promise<Visit> {
  const storage = await prepared();
  const going: Visit = { storage, saved: new Map(), longest: 0, calls: 0 };
  const meet = (): boolean => isWrong(going.calls++);
  undisturb = disturbDatabase((call) => (meet() ? wrong(fault, call, storage.clock) : call.pass()));
  storage.files.disturb = (): void | Promise<void> => {
    if (meet()) return fault.ofFiles(storage.clock);
  };
  await useAll(going);
  undisturb();
  storage.files.disturb = () => undefined;
  return going;
}

async function useAll(going: Visit): Promise<void> {
  const store = await timed(going, openStore(going.storage.environment()));
  if (store === undefined) throw new Error('The store did not open.');
  await save(going, store, 3, 0);
  await save(going, store, 1, 30);
  await save(going, store, 3, 60);
  await timed(going, store.list());
  await timed(going, store.recipe(idOf(1)));
  await timed(going, store.series(idOf(1)));
  await timed(going, store.rename(idOf(2), 'x'));
  await timed(going, store.remove([idOf(2)]));
  await timed(going, store.restore([idOf(2)]));
  await save(going, store, 3, 3600);
  await timed(going, store.settled());
  expect(store.health().errors.every(({ count }) => count > 0)).toBe(true);
  store.close();
}

async function save(
  going: Visit,
  store: RunStore,
  number: number,
  reachedSeconds: number,
): Promise<void> {
  const first = reachedSeconds === 0 ? { recipe: recipeOf(number) } : {};
  const last = reachedSeconds === 3600 ? { series: seriesOf(number) } : {};
  const checkpoint = { ...progressOf(number, reachedSeconds), ...first, ...last };
  const place = await timed(going, store.save(checkpoint));
  if (place !== undefined) going.saved.set(number, { place, reachedSeconds });
  if (place !== undefined) expect(store.health().home).toBe(place);
}

/** The outcome within ten seconds; undefined for a refusal, which is one. */
async function timed<T>(going: Visit, promise: Promise<T>): Promise<T | undefined> {
  const { clock } = going.storage;
  const begun = clock.elapsed;
  const outcome = await clock.outcome(promise.catch(() => undefined));
  going.longest = Math.max(going.longest, clock.elapsed - begun);
  return outcome;
}

/** What must hold on the next visit, on which all is well. */
async function judge({ storage, saved, longest }: Visit): Promise<void> {
  expect(longest).toBeLessThanOrEqual(10_000);
  const store = await storage.open();
  expect(store.health()).toMatchObject({ home: 'indexeddb', state: 'kept' });
  const list = await storage.clock.outcome(store.list());
  for (const [number, { place, reachedSeconds }] of saved) {
    if (place === 'memory') continue;
    const run = list.find(({ seed }) => seed === number);
    expect(run?.reachedSeconds, `run ${number}, saved in ${place}`).toBeGreaterThanOrEqual(
      reachedSeconds,
    );
  }
  for (const { id, seed, isDamaged } of list) {
    expect(isDamaged).toBe(false);
    expect(await store.recipe(id)).toEqual(recipeOf(seed));
    expect(await store.series(id)).not.toBe('damaged');
  }
  store.close();
}

describe.each(FAULTS)('a call that $name', (fault) => {
  it('does no harm, wherever it happens', async () => {
    const { calls } = await visit(fault, () => false);
    expect(calls).toBeGreaterThan(100);
    let met = 0;
    for (let k = 0; ; k++) {
      const going = await visit(fault, (call) => call === k);
      if (going.calls <= k) break;
      met++;
      await judge(going).catch((error: unknown) => {
        throw new Error(`Call ${k} ${fault.name}: ${String(error)}`, { cause: error });
      });
    }
    expect(met).toBeGreaterThan(100);
  });

  it('does no harm when all calls after it do the same', async () => {
    const { calls } = await visit(fault, () => false);
    for (let k = 0; k < calls; k += 3) {
      await judge(await visit(fault, (call) => call >= k)).catch((error: unknown) => {
        throw new Error(`From call ${k} on ${fault.name}: ${String(error)}`, { cause: error });
      });
    }
  });
});
