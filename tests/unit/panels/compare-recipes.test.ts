// Recipes side by side: what differs, in the words of the rail, with the course of each setting.
import { describe, expect, it } from 'vitest';
import { endNames } from '../../../src/panels/compare-names.ts';
import { recipeRows } from '../../../src/panels/compare-recipes.ts';
import { coursesOf } from '../../../src/panels/recipe-courses.ts';
import { ENGINE, type Recipe } from '../../../src/sim/run.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { compareWords } from '../../../src/words/en-compare.ts';
import { en } from '../../../src/words/en.ts';
import { smallScenario } from '../worker/small-run.ts';

const words = { ...en, compare: compareWords };
const recipe = (
  scenario: Parameters<typeof smallScenario>[0] = {},
  interventions: readonly Intervention[] = [],
  seed = 42,
): Recipe => ({ engine: ENGINE, scenario: smallScenario(scenario), seed, interventions });
const set = (time: number, path: string, value: unknown): Intervention => ({
  ...{ time, kind: 'set', path, value },
});
const above = 'pools.0.autoscaler.threshold.scaleOut.above';

const differing = (...recipes: (Recipe | null)[]) =>
  recipeRows(recipes, words)
    .filter(({ differs }) => differs)
    .map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);

describe('what differs', () => {
  it.each<[string, Recipe, Recipe, string[][]]>([
    ['nothing', recipe(), recipe(), []],
    ['the seed', recipe(), recipe({}, [], 7), [['Seed', '42', '7']]],
    [
      'the name of the scenario',
      recipe(),
      recipe({ name: 'Mine' }),
      [['Scenario', 'Small', 'Mine']],
    ],
    ['a description, which decides nothing', recipe(), recipe({ description: 'Other' }), []],
    [
      'a threshold that was moved',
      recipe(),
      recipe({}, [set(1200, above, 50)]),
      [['Scale-out threshold', '70 %', '70 % → 50 % at 20:00']],
    ],
    [
      'a threshold that was moved often',
      recipe(),
      recipe({}, [set(60, above, 60), set(90, above, 50), set(120, above, 55)]),
      [['Scale-out threshold', '70 %', '70 % → 55 %, 3 changes, the last at 02:00']],
    ],
    [
      'settings that the rail does not have',
      recipe(),
      recipe({
        durationSeconds: 10_800,
        metrics: { sampleSeconds: 5 },
        slo: { latencySeconds: 900 },
      }),
      [
        ['Length of the run', '600 s', '10,800 s'],
        ['Time between samples', '2 s', '5 s'],
        ['Promised p95 latency', '0.2 s', '900 s'],
      ],
    ],
    [
      'a class beyond the rail, by its name',
      recipe({ classes: [{ name: 'light' }] }),
      recipe({ classes: [{ name: 'light', bytesIn: 9 }] }),
      [['Size of a request of light', '2,000 bytes', '9 bytes']],
    ],
    [
      'a shape, with the leaves that one of them alone has',
      recipe({ workload: { kind: 'open', shape: { kind: 'steady' } } }),
      recipe({ workload: { kind: 'open', shape: { kind: 'wave', lowLevel: 0.25 } } }),
      [
        ['Shape', 'Steady', 'Wave'],
        ['Period', '–', '86400 s'],
        ['Lowest level', '–', '25 % of peak'],
        ['First peak at', '–', '43200 s'],
      ],
    ],
    [
      'what was done by hand',
      recipe({}, [{ time: 60, kind: 'burst' }]),
      recipe({}, [
        { time: 60, kind: 'failMachine', machine: 'busiest' },
        { time: 90, kind: 'failMachine', machine: 3 },
        { time: 95, kind: 'sendJob', class: 'light' },
      ]),
      [
        ['Bursts sent', '01:00', 'never'],
        ['Machines failed by hand', 'never', 'the busiest 01:00 and vm-3 01:30'],
        ['Jobs sent', 'never', 'light 01:35'],
      ],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(differing(one, other)).toEqual(expected);
  });

  it('long lists of numbers are counted, and said to be others', () => {
    const curve = (levels: number[]) =>
      recipe({
        workload: { kind: 'open', shape: { kind: 'curve', times: [0, 1, 2, 3, 4], levels } },
      });
    expect(differing(curve([0, 0, 0, 0, 1]), curve([0, 0, 0, 0, 2]))).toEqual([
      ['Levels of the curve', '5 numbers', '5 other numbers'],
    ]);
  });

  it('is held against the first recipe that can be read; another one has empty cells', () => {
    const rows = recipeRows([null, recipe(), recipe({}, [], 7)], words);
    const seed = rows.find(({ name }) => name === 'Seed');
    expect(seed?.cells).toEqual([
      { text: '–', differs: false },
      { text: '42', differs: false },
      { text: '7', differs: true },
    ]);
    expect(recipeRows([null, null], words).some(({ differs }) => differs)).toBe(false);
  });
});

describe('the course of a setting', () => {
  it('follows a whole part that is set, leaf by leaf', () => {
    const { scenario } = recipe({ workload: { kind: 'open', shape: { kind: 'steady' } } });
    const wave = { kind: 'wave', periodSeconds: 60, lowLevel: 0, peakAtSeconds: 30 };
    const courses = coursesOf(scenario, [
      set(10, 'workload.shape', wave),
      set(20, 'workload.shape', { ...wave, periodSeconds: 90 }),
      set(30, 'workload.shape', { kind: 'steady' }),
    ]);
    expect(courses.get('workload.shape.kind')).toEqual({
      initial: 'steady',
      changes: [
        { time: 10, value: 'wave' },
        { time: 30, value: 'steady' },
      ],
    });
    expect(courses.get('workload.shape.periodSeconds')).toEqual({
      initial: undefined,
      changes: [
        { time: 10, value: 60 },
        { time: 20, value: 90 },
        { time: 30, value: undefined },
      ],
    });
  });

  it('tells a setting that was away as back, also with the value that it had at the start', () => {
    const wave = { kind: 'wave', periodSeconds: 60, lowLevel: 0, peakAtSeconds: 30 } as const;
    const { scenario } = recipe({ workload: { kind: 'open', shape: wave } });
    const courses = coursesOf(scenario, [
      set(10, 'workload.shape', { kind: 'steady' }),
      set(20, 'workload.shape', wave),
    ]);
    expect(courses.get('workload.shape.periodSeconds')).toEqual({
      initial: 60,
      changes: [
        { time: 10, value: undefined },
        { time: 20, value: 60 },
      ],
    });
  });

  it('has no change where a setting is set as it was', () => {
    expect(differing(recipe(), recipe({}, [set(200, above, 70)]))).toEqual([]);
    const again = recipe({}, [set(60, above, 50), set(200, above, 50)]);
    expect(differing(recipe(), again)).toEqual([
      ['Scale-out threshold', '70 %', '70 % → 50 % at 01:00'],
    ]);
  });

  it('has no change of a list that is set again as it was', () => {
    const curve = { kind: 'curve' as const, times: [0, 60], levels: [0, 1] };
    const { scenario } = recipe({ workload: { kind: 'open', shape: curve } });
    const courses = coursesOf(scenario, [
      set(10, 'workload.shape', { ...curve, times: [0, 60], levels: [0, 0.5] }),
    ]);
    expect(courses.get('workload.shape.times')?.changes).toEqual([]);
    expect(courses.get('workload.shape.levels')?.changes).toEqual([{ time: 10, value: [0, 0.5] }]);
  });
});

describe('the end of a line', () => {
  it('says what alone differs, where that is short', () => {
    const rows = recipeRows([recipe(), recipe({}, [set(1200, above, 50)])], words);
    expect(endNames(2, rows)).toEqual(['A 70\u2009%', 'B 50\u2009%']);
  });

  it.each([
    ['a, b', 'A a, b'],
    ['x at y', 'A x at y'],
    ['m → n', 'A m → n'],
  ])('says all of a value such as %s', (name, expected) => {
    const rows = recipeRows([recipe({ name }), recipe({ name: 'c' })], words);
    expect(endNames(2, rows)).toEqual([expected, 'B c']);
  });

  it('says the last of many values', () => {
    const often = recipe({}, [set(60, above, 60), set(90, above, 50), set(120, above, 55)]);
    const rows = recipeRows([recipe(), often], words);
    expect(endNames(2, rows)).toEqual(['A 70\u2009%', 'B 55\u2009%']);
  });

  it('is a letter where more differs, or nothing', () => {
    const more = recipeRows([recipe(), recipe({}, [set(1200, above, 50)], 7)], words);
    expect(endNames(2, more)).toEqual(['A', 'B']);
    expect(endNames(2, recipeRows([recipe(), recipe()], words))).toEqual(['A', 'B']);
  });

  it('is a letter where what differs is long', () => {
    const rows = recipeRows([recipe(), recipe({ name: 'A scenario of my own' })], words);
    expect(endNames(2, rows)).toEqual(['A', 'B']);
  });
});
