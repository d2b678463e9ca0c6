// The keeper's desk: what it writes and tells, and that it leaves the store alone once everything is
// erased, until there is something to keep again.
import { describe, expect, it } from 'vitest';
import { NotKept } from '../../../src/store/failures.ts';
import type { Checkpoint } from '../../../src/store/kept-run.ts';
import type { RunStore } from '../../../src/store/runs.ts';
import { KeeperDesk } from '../../../src/worker/keeper-desk.ts';
import { KeeperLocks } from '../../../src/worker/keeper-locks.ts';
import type { KeeperEvent } from '../../../src/worker/keeper-protocol.ts';

const RECIPE = {} as NonNullable<Checkpoint['recipe']>;

function checkpoint(id: string, given: Partial<Checkpoint> = {}): Checkpoint {
  return { id, reachedSeconds: 60, isFinished: false, digest: 'd', ...given } as Checkpoint;
}

function desk(
  saving: (checkpoint: Checkpoint) => Promise<unknown> = () => Promise.resolve('indexeddb'),
) {
  const asked: string[] = [];
  const told: KeeperEvent[] = [];
  const words: string[] = [];
  const waits: [number, () => void][] = [];
  const answers: Record<string, (given: Checkpoint) => Promise<unknown>> = {
    save: saving,
    list: () => Promise.resolve([]),
  };
  const store = new Proxy({} as RunStore, {
    get: (own, name: string) => (given: Checkpoint) => {
      asked.push(name);
      const answer = (Reflect.get(own, name) as (typeof answers)[string]) ?? answers[name];
      return answer?.(given) ?? Promise.resolve();
    },
  });
  const keeper = new KeeperDesk({
    store,
    locks: new KeeperLocks(undefined),
    after: (ms, callback) => {
      waits.push([ms, callback]);
      return () => undefined;
    },
    tell: (event) => void told.push(event),
    tellTabs: (word) => void words.push(word),
  });
  return { keeper, store, asked, told, words, waits };
}

describe('a checkpoint', () => {
  it('is told as saved with its facts alone, and the list is another when its recipe is', async () => {
    const { keeper, told, words } = desk();
    await keeper.take(checkpoint('a', { recipe: RECIPE }));
    expect(told[0]).toEqual({ kind: 'saved', run: checkpoint('a') });
    expect(told[1]).toEqual({ kind: 'changed' });
    await keeper.take(checkpoint('a', { reachedSeconds: 61 }));
    expect(told).toHaveLength(3);
    expect(words).toEqual(['changed']);
  });

  it('that could not be written is never told as saved', async () => {
    const { keeper, told } = desk(() => Promise.reject(new Error('full')));
    await keeper.take(checkpoint('a', { recipe: RECIPE }));
    expect(told).toEqual([]);
  });
});

it('what could not be written and comes only once goes with the next checkpoint', async () => {
  const saved: Checkpoint[] = [];
  let isFull = true;
  const { keeper, told } = desk((checkpoint) => {
    if (isFull) return Promise.reject(new Error('full'));
    saved.push(checkpoint);
    return Promise.resolve('indexeddb');
  });
  await keeper.take(checkpoint('a', { recipe: RECIPE }));
  await keeper.take(checkpoint('a', { reachedSeconds: 61 }));
  isFull = false;
  await keeper.take(checkpoint('a', { reachedSeconds: 62 }));
  await keeper.take(checkpoint('a', { reachedSeconds: 63 }));
  expect(saved).toEqual([
    checkpoint('a', { reachedSeconds: 62, recipe: RECIPE }),
    checkpoint('a', { reachedSeconds: 63 }),
  ]);
  expect(told.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
});

it('what could not be written is tried again though the run is paused, ever more seldom', async () => {
  const saved: Checkpoint[] = [];
  let isFull = true;
  const { keeper, told, waits } = desk((checkpoint) => {
    if (isFull) return Promise.reject(new Error('full'));
    saved.push(checkpoint);
    return Promise.resolve('indexeddb');
  });
  await keeper.take(checkpoint('a', { recipe: RECIPE }));
  await keeper.take(checkpoint('a', { reachedSeconds: 61 }));
  for (const wait of [1000, 2000]) {
    expect(waits.map(([ms]) => ms)).toEqual([wait]);
    waits.pop()![1]();
    await new Promise((resolve) => setTimeout(resolve));
  }
  isFull = false;
  waits.pop()![1]();
  await new Promise((resolve) => setTimeout(resolve));
  expect(saved).toEqual([checkpoint('a', { reachedSeconds: 61, recipe: RECIPE })]);
  expect(told.map(({ kind }) => kind)).toEqual(['saved', 'changed']);
  expect(waits).toEqual([]);
});

it('what is owed is not tried again behind a newer checkpoint that is under way', async () => {
  const saved: Checkpoint[] = [];
  const ends: (() => void)[] = [];
  let isFull = true;
  const { keeper, told, waits } = desk(async (checkpoint) => {
    if (isFull) throw new Error('full');
    saved.push(checkpoint);
    await new Promise<void>((resolve) => ends.push(resolve));
  });
  await keeper.take(checkpoint('a', { recipe: RECIPE }));
  isFull = false;
  const end = { reachedSeconds: 600, isFinished: true };
  const taken = keeper.take(checkpoint('a', end));
  await new Promise((resolve) => setTimeout(resolve));
  waits.pop()![1]();
  await new Promise((resolve) => setTimeout(resolve));
  ends.forEach((end) => end());
  await taken;
  await new Promise((resolve) => setTimeout(resolve));
  expect(saved).toEqual([checkpoint('a', { ...end, recipe: RECIPE })]);
  expect(told.filter(({ kind }) => kind === 'saved')).toEqual([
    { kind: 'saved', run: checkpoint('a', end) },
  ]);
  expect(waits).toEqual([]);
});

it('what is of a run that is not kept any more is not tried again', async () => {
  const { keeper, waits } = desk(() => Promise.reject(new NotKept('a')));
  await keeper.take(checkpoint('a'));
  expect(waits).toEqual([]);
});

describe('once everything is erased', () => {
  it('the run that goes on does not bring the store back, nor does a look at the list', async () => {
    const { keeper, asked, told, words } = desk();
    await keeper.take(checkpoint('a', { recipe: RECIPE }));
    await keeper.eraseAll();
    await keeper.take(checkpoint('a', { reachedSeconds: 61 }));
    expect(await keeper.list()).toEqual([]);
    expect(asked).toEqual(['save', 'eraseAll']);
    expect(told.at(-1)).toEqual({ kind: 'erased' });
    expect(words.at(-1)).toBe('erased');
  });

  it('by another tab it is the same', async () => {
    const { keeper, asked } = desk();
    keeper.hear('erased');
    await keeper.take(checkpoint('a'));
    await keeper.list();
    // What it knew is forgotten, and nothing is written or read.
    expect(asked).toEqual(['forget']);
  });

  it('by another tab it is heard once, and what is kept since it began to erase goes on', async () => {
    const { keeper, asked, told } = desk();
    keeper.hear('erasing');
    await keeper.take(checkpoint('a', { recipe: RECIPE }));
    keeper.hear('erased');
    await keeper.take(checkpoint('a', { reachedSeconds: 61 }));
    expect(asked).toEqual(['forget', 'save', 'save']);
    expect(told.filter(({ kind }) => kind === 'erased')).toHaveLength(1);
  });

  it('what was being written meanwhile is not told as saved', async () => {
    let end: () => void = () => undefined;
    const { keeper, told } = desk(() => new Promise<void>((resolve) => (end = resolve)));
    const taken = keeper.take(checkpoint('a', { recipe: RECIPE }));
    await new Promise((resolve) => setTimeout(resolve));
    keeper.hear('erasing');
    end();
    await taken;
    expect(told).toEqual([{ kind: 'erased' }]);
  });

  it('in vain, what is kept is shown and goes on, here and in another tab', async () => {
    const one = desk();
    const other = desk();
    one.store.eraseAll = () => Promise.reject(new Error('blocked'));
    await one.keeper.take(checkpoint('a', { recipe: RECIPE }));
    await expect(one.keeper.eraseAll()).rejects.toThrow('blocked');
    expect(one.words.slice(-2)).toEqual(['erasing', 'notErased']);
    other.keeper.hear('erasing');
    other.keeper.hear('notErased');
    for (const { keeper, asked, told } of [one, other]) {
      expect(told.at(-1)).toEqual({ kind: 'changed' });
      asked.length = 0;
      await keeper.take(checkpoint('a', { reachedSeconds: 61 }));
      await keeper.list();
      expect(asked).toEqual(['save', 'list']);
    }
  });

  it('a run is kept again from its next change on', async () => {
    const { keeper, asked } = desk();
    await keeper.eraseAll();
    await keeper.take(checkpoint('a', { recipe: RECIPE }));
    await keeper.take(checkpoint('a', { reachedSeconds: 61 }));
    await keeper.list();
    expect(asked).toEqual(['eraseAll', 'save', 'save', 'list']);
  });
});
