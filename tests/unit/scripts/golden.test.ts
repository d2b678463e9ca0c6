// The command that makes the golden table anew: what it tells of a change, and when it refuses.
import { describe, expect, it } from 'vitest';
import { differencesOf, textOf, wantsToWrite } from '../../../scripts/golden.mjs';

const row = (name: string, change = {}) => {
  return { name, recipe: 'aa', digests: ['11', '22', '33'], series: '44', ...change };
};
const table = (...rows: ReturnType<typeof row>[]) => ({ engine: 'lab/1', rows });

describe('writing the table', () => {
  it('is done only when asked for', () => {
    expect(wantsToWrite([], {})).toBe(false);
    expect(wantsToWrite(['write'], {})).toBe(true);
    expect(wantsToWrite(['write'], { CI: '' })).toBe(true);
  });

  it('is refused in CI, and comparing is not', () => {
    expect(() => wantsToWrite(['write'], { CI: 'true' })).toThrow('Nothing was changed.');
    expect(wantsToWrite([], { CI: 'true' })).toBe(false);
  });

  it('is not done for another word', () => {
    expect(() => wantsToWrite(['wrote'], {})).toThrow('wrote is not allowed; give write');
  });
});

describe('what is told of a table made anew', () => {
  it('is nothing when all is equal', () => {
    expect(differencesOf(table(row('a'), row('b')), table(row('a'), row('b')))).toEqual([]);
  });

  it.each([
    ['another recipe', { recipe: 'bb', digests: ['1', '2', '3'] }, 'a: another recipe'],
    ['a digest', { digests: ['11', '2', '3'] }, 'a: another digest from its time 2 on'],
    ['the figures', { series: '4' }, 'a: other figures in the time series'],
  ])('is %s that changed', (_what, change, sentence) => {
    expect(differencesOf(table(row('a')), table(row('a', change)))).toEqual([sentence]);
  });

  it('is what is new and what is gone', () => {
    expect(differencesOf(table(row('a')), table(row('b')))).toEqual(['b: new', 'a: gone']);
  });
});

it('the text of the table has a line for each row, and is read as it was', () => {
  const made = table(row('a'), row('b'));
  expect(textOf(made).split('\n')).toHaveLength(7 + 1);
  expect(JSON.parse(textOf(made))).toEqual(made);
});
