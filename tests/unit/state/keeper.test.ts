// Who keeps the runs of the page, with a keeper's worker that answers as the test says.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FRESH, freshWorker, ID, OTHER, page, worker } from './fake-keeper.ts';
import { keptRun } from './kept-runs.ts';

vi.mock('../../../src/worker/client-keeper.ts', async () => {
  return (await import('./fake-keeper.ts')).clientKeeper;
});

beforeEach(freshWorker);

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

it('a keeper that the engine tells nothing is no keeper', async () => {
  const { keeper } = await page({ isKept: false });
  keeper.begin();
  await vi.waitFor(() => expect(keeper.state).toBe('failed'));
  expect(worker.calls).toContain('close');
  const kept = (await page()).keeper;
  kept.begin();
  await vi.waitFor(() => expect(kept.state).toBe('on'));
  await settle();
  expect(kept.state).toBe('on');
});

it('what it has of the run is where the page comes to, once there is a keeper', async () => {
  const { lab, keeper } = await page();
  worker.answers.run = (id: string) => id === ID && { ...keptRun(1), reachedSeconds: 77 };
  await lab.catchUp?.();
  expect(worker.calls).toEqual([]);
  keeper.begin();
  await vi.waitFor(() => expect(keeper.state).toBe('on'));
  await lab.catchUp?.();
  expect(lab.playback.recordedUntil).toBe(77);
});

it('a run that is refused may be written by another tab', async () => {
  const { keeper, fake } = await page();
  worker.answers.reopen = () => ({ run: keptRun(1), recipe: {}, isTaken: false });
  expect(await keeper.open(OTHER)).toBe(true);
  expect(worker.calls).not.toContain('letGo');
  fake.answers.open = () => ({ ok: false, problems: [] });
  expect(await keeper.open(OTHER)).toBe(false);
  expect(worker.calls).toContain('letGo');
});

it('everything is erased once, whether it is told or could not be done', async () => {
  const { keeper } = await page();
  worker.answers.eraseAll = () => worker.events!.onevent({ kind: 'erased' });
  expect(await keeper.eraseAll()).toBe(true);
  expect(keeper.erasures).toBe(1);
  worker.answers.eraseAll = () => Promise.reject(new Error('blocked'));
  expect(await keeper.eraseAll()).toBe(false);
  expect(keeper.erasures).toBe(2);
});

it('the browser is asked once not to clear what is kept, when the first run has been', async () => {
  const choices = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => choices.get(name) ?? null,
    setItem: (name: string, value: string) => choices.set(name, value),
  });
  const persist = vi.fn(() => Promise.resolve(false));
  vi.stubGlobal('navigator', { storage: { persist } });
  for (const page_ of [await page(), await page()]) {
    page_.keeper.begin();
    await vi.waitFor(() => expect(page_.keeper.state).toBe('on'));
    expect(persist).toHaveBeenCalledTimes(choices.size);
    worker.events!.onevent({ kind: 'saved', run: keptRun(1) });
    worker.events!.onevent({ kind: 'saved', run: keptRun(1) });
    expect(persist).toHaveBeenCalledTimes(1);
  }
  vi.unstubAllGlobals();
});

it('the run that is on the screen is open already, unless another tab has it now', async () => {
  const { keeper, fake } = await page();
  worker.answers.reopen = () => null;
  const opens = () => fake.calls.filter(([name]) => name === 'open').length;
  expect(await keeper.open(ID)).toBe(true);
  expect(opens()).toBe(1);
  expect(worker.calls).not.toContain('reopen');
  expect(await keeper.open(OTHER)).toBe(false);
  worker.events!.onevent({ kind: 'taken', id: ID });
  expect(await keeper.open(ID)).toBe(false);
});

it('a run that another tab writes is told while it, or a copy of it, is on the screen', async () => {
  const { keeper, show } = await page();
  worker.answers.reopen = () => ({ run: keptRun(1), recipe: {}, isTaken: true });
  await keeper.reopened(OTHER);
  expect(keeper.isTaken).toBe(false);
  const copy = { ...FRESH, parent: { id: OTHER, time: 5 }, onceTouched: true };
  await show(copy);
  expect(keeper.isTaken).toBe(true);
  await show({ ...copy, onceTouched: false });
  expect(keeper.isTaken).toBe(false);
  await show(copy);
  await show(FRESH);
  expect(keeper.isTaken).toBe(false);
});

describe.each([
  { when: 'a copy of it is on the screen', takes: true },
  { when: 'another run has come to the screen', takes: false, screen: FRESH },
  { when: 'it is another one that was let go', takes: false, freed: ID },
  { when: 'a third tab was quicker', takes: false, isTaken: true },
])('of a run that its tab let go', ({ when, takes, screen, freed = OTHER, isTaken = false }) => {
  it(`${takes ? 'this tab goes on' : 'nothing is drawn back'} when ${when}`, async () => {
    const { keeper, fake, show } = await page();
    worker.answers.reopen = () => ({ run: keptRun(1), recipe: {}, isTaken: true });
    keeper.begin();
    await keeper.reopened(OTHER);
    await show({ ...FRESH, parent: { id: OTHER, time: 5 }, onceTouched: true });
    if (screen) await show(screen);
    worker.answers.reopen = () => ({ run: keptRun(1), recipe: {}, isTaken });
    fake.calls.length = 0;
    worker.events!.onevent({ kind: 'free', id: freed });
    await settle();
    expect(fake.calls.filter(([name]) => name === 'open')).toHaveLength(takes ? 1 : 0);
  });
});
