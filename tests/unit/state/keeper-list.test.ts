// The list of kept runs that the page knows, with a keeper's worker that answers as the test says.
import { beforeEach, expect, it, vi } from 'vitest';
import { RunsList } from '../../../src/state/runs-list.svelte.ts';
import { statusOf } from './fake-engine.ts';
import { FRESH, freshWorker, page, worker } from './fake-keeper.ts';
import { keptRun } from './kept-runs.ts';

vi.mock('../../../src/worker/client-keeper.ts', async () => {
  return (await import('./fake-keeper.ts')).clientKeeper;
});

beforeEach(freshWorker);

it('a run of the list is known as it was written last, with what a person gave it', async () => {
  const { keeper } = await page();
  keeper.begin();
  await vi.waitFor(() => expect(keeper.state).toBe('on'));
  const listed = keptRun(1, { name: 'Mine', reachedSeconds: 60, digest: 'early' });
  expect(keeper.now(listed)).toBe(listed);
  const { name, tags, begun, changed, serial, isDamaged, ...facts } = keptRun(1);
  const written = { ...facts, reachedSeconds: 90, digest: 'late' };
  worker.events!.onevent({ kind: 'saved', run: written });
  const now = { name: 'Mine', reachedSeconds: 90, digest: 'late' };
  expect(keeper.now(listed)).toEqual({
    tags,
    begun,
    changed,
    serial,
    isDamaged,
    ...written,
    ...now,
  });
  expect(name).toBeNull();
  const other = keptRun(2);
  expect(keeper.now(other)).toBe(other);
});

it('what is done to a list without a keeper is told as not done', async () => {
  const { keeper } = await page();
  worker.isMissing = true;
  const runs = new RunsList(keeper);
  keeper.runs = [keptRun(1)];
  await runs.rename('1', 'x');
  expect(runs.told).toEqual({ kind: 'notDone' });
  await runs.remove(keeper.runs);
  expect(runs.told).toEqual({ kind: 'notDone' });
  expect(runs.all).toHaveLength(1);
});

it('a run that was removed and comes back by itself is in the list again', async () => {
  const { keeper } = await page();
  const all = [keptRun(2), keptRun(1)];
  worker.answers.list = () => all;
  const runs = new RunsList(keeper);
  await keeper.list();
  worker.answers.list = () => [all[0]];
  await runs.remove([all[1]]);
  expect(runs.all).toEqual([all[0]]);
  worker.answers.list = () => all;
  await keeper.list();
  expect(runs.all).toEqual(all);
});

/** A keeper whose worker deletes and restores. */
async function deleting(count: number) {
  const { keeper } = await page();
  const all = Array.from({ length: count }, (_, i) =>
    keptRun(count - i, { name: `Run ${count - i}` }),
  );
  const gone = new Set<string>();
  worker.answers.list = () => all.filter(({ id }) => !gone.has(id));
  worker.answers.remove = (ids: readonly string[]) => ids.forEach((id) => gone.add(id));
  worker.answers.restore = (ids: readonly string[]) => ids.forEach((id) => gone.delete(id));
  await keeper.list();
  const ids = (runs: RunsList) => runs.all.map(({ id }) => id).join(' ');
  return { keeper, all, gone, ids };
}

it('deleted runs come back one after another, the newest first, those deleted together at once', async () => {
  const { keeper, all, ids } = await deleting(4);
  const runs = new RunsList(keeper);
  const [four, three, two, one] = all;
  await runs.remove([three]);
  await runs.remove([four, one]);
  await runs.remove([two]);
  expect(ids(runs)).toBe('');
  await runs.undo();
  expect(ids(runs)).toBe('2');
  expect(runs.told).toEqual({ kind: 'restored', runs: [two] });
  expect(runs.toBringBack).toEqual([four, one]);
  await Promise.all([runs.undo(), runs.undo()]);
  expect(ids(runs)).toBe('4 3 2 1');
  expect(runs.toBringBack).toBeNull();
  await runs.undo();
  expect(worker.calls.filter((name) => name === 'restore')).toHaveLength(3);
});

it('what was deleted can be brought back on another visit of the screen, not when all was erased', async () => {
  const { keeper, all, ids } = await deleting(3);
  const first = new RunsList(keeper);
  await first.remove([all[0]]);
  await first.remove([all[1]]);
  const later = new RunsList(keeper);
  expect(later.told).toBeNull();
  expect(later.toBringBack).toEqual([all[1]]);
  await later.undo();
  expect(ids(later)).toBe('2 1');
  expect(new RunsList(keeper).toBringBack).toEqual([all[0]]);
  worker.events!.onevent({ kind: 'erased' });
  expect(new RunsList(keeper).toBringBack).toBeNull();
});

it('what could not be brought back can be tried again; what is gone for good is told, and offered no more', async () => {
  const { keeper, all, gone } = await deleting(2);
  const runs = new RunsList(keeper);
  await runs.remove([all[0]]);
  const restore = worker.answers.restore;
  worker.answers.restore = () => Promise.reject(new Error('full'));
  await runs.undo();
  expect(runs.told).toEqual({ kind: 'notDone' });
  expect(runs.toBringBack).toEqual([all[0]]);
  worker.answers.restore = () => undefined;
  await runs.undo();
  expect(gone.size).toBe(1);
  expect(runs.told).toEqual({ kind: 'notDone' });
  expect(runs.toBringBack).toBeNull();
  worker.answers.restore = restore;
});

it('a run that could not be deleted is not offered to be brought back', async () => {
  const { keeper, all } = await deleting(1);
  const runs = new RunsList(keeper);
  worker.answers.remove = () => Promise.reject(new Error('full'));
  await runs.remove(all);
  expect(runs.toBringBack).toBeNull();
  expect(runs.all).toEqual(all);
});

it('a copy of a run gets a name that tells it from the other', async () => {
  const { keeper } = await page();
  worker.answers.list = () => [keptRun(1)];
  worker.answers.duplicate = () => 'copy';
  const named: unknown[][] = [];
  worker.answers.rename = (...given: unknown[]) => void named.push(given);
  await new RunsList(keeper).duplicate('1', 'Flash sale (copy)');
  expect(named).toEqual([['copy', 'Flash sale (copy)']]);
  worker.answers.duplicate = () => Promise.reject(new Error('full'));
  const runs = new RunsList(keeper);
  await runs.duplicate('1', 'Flash sale (copy)');
  expect(runs.told).toEqual({ kind: 'notDone' });
  expect(named).toHaveLength(1);
});

it('a run that another tab deleted is chosen no more', async () => {
  const { keeper } = await page();
  const all = [keptRun(2), keptRun(1)];
  worker.answers.list = () => all;
  const runs = new RunsList(keeper);
  await keeper.list();
  for (const { id } of all) runs.choose(id);
  expect(runs.chosen.size).toBe(2);
  worker.answers.list = () => [all[1]];
  await keeper.list();
  expect([...runs.chosen]).toEqual([all[1].id]);
});

/** A list, and how often the engine was asked to open a run; it answers when the test says. */
async function opening() {
  const { keeper, fake } = await page();
  const runs = new RunsList(keeper);
  worker.answers.reopen = (id: never) => ({ run: keptRun(1, { id }), recipe: {}, isTaken: false });
  const answers: (() => void)[] = [];
  fake.calls.length = 0;
  fake.answers.open = () =>
    new Promise((resolve) => {
      const kept = { ...FRESH, id: String(answers.length + 1) };
      const status = statusOf({ epoch: 9 + answers.length, kept });
      answers.push(() => resolve({ ok: true, status }));
    });
  const asked = () => fake.calls.filter(([name]) => name === 'open').length;
  return { runs, answers, asked };
}

it('a run is told while it is being opened, and asked for once', async () => {
  const { runs, answers, asked } = await opening();
  const opened = runs.open(keptRun(1));
  expect(runs.opening?.id).toBe('1');
  expect(await runs.open(keptRun(1))).toBe(false);
  await vi.waitFor(() => expect(asked()).toBe(1));
  answers[0]();
  expect(await opened).toBe(true);
  expect(runs.opening).toBe(null);
});

it('of two runs that are opened the newer one is shown', async () => {
  const { runs, answers, asked } = await opening();
  const first = runs.open(keptRun(1));
  await vi.waitFor(() => expect(asked()).toBe(1));
  const second = runs.open(keptRun(2));
  await vi.waitFor(() => expect(asked()).toBe(2));
  answers[0]();
  expect(await first).toBe(false);
  expect(runs.opening?.id).toBe('2');
  answers[1]();
  expect(await second).toBe(true);
  expect(runs.told).toBe(null);
});

it('a run whose opening was left is not shown, and is opened anew the next time', async () => {
  const { runs, answers, asked } = await opening();
  const left = runs.open(keptRun(1));
  await vi.waitFor(() => expect(asked()).toBe(1));
  runs.leaveOpening();
  expect(runs.opening).toBe(null);
  answers[0]();
  expect(await left).toBe(false);
  const again = runs.open(keptRun(1));
  await vi.waitFor(() => expect(asked()).toBe(2));
  answers[1]();
  expect(await again).toBe(true);
});
