// The keeper's desk over a store in memory: what is written is told, what another tab writes is left
// alone, and what fails is said and reaches nobody's run.
import { describe, expect, it } from 'vitest';
import { ENGINE } from '../../../src/sim/run.ts';
import type { Checkpoint } from '../../../src/store/kept-run.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { RunStore } from '../../../src/store/runs.ts';
import { after } from '../../../src/store/environment.ts';
import { KeeperDesk } from '../../../src/worker/keeper-desk.ts';
import type { KeeperLocks } from '../../../src/worker/keeper-locks.ts';
import type { KeeperEvent } from '../../../src/worker/keeper-protocol.ts';
import { smallScenario } from './small-run.ts';

const ID = 'ab'.repeat(16);

function checkpoint(changes: Partial<Checkpoint> = {}): Checkpoint {
  const scenario = smallScenario();
  const figures = {
    p95Seconds: 0.2,
    usd: 1,
    staticUsd: 2,
    elasticity: 0.5,
    alerts: 0,
    decisions: 1,
  };
  return {
    id: ID,
    engine: ENGINE,
    seed: 5,
    scenario: scenario.name,
    preset: null,
    parent: null,
    interventions: 0,
    durationSeconds: 600,
    reachedSeconds: 10,
    digest: '0123456789abcdef',
    isFinished: false,
    figures,
    picture: null,
    recipe: { engine: ENGINE, scenario, seed: 5, interventions: [] },
    ...changes,
  };
}

function memoryStore(): Promise<RunStore> {
  return openStore({
    indexedDB: undefined,
    opfs: undefined,
    sentinel: { get: () => null, set: () => undefined },
    now: () => 1,
    ontrouble: () => undefined,
    after,
  });
}

async function atTheDesk({ isOurs = true, store }: { isOurs?: boolean; store?: RunStore } = {}) {
  const told: KeeperEvent[] = [];
  let tabs = 0;
  const released: string[] = [];
  const desk = new KeeperDesk({
    store: store ?? (await memoryStore()),
    after,
    locks: {
      claim: () => Promise.resolve(isOurs),
      holds: () => false,
      letGo: (id: string) => void released.push(id),
    } as unknown as KeeperLocks,
    tell: (event) => told.push(event),
    tellTabs: () => tabs++,
  });
  return {
    desk,
    told,
    letGo: released,
    tabs: () => tabs,
    kinds: () => told.map(({ kind }) => kind),
  };
}

describe('a checkpoint', () => {
  it('is told as saved once it is, and the list as another one', async () => {
    const { desk, told, kinds, tabs } = await atTheDesk();
    await desk.take(checkpoint());
    expect(kinds()).toEqual(['saved', 'changed']);
    expect(told[0]).toMatchObject({ run: { id: ID, reachedSeconds: 10, isFinished: false } });
    expect(tabs()).toBe(1);
    expect((await desk.list()).map(({ id }) => id)).toEqual([ID]);
  });

  it('that only goes on does not make every tab read the list again', async () => {
    const { desk, kinds, tabs } = await atTheDesk();
    await desk.take(checkpoint());
    const later = checkpoint({ reachedSeconds: 20 });
    Reflect.deleteProperty(later, 'recipe');
    await desk.take(later);
    expect(kinds()).toEqual(['saved', 'changed', 'saved']);
    expect(tabs()).toBe(1);
  });

  it('of a run that another tab writes is left alone, and that is said once', async () => {
    const { desk, kinds } = await atTheDesk({ isOurs: false });
    await desk.take(checkpoint());
    await desk.take(checkpoint({ reachedSeconds: 20 }));
    expect(kinds()).toEqual(['taken']);
    expect(await desk.list()).toEqual([]);
  });

  it('that cannot be written is never told as saved', async () => {
    const store = {
      save: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      health: () => ({ place: 'indexeddb' }),
    } as unknown as RunStore;
    const { desk, kinds } = await atTheDesk({ store });
    await desk.take(checkpoint());
    await Promise.resolve();
    expect(kinds()).toEqual([]);
  });
});

describe('a kept run', () => {
  it('is opened again with its recipe', async () => {
    const { desk, letGo } = await atTheDesk();
    await desk.take(checkpoint());
    expect(await desk.reopen(ID)).toMatchObject({
      run: { id: ID, reachedSeconds: 10 },
      recipe: { seed: 5, scenario: smallScenario() },
      isTaken: false,
    });
    expect(letGo).toEqual([]);
    expect(await desk.reopen('cd'.repeat(16))).toBeNull();
    // Who wants it in another tab shall not be told that it is written here.
    expect(letGo).toEqual(['cd'.repeat(16)]);
  });

  it('is let go of when it cannot be read, or is not shown after all', async () => {
    const store = { run: () => Promise.reject(new Error('no disk')) } as unknown as RunStore;
    const { desk, letGo } = await atTheDesk({ store });
    await expect(desk.reopen(ID)).rejects.toThrow('no disk');
    expect(letGo).toEqual([ID]);
    desk.letGo(ID);
    expect(letGo).toEqual([ID, ID]);
  });

  it('is let go of when it is no more, once nothing of it is under way', async () => {
    const { desk, letGo } = await atTheDesk();
    const gone = checkpoint({ reachedSeconds: 20 });
    Reflect.deleteProperty(gone, 'recipe');
    await Promise.all([desk.take(gone), desk.take(checkpoint())]);
    expect(letGo).toEqual([]);
    await desk.eraseAll();
    await desk.take(gone);
    expect(letGo).toEqual([]);
    const other = { ...gone, id: 'cd'.repeat(16) };
    const fresh = await atTheDesk();
    await fresh.desk.take(other);
    expect(fresh.letGo).toEqual([other.id]);
  });

  it('leaves the list when it is removed, and comes back', async () => {
    const { desk, kinds } = await atTheDesk();
    await desk.take(checkpoint());
    await desk.remove([ID]);
    expect(await desk.list()).toEqual([]);
    await desk.restore([ID]);
    expect(await desk.list()).toHaveLength(1);
    expect(kinds().filter((kind) => kind === 'changed')).toHaveLength(3);
  });
});

describe('once everything is erased', () => {
  it('a duplicate of a run that was kept since can be opened', async () => {
    const { desk } = await atTheDesk();
    await desk.eraseAll();
    await desk.take(checkpoint());
    const copy = await desk.duplicate(ID);
    expect(await desk.reopen(copy)).toMatchObject({ run: { id: copy, reachedSeconds: 10 } });
  });

  it('what another tab keeps since is listed, and can be opened', async () => {
    const memory = await memoryStore();
    const { desk } = await atTheDesk({ store: memory });
    await desk.eraseAll();
    await memory.save(checkpoint());
    expect(await desk.list()).toEqual([]);
    desk.hear('changed');
    expect(await desk.list()).toMatchObject([{ id: ID }]);
    expect(await desk.reopen(ID)).toMatchObject({ run: { id: ID } });
  });
});
