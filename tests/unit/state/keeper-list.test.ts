// The list of kept runs that the page knows, with a keeper's worker that answers as the test says.
import { beforeEach, expect, it, vi } from 'vitest';
import { RunsList } from '../../../src/state/runs-list.svelte.ts';
import { freshWorker, page, worker } from './fake-keeper.ts';
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
