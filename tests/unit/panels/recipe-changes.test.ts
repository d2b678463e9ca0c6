// What the interventions of a run come to, as its line in the list of kept runs says it, and when the
// recipe in which that stands is read.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangesOfRuns } from '../../../src/panels/changes-of-runs.svelte.ts';
import { recipeChanges } from '../../../src/panels/recipe-changes.ts';
import { ENGINE, type Recipe } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { compareWords } from '../../../src/words/en-compare.ts';
import { en } from '../../../src/words/en.ts';
import { keptRun } from '../state/kept-runs.ts';
import { smallScenario } from '../worker/small-run.ts';

const words = { ...en, compare: compareWords };
const recipe = (...interventions: Intervention[]): Recipe => ({
  ...{ engine: ENGINE, scenario: smallScenario({}), seed: 42, interventions },
});
const set = (time: number, path: string, value: unknown): Intervention => ({
  ...{ time, kind: 'set', path, value },
});
const above = 'pools.0.autoscaler.threshold.scaleOut.above';
const cooldown = 'pools.0.autoscaler.threshold.cooldownSeconds';
const burst = (time: number): Intervention => ({ time, kind: 'burst' });
const fail = (time: number): Intervention => ({ time, kind: 'failMachine', machine: 'busiest' });

describe('interventions come to', () => {
  it.each<[string, Recipe, string]>([
    ['nothing where there are none', recipe(), ''],
    ['the value that was set', recipe(set(60, above, 50)), 'scale-out threshold 50 %'],
    [
      'the last value of each setting, the latest first',
      recipe(set(60, above, 50), set(90, cooldown, 0), set(95, above, 55), set(99, cooldown, 5)),
      'cooldown 5 s, scale-out threshold 55 %',
    ],
    ['nothing where all is as it was', recipe(set(60, above, 50), set(90, above, 70)), ''],
    [
      'how often something was done by hand',
      recipe(burst(1), burst(2), fail(3), set(4, above, 50)),
      'scale-out threshold 50 %, 1 failure, 2 bursts',
    ],
    [
      'how many more there are where they are many',
      recipe(
        ...[set(1, above, 50), set(2, cooldown, 0), burst(3), fail(4)],
        ...[set(5, 'pools.0.autoscaler.largest', 9), set(6, 'pools.0.autoscaler.smallest', 1)],
      ),
      'smallest 1, largest 9, 1 failure, 1 burst, 2 more',
    ],
  ])('%s', (_, given, expected) => {
    const text = recipeChanges(given, words).toLowerCase();
    expect(text.replace(/(smallest|largest)[^\d,]*(\d+)[^,]*/g, '$1 $2')).toBe(expected);
  });
});

describe('of a run in sight', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function changes(answer: () => Promise<Recipe | 'damaged' | null>) {
    const asked: unknown[] = [];
    const call = (name: string, id: string) => {
      asked.push(`${name} ${id}`);
      return answer();
    };
    return { asked, of: new ChangesOfRuns({ call } as never) };
  }

  it('they are read once, and again when there are more', async () => {
    const { asked, of } = changes(() => Promise.resolve(recipe(set(60, above, 50))));
    const run = keptRun(7, { interventions: 1 });
    expect(of.of(run)).toBe('');
    await vi.runAllTimersAsync();
    expect(of.of(run)).toBe('scale-out threshold 50 %');
    await vi.runAllTimersAsync();
    expect(asked).toEqual(['recipe 7']);
    of.of(keptRun(7, { interventions: 2 }));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
  });

  it('none are read of a run that has none, or is damaged', async () => {
    const { asked, of } = changes(() => Promise.resolve(null));
    of.of(keptRun(1));
    of.of(keptRun(2, { interventions: 3, isDamaged: true }));
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
  });

  it('only those are read that are still in sight, however many were scrolled past', async () => {
    const { asked, of } = changes(() => Promise.resolve(null));
    for (let n = 1; n <= 1000; n++) of.of(keptRun(n, { interventions: 1 }));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(60);
    expect(asked.at(-1)).toBe('recipe 1000');
  });

  it.each<[string, () => Promise<'damaged' | null>]>([
    ['damaged', () => Promise.resolve('damaged')],
    ['gone', () => Promise.resolve(null)],
    ['refused', () => Promise.reject(new Error('no keeper'))],
  ])('nothing is told where the recipe is %s', async (_, answer) => {
    const { of } = changes(answer);
    const run = keptRun(1, { interventions: 1 });
    of.of(run);
    await vi.runAllTimersAsync();
    expect(of.of(run)).toBe('');
  });
});
