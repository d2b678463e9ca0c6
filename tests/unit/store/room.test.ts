// A full disk: a browser says so only by aborting the transaction, and then refuses even the
// smallest row, unless something was deleted. Firefox also lets the connection go bad.
import { afterEach, expect, it } from 'vitest';
import { bytesOfSeries } from '../../../src/store/series-bytes.ts';
import { checkpointOf, idOf, progressOf, seriesOf } from './a-run.ts';
import { type Call, disturbDatabase } from './disturbed.ts';
import { LabStorage } from './lab-store.ts';

let undisturb = (): void => undefined;
afterEach(() => undisturb());

/** A disk with so many bytes left for what is put from now on. */
class FullDisk {
  left: number;
  /** As in Firefox: after an abort the connection is of no use. */
  readonly goesBad: boolean;
  readonly #bad = new Set<unknown>();

  constructor(left: number, goesBad = false) {
    this.left = left;
    this.goesBad = goesBad;
    undisturb = disturbDatabase((call) => this.#answer(call));
  }

  #answer({ name, self, pass }: Call): unknown {
    if (name === 'transaction' && this.#bad.has(self)) {
      throw new DOMException('', 'InvalidStateError');
    }
    const result = pass();
    if (name === 'put') this.#take(self as IDBObjectStore, result as IDBRequest);
    if (name === 'delete' && (self as IDBObjectStore).name === 'marks') this.left += 256_000;
    return result;
  }

  #take(store: IDBObjectStore, request: IDBRequest): void {
    request.addEventListener('success', () => {
      const bytes =
        store.name === 'chunks' ? 32_000 : request.result === 'ballast' ? 256_000 : 1000;
      this.left -= bytes;
      store.transaction.addEventListener('abort', () => (this.left += bytes));
      if (this.left >= 0) return;
      if (this.goesBad) this.#bad.add(store.transaction.db);
      (store.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
    });
  }
}

async function oneRun(): Promise<{
  storage: LabStorage;
  store: Awaited<ReturnType<LabStorage['open']>>;
}> {
  const storage = new LabStorage();
  const store = await storage.open();
  await store.save(checkpointOf(1));
  await store.settled();
  return { storage, store };
}

it('claims no series that there was no room for', async () => {
  const { storage, store } = await oneRun();
  await store.save({ ...progressOf(1, 600), series: seriesOf(1, 600) });
  await store.settled();
  new FullDisk(0);
  const longer = { ...progressOf(1, 3600), series: seriesOf(1, 3600) };
  await storage.clock.outcome(store.save(longer));
  undisturb();
  expect(await store.run(idOf(1))).toMatchObject({ reachedSeconds: 3600, isFinished: true });
  expect(await store.series(idOf(1))).toBe(null);
  expect((await store.list()).map(({ isDamaged }) => isDamaged)).toEqual([false]);
});

it('lays down a ballast of 256 kB', async () => {
  const { storage } = await oneRun();
  const row = await storage.raw<{ bytes: Uint8Array }>((stores) => stores('marks').get('ballast'));
  expect(row!.bytes.length).toBe(256_000);
});

it.each([false, true])(
  'throws off the ballast to write how a run ended, and tells (connection goes bad: %s)',
  async (goesBad) => {
    const { storage, store } = await oneRun();
    const disk = new FullDisk(0, goesBad);
    const ended = { ...progressOf(1, 3600), series: seriesOf(1, 70_000) };
    expect(await storage.clock.outcome(store.save(ended))).toBe('indexeddb');
    expect(store.health()).toMatchObject({ home: 'indexeddb', state: 'full' });
    expect(storage.troubles).toEqual([
      {
        kind: 'full',
        neededBytes: bytesOfSeries(ended.series).length + 2000,
        usedBytes: 5_000_000,
        quotaBytes: 6_000_000,
      },
    ]);
    expect((await store.list())[0]).toMatchObject({ isFinished: true, isDamaged: false });
    expect(await store.series(idOf(1))).toBe(null);
    // What the ballast left is no room.
    for (let i = 0; i < 5; i++) {
      await storage.clock.outcome(store.save({ ...progressOf(1, 3600), digest: String(i) }));
      await storage.clock.outcome(store.settled());
    }
    expect(store.health().state).toBe('full');
    expect(storage.troubles).toHaveLength(1);
    disk.left = 1e9;
    for (let i = 0; i < 4; i++) await store.save(ended);
    expect(await store.series(idOf(1))).toEqual(ended.series);
    expect(store.health().state).toBe('kept');
    expect(storage.troubles.at(-1)).toEqual({ kind: 'room' });
  },
);

it('says that it did not save when there is no room at all, and goes on when there is', async () => {
  const { storage, store } = await oneRun();
  await storage.raw((stores) => void stores('marks').delete('ballast'));
  const disk = new FullDisk(0, true);
  const failed = storage.clock.outcome(store.save(progressOf(1, 60)));
  await expect(failed).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect((await storage.clock.outcome(store.list()))[0].reachedSeconds).toBe(0);
  expect(store.health()).toMatchObject({ home: 'indexeddb', state: 'full' });
  disk.left = 1e9;
  expect(await storage.clock.outcome(store.save(progressOf(1, 120)))).toBe('indexeddb');
  expect((await store.list())[0].reachedSeconds).toBe(120);
  expect(store.health().state).toBe('kept');
});

it('shows no part of a new run that has no room', async () => {
  const { storage, store } = await oneRun();
  await storage.raw((stores) => void stores('marks').delete('ballast'));
  new FullDisk(1500);
  const failed = storage.clock.outcome(store.save(checkpointOf(2)));
  await expect(failed).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect((await store.list()).map(({ seed }) => seed)).toEqual([1]);
  undisturb();
  expect(await storage.raw((stores) => stores('chunks').count())).toBe(1);
});

it('keeps what was to be kept when there is no room for the ballast alone', async () => {
  const storage = new LabStorage();
  const store = await storage.open();
  new FullDisk(40_000);
  expect(await store.save(checkpointOf(1))).toBe('indexeddb');
  await storage.clock.outcome(store.settled());
  expect(store.health()).toMatchObject({ state: 'kept' });
});

it('lays the ballast down again when runs were deleted', async () => {
  const { storage, store } = await oneRun();
  const disk = new FullDisk(0);
  await storage.clock.outcome(store.save({ ...progressOf(1, 60), series: seriesOf(1, 70_000) }));
  disk.left = 1e9;
  await store.remove([idOf(1)]);
  const later = await storage.open();
  await later.purge();
  await later.settled();
  expect(await storage.raw((stores) => stores('marks').count('ballast'))).toBe(1);
});
