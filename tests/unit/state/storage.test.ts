// The backup as a person is told of it: what was left out of it is in no backup.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Storage } from '../../../src/state/storage.svelte.ts';
import { storageWords } from '../../../src/words/en-storage.ts';
import { freshWorker, ID, OTHER, page, worker } from './fake-keeper.ts';

vi.mock('../../../src/worker/client-keeper.ts', async () => {
  return (await import('./fake-keeper.ts')).clientKeeper;
});

beforeEach(() => {
  freshWorker();
  const choices = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => choices.get(name) ?? null,
    setItem: (name: string, value: string) => choices.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('says what was left out, and counts it as backed up neither now nor on the next visit', async () => {
  const { keeper } = await page();
  worker.answers.backup = () => ({ file: new Blob(['x']), runs: 4, leftOut: [OTHER] });
  const storage = new Storage(keeper);
  expect(await storage.backup(5)).not.toBeNull();
  expect(storage.outcome).toEqual({ kind: 'backedUp', runs: 4, leftOut: 1 });
  expect(storageWords.backedUp(4, 1)).toContain('without 1 run that cannot be read');
  for (const each of [storage, new Storage(keeper)]) {
    const isIn = [ID, OTHER].map((id) => each.isBackedUp({ id, serial: 5 }));
    expect(isIn).toEqual([true, false]);
    expect(each.isBackedUp({ id: ID, serial: 6 })).toBe(false);
  }
});

it.each([
  [3, 0, 0, '3 runs restored.'],
  [0, 2, 7, '0 runs restored, 2 repaired, 7 were here already.'],
])('tells what a restored backup came to', (added, repaired, present, sentence) => {
  expect(storageWords.restored(added, repaired, present)).toBe(sentence);
});
