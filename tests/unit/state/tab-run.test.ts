// What a tab remembers of the run that it writes, and how a page that is loaded again goes on with it.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { statusOf } from './fake-engine.ts';
import { FRESH, freshWorker, ID, OTHER, page, worker } from './fake-keeper.ts';
import { keptRun } from './kept-runs.ts';

vi.mock('../../../src/worker/client-keeper.ts', async () => {
  return (await import('./fake-keeper.ts')).clientKeeper;
});

beforeEach(freshWorker);

describe('what this tab was writing', () => {
  const tab = new Map<string, string>();
  const put = (name: string, value: string) => tab.set(`autoscaling-lab/${name}`, value);
  const visit = (type: string, search = '') => {
    vi.stubGlobal('location', { search });
    vi.stubGlobal('performance', { getEntriesByType: () => [{ type }], now: () => 0 });
  };
  const reopens = (reachedSeconds: number, isTaken = false) => {
    worker.answers.reopen = () => ({
      run: keptRun(1, { id: OTHER, reachedSeconds }),
      recipe: {},
      isTaken,
    });
  };
  /** How it is opened and what is asked for then, without what the page looks up besides. */
  const asked = (calls: readonly [string, unknown[]][]) =>
    calls
      .filter(([name]) => ['open', 'seek', 'play'].includes(name))
      .map(([name, given]) => (name === 'open' ? [name, given[1]] : [name, ...given]));

  beforeEach(() => {
    tab.clear();
    put('run', OTHER);
    visit('navigate');
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => tab.get(name) ?? null,
      setItem: (name: string, value: string) => tab.set(name, value),
      removeItem: (name: string) => tab.delete(name),
    });
    return () => vi.unstubAllGlobals();
  });

  it('holds up nothing when it cannot be read', async () => {
    const { keeper } = await page();
    worker.answers.reopen = () => Promise.reject(new Error('damaged'));
    expect(await keeper.goOn()).toBe(false);
  });

  it('holds up nothing when the keeper never answers', async () => {
    vi.useFakeTimers();
    const { keeper } = await page();
    worker.answers.reopen = () => new Promise(() => undefined);
    const goesOn = keeper.goOn();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await goesOn).toBe(false);
    vi.useRealTimers();
  });

  it('may be written by another tab when it was read too late to be shown', async () => {
    vi.useFakeTimers();
    const { keeper } = await page();
    let answer: (reopened: unknown) => void = () => undefined;
    worker.answers.reopen = () => new Promise((resolve) => (answer = resolve));
    const goesOn = keeper.goOn();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await goesOn).toBe(false);
    expect(worker.calls).not.toContain('letGo');
    answer({ run: keptRun(1), recipe: {}, isTaken: false });
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.calls).toContain('letGo');
    vi.useRealTimers();
  });

  const START = { anySize: true, speed: 10 };
  it.each([
    { how: 'plays on', paused: false, then: [['open', { fromSeconds: 900, playing: true }]] },
    { how: 'stays paused', paused: true, then: [['open', { fromSeconds: 900, playing: false }]] },
    {
      how: 'stays paused at the moment that was shown',
      paused: true,
      moment: 600,
      then: [
        ['open', { fromSeconds: 900, playing: false }],
        ['seek', 600],
      ],
    },
    {
      how: 'plays on from the past that was shown',
      paused: false,
      moment: 600,
      then: [['open', { fromSeconds: 900, playing: false }], ['seek', 600], ['play']],
    },
    {
      how: 'is shown where it stood, a little after what was written last',
      paused: true,
      moment: 900.5,
      then: [['open', { fromSeconds: 900.5, playing: false }]],
    },
    {
      how: 'is, as a copy, shown no further than it has come',
      paused: true,
      moment: 950,
      isTaken: true,
      then: [
        ['open', { fromSeconds: 900, playing: false }],
        ['seek', 900],
      ],
    },
  ])('$how', async ({ paused, moment, isTaken = false, then }) => {
    if (paused) put('paused', 'yes');
    if (moment !== undefined) put('moment', String(moment));
    const { keeper, fake } = await page();
    for (const name of ['seek', 'play'] as const) fake.answers[name] = () => statusOf();
    fake.calls.length = 0;
    reopens(900, isTaken);
    expect(await keeper.goOn()).toBe(true);
    const expected = then.map(([name, given]) =>
      name === 'open'
        ? [name, { ...START, ...(given as object) }]
        : given === undefined
          ? [name]
          : [name, given],
    );
    expect(asked(fake.calls)).toEqual(expected);
  });

  it.each([
    ['navigate', '', true],
    ['navigate', '?scenario=match-day', false],
    ['reload', '?scenario=match-day', true],
    ['back_forward', '?scenario=match-day', true],
  ])('after a %s of an address with "%s" it goes on: %s', async (type, search, goesOn) => {
    const { keeper } = await page();
    visit(type, search);
    reopens(900);
    expect(await keeper.goOn()).toBe(goesOn);
    expect(tab.has('autoscaling-lab/run')).toBe(goesOn);
  });

  it.each([
    { of: 'a run that is paused', is: {}, paused: true },
    { of: 'a run that plays', is: { playing: true }, paused: false },
    { of: 'a finished run', is: { finished: true, time: 3600 }, isFinished: true, paused: true },
    { of: 'a finished run that nobody touched', is: {}, onceTouched: true, isFinished: true },
  ])('is remembered of $of', async ({ is, isFinished = false, onceTouched = false, paused }) => {
    const { keeper, lab, fake, show } = await page();
    await show({ ...FRESH, onceTouched });
    fake.answers.setSpeed = () =>
      statusOf({ epoch: 9, kept: { ...FRESH, onceTouched }, speed: 60, ...is });
    keeper.begin();
    await vi.waitFor(() => expect(keeper.state).toBe('on'));
    await lab.setSpeed(60);
    worker.events!.onevent({ kind: 'saved', run: keptRun(1, { id: ID, isFinished }) });
    expect(tab.get('autoscaling-lab/run')).toBe(paused === undefined ? undefined : ID);
    expect(tab.has('autoscaling-lab/paused')).toBe(paused === true);
  });
});
