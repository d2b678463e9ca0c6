// Code that comes late: loaded once, waited for by what a hand has done, in its order, and asked for
// again when it could not be loaded.
import { expect, it, vi } from 'vitest';
import { LateCode } from '../../../src/state/late-code.svelte.ts';

it('does what was wished when it has come, in the order of the wishes, and then at once', async () => {
  const done: string[] = [];
  const load = vi.fn(() => Promise.resolve({ say: (what: string) => done.push(what) }));
  const late = new LateCode(load, vi.fn());
  late.with(({ say }) => say('press'));
  late.with(({ say }) => say('release'));
  expect(done).toEqual([]);
  await vi.waitFor(() => expect(done).toEqual(['press', 'release']));
  late.with(({ say }) => say('key'));
  expect(done).toEqual(['press', 'release', 'key']);
  expect(load).toHaveBeenCalledTimes(1);
});

it('says that it is missing, forgets what waited, and is asked for again with the next wish', async () => {
  const done: string[] = [];
  const load = vi.fn(() => Promise.resolve('code'));
  load.mockRejectedValueOnce(new Error('offline'));
  const missing = vi.fn();
  const late = new LateCode(load, missing);
  late.with(() => done.push('lost'));
  await vi.waitFor(() => expect(missing).toHaveBeenCalledTimes(1));
  late.with((code) => done.push(code));
  await vi.waitFor(() => expect(done).toEqual(['code']));
  expect(missing).toHaveBeenCalledTimes(1);
});
