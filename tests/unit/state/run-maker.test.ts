// The worker that makes results, as its users hold it: cancelled at any time it is let go, and what
// comes of a run is taken only if it is the same run.
import { describe, expect, it } from 'vitest';
import { Exporting } from '../../../src/state/exporting.svelte.ts';
import { Lab } from '../../../src/state/lab.svelte.ts';
import { recomputeWith } from '../../../src/state/recompute.ts';
import { type Maker, RunMaker } from '../../../src/state/run-maker.ts';
import { resultsOf } from '../../../src/sim/results/results.ts';
import { beginSimulation } from '../../../src/sim/results/simulation.ts';
import { advanceRun, digestOf, recipeOf } from '../../../src/sim/run.ts';
import { smallScenario } from '../worker/small-run.ts';

const UNTIL = 60;
const simulation = beginSimulation({ scenario: smallScenario(), seed: 1, interventions: [] });
const { run } = simulation;
advanceRun(run, UNTIL);
const results = resultsOf(simulation);
const recipe = recipeOf(run);

/** Makers that are started, and answer, when the test says. */
function makers() {
  const done: string[] = [];
  let start: () => void = () => undefined;
  let answer: () => void = () => undefined;
  const maker = {
    make: () =>
      new Promise((resolve) => {
        done.push('make');
        answer = () => resolve(results);
      }),
    close: () => void done.push('close'),
  } as unknown as Maker;
  const starting = (): Promise<Maker> =>
    new Promise((resolve) => {
      done.push('start');
      start = () => resolve(maker);
    });
  return { done, maker: new RunMaker(starting), start: () => start(), answer: () => answer() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

it('a task that is cancelled while its worker starts is not begun, and the worker let go', async () => {
  const { done, maker, start } = makers();
  const used = maker.use((there) => there.make({ recipe, until: UNTIL }, () => undefined));
  maker.cancel();
  start();
  await expect(used).rejects.toThrow('cancelled');
  expect(done).toEqual(['start', 'close']);
});

it('an export that is cancelled begins anew when it is asked for again', async () => {
  const { done, maker, start } = makers();
  const lab = new Lab(() => Promise.reject(new Error('no engine')));
  lab.run.takeNews({
    ...{ epoch: 1, revision: 1 },
    opened: {
      ...{ scenario: smallScenario(), id: null, seed: 1, planned: [] },
      ...{ parent: null, hasPrevious: false },
    },
  });
  Object.assign(lab.playback, { time: UNTIL, digest: digestOf(run) });
  const exporting = new Exporting(lab, maker, () => undefined);
  void exporting.save({ kind: 'json' });
  await settle();
  exporting.cancel();
  void exporting.save({ kind: 'json' });
  await settle();
  expect(done).toEqual(['start', 'start']);
  start();
  await settle();
  expect(done).toEqual(['start', 'start', 'make']);
  exporting.cancel();
});

describe('lines that are computed again', () => {
  const wanted = { recipe, until: UNTIL, digest: digestOf(run) };

  it('are those of the run that was kept', async () => {
    const { maker, start, answer } = makers();
    const asked = recomputeWith(() => maker)(wanted, new AbortController().signal);
    await settle();
    start();
    await settle();
    answer();
    const again = await asked;
    expect(again?.series.times.at(-1)).toBe(UNTIL);
  });

  it('of another run are none', async () => {
    const { maker, start, answer } = makers();
    const asked = recomputeWith(() => maker)(
      { ...wanted, digest: '0'.repeat(16) },
      new AbortController().signal,
    );
    await settle();
    start();
    await settle();
    answer();
    expect(await asked).toBeNull();
  });

  it('are not begun once nobody waits for them', async () => {
    const { done, maker, start } = makers();
    const recompute = recomputeWith(() => maker);
    const giveUp = new AbortController();
    const asked = [recompute(wanted, giveUp.signal), recompute(wanted, giveUp.signal)];
    await settle();
    giveUp.abort();
    start();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(done).toEqual(['start', 'close']);
  });
});
