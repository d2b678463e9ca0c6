// Where a new engine takes a run up: what the keeper has of it counts, though the page drew less.
import { expect, it } from 'vitest';
import { catchingUp } from '../../../src/state/catching-up.ts';
import { Lab } from '../../../src/state/lab.svelte.ts';
import type { Opened } from '../../../src/worker/protocol-news.ts';
import { smallScenario } from '../worker/small-run.ts';
import type { KeptRun } from '../../../src/store/kept-run.ts';
import { keptRun } from './kept-runs.ts';
import { fakeEngine, statusOf } from './fake-engine.ts';

const OPENED: Opened = {
  ...{ scenario: smallScenario(), id: 'x', seed: 1, planned: [] },
  ...{ parent: null, hasPrevious: false },
};

interface Asked {
  readonly kept: { readonly recordedUntil: number };
}

/** What a new engine is asked to open when the page last drew this. */
async function startedAgain(
  drawn: { time: number; recordedUntil: number },
  reached: number,
  answer: (run: KeptRun) => Promise<KeptRun | null> | null = (run) => Promise.resolve(run),
) {
  const fake = fakeEngine({
    catalog: () => [],
    open: () => ({ ok: true, status: statusOf() }),
  });
  const lab = new Lab(fake.start);
  await lab.start({ kind: 'shipped', id: 'x', seed: 1 }, { playing: true, speed: 10 });
  fake.events?.onnews({ epoch: 1, revision: 0, opened: OPENED });
  lab.playback.takeStatus(statusOf({ epoch: 2, ...drawn }));
  const run = { ...keptRun(1), reachedSeconds: reached, digest: 'kept' };
  lab.catchUp = catchingUp(lab, () => answer(run));
  fake.die();
  await lab.startAgain();
  const [source, start] = fake.calls.findLast(([name]) => name === 'open')![1];
  const { kept } = source as Asked;
  return [kept.recordedUntil, (start as { fromSeconds: number }).fromSeconds];
}

it('goes on from where it is kept, which a page that was hidden did not draw', async () => {
  expect(await startedAgain({ time: 30, recordedUntil: 30 }, 90)).toEqual([90, 90]);
});

it('goes on from what was drawn where less is kept', async () => {
  expect(await startedAgain({ time: 30, recordedUntil: 30 }, 20)).toEqual([30, 30]);
});

it('shows the past that was shown, and knows how much was recorded after it', async () => {
  expect(await startedAgain({ time: 20, recordedUntil: 30 }, 90)).toEqual([90, 20]);
});

it('goes on from what was drawn where the keeper cannot say', async () => {
  const drawn = { time: 30, recordedUntil: 30 };
  expect(await startedAgain(drawn, 90, () => null)).toEqual([30, 30]);
  const broken = () => Promise.reject(new Error('no disk'));
  expect(await startedAgain(drawn, 90, broken)).toEqual([30, 30]);
});
