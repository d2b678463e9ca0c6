import { describe, expect, it } from 'vitest';
import { compare, expectedAnswers, placeName, tableOf } from '../../../scripts/engines-compare.mjs';
import type { Question } from '../../engines/answer.ts';

const questions: Question[] = [
  { kind: 'hash', name: 'log' },
  { kind: 'run', name: 'steady', slicing: 'whole' },
  { kind: 'run', name: 'steady', slicing: 'sliced' },
];
const expected = expectedAnswers(questions, ['aa', '11 22', '11 22']);

describe('comparing answers', () => {
  it('finds all equal when all are', () => {
    expect(compare(questions, ['aa', '11 22', '11 22'], expected)).toEqual({
      runs: 2,
      hashes: 1,
      differences: [],
    });
  });

  it('names a run that came out differently, and how it was cut', () => {
    expect(compare(questions, ['aa', '11 22', '11 23'], expected)).toEqual({
      runs: 1,
      hashes: 1,
      differences: ['steady, in slices: 11 23 instead of 11 22'],
    });
  });

  it('holds the slices of the reference itself to its run in one go', () => {
    const sliced = expectedAnswers(questions, ['aa', '11 22', '11 99']);
    expect(compare(questions, ['aa', '11 22', '11 99'], sliced).differences).toEqual([
      'steady, in slices: 11 99 instead of 11 22',
    ]);
  });

  it('counts golden recipes among the runs, by their names', () => {
    const asked: Question[] = [{ kind: 'golden', name: 'steady, seed 1' }];
    const rows = expectedAnswers(asked, ['row']);
    expect(compare(asked, ['row'], rows)).toEqual({ runs: 1, hashes: 0, differences: [] });
    expect(compare(asked, ['another'], rows).differences).toEqual([
      'steady, seed 1: another instead of row',
    ]);
  });

  it('counts an answer that did not come as different', () => {
    expect(compare(questions, ['aa', '11 22'], expected).differences).toEqual([
      'steady, in slices: undefined instead of 11 22',
    ]);
  });

  it('counts a question without an expected answer as different', () => {
    const asked: Question[] = [{ kind: 'hash', name: 'exp' }];
    expect(compare(asked, [], expected).differences).toEqual([
      'exp: undefined instead of undefined',
    ]);
  });
});

it('the table has a line for each engine and place', () => {
  const rows = [
    {
      engine: 'Node 20',
      place: placeName(0),
      runs: 2,
      hashes: 1,
      differences: [],
      seconds: 1.04,
    },
    {
      engine: 'Chromium 156',
      place: placeName(4),
      runs: 1,
      hashes: 1,
      differences: [''],
      seconds: 2,
    },
  ];
  expect(tableOf(rows, questions).split('\n')).toEqual([
    'engine        where              equal digests  equal hashes  seconds',
    'Node 20       main thread        2 of 2         1 of 1        1.0',
    'Chromium 156  4 workers at once  1 of 2         1 of 1        2.0',
  ]);
});
