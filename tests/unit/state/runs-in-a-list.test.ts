// What a list of kept runs shows: what is searched for, in which order, forks under their parents.
import { describe, expect, it } from 'vitest';
import { familyLines, namesById, singleLines } from '../../../src/state/run-lineage.ts';
import { inRunOrder, type RunOrder } from '../../../src/state/run-order.ts';
import { fittingTags, found, nameTyped, tagsOf, tagsTyped } from '../../../src/state/run-search.ts';
import type { KeptRun } from '../../../src/store/kept-run.ts';
import { fork, keptRun, withFigures } from './kept-runs.ts';

const ids = (runs: readonly KeptRun[]): string => runs.map(({ id }) => id).join(' ');

describe('a search', () => {
  const runs = [
    keptRun(3, { name: 'Low threshold', tags: ['class B'] }),
    keptRun(2, { scenario: 'Daily wave', seed: 7 }),
    keptRun(1),
  ];
  it.each([
    ['', '3 2 1'],
    ['LOW', '3'],
    ['flash', '3 1'],
    ['seed 7', '2'],
    ['class low', '3'],
    ['low wave', ''],
  ])('for “%s” finds %s', (query, expected) => {
    expect(ids(found(runs, { query, tag: null }))).toBe(expected);
  });

  it('by tag takes the whole tag', () => {
    expect(ids(found(runs, { query: '', tag: 'class B' }))).toBe('3');
    expect(ids(found(runs, { query: '', tag: 'class' }))).toBe('');
  });
});

describe('an order', () => {
  const runs = [
    withFigures(4, { usd: 2, p95Seconds: 0.3, elasticity: 0.5 }),
    withFigures(3, {}),
    withFigures(2, { usd: 1, p95Seconds: 0.4, elasticity: 0.9 }),
    withFigures(1, { usd: 2, p95Seconds: 0.2, elasticity: 0.1 }),
  ];
  it.each<[RunOrder, string]>([
    ['newest', '4 3 2 1'],
    ['cost', '2 4 1 3'],
    ['p95', '1 4 2 3'],
    ['elasticity', '2 4 1 3'],
  ])('by %s is %s: what was not measured is last', (order, expected) => {
    expect(ids(inRunOrder(runs, order))).toBe(expected);
  });

  it('by name counts as a person does', () => {
    const named = ['Run 10', 'run 2', 'Alpha'].map((name, i) => keptRun(3 - i, { name }));
    expect(inRunOrder(named, 'name').map(({ name }) => name)).toEqual(['Alpha', 'run 2', 'Run 10']);
  });
});

describe('a family', () => {
  const runs = [fork(5, 2), keptRun(4), fork(3, 2), fork(2, 1, 1400), keptRun(1)];
  const names = namesById(runs);
  const drawn = (folded: readonly string[] = []): string =>
    familyLines(runs, names, new Set(folded))
      .map(({ run, level }) => `${'-'.repeat(level - 1)}${run.id}`)
      .join(' ');

  it('stands where its newest member would, forks under the run they left, newest first', () => {
    expect(drawn()).toBe('1 -2 --5 --3 4');
  });

  it('is folded with all that is under it', () => {
    expect(drawn(['2'])).toBe('1 -2 4');
    expect(drawn(['1'])).toBe('1 4');
  });

  it('says where a fork comes from, also when its parent is not listed or gone', () => {
    const [alone] = singleLines([fork(2, 1, 1400)], names);
    expect(alone.parentName).toBe('Flash sale');
    const [orphan] = singleLines([fork(2, 9)], names);
    expect(orphan.parentName).toBeUndefined();
    expect(familyLines([fork(2, 9)], names, new Set())[0].level).toBe(1);
  });

  it('has each run once even if a file says that two are each other’s parents', () => {
    const circle = [fork(2, 1), fork(1, 2)];
    expect(familyLines(circle, namesById(circle), new Set()).map(({ run }) => run.id)).toEqual([
      '1',
      '2',
    ]);
  });
});

describe('what is typed', () => {
  it('as tags loses spaces, doubles and what is too much', () => {
    expect(tagsTyped(' class B,lesson  2, class B,, ')).toEqual(['class B', 'lesson 2']);
    expect(tagsTyped('1,2,3,4,5,6,7,8,9,10')).toHaveLength(8);
  });

  const long = 'x'.repeat(30);
  const cut = 'x'.repeat(24);
  it.each([
    ['a, class B ,', 'a, class B ,', null],
    [cut, cut, null],
    [long, cut, 'long'],
    [`a,  ${long}, b`, `a,  ${cut}, b`, 'long'],
    ['1,2,3,4,,5,6,7,8,', '1,2,3,4,,5,6,7,8,', null],
    ['1,2,3,4,5,6,7,8,9', '1,2,3,4,5,6,7,8,', 'many'],
  ])('as tags, “%s”, fits as “%s”: %s', (typed, text, why) => {
    expect(fittingTags(typed)).toEqual({ text, why });
    expect(tagsTyped(text)).toEqual(tagsTyped(typed));
  });

  it('as a name is one line; nothing takes the name away', () => {
    expect(nameTyped('  Low   threshold ')).toBe('Low threshold');
    expect(nameTyped('   ')).toBeNull();
  });
});

it('the tags of a list come by how many runs have them', () => {
  const runs = [['b'], ['a', 'c'], ['c']].map((tags, i) => keptRun(i, { tags }));
  expect(tagsOf(runs)).toEqual(['c', 'a', 'b']);
});
