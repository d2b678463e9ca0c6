// Blocks of the report in the file: every text of them is escaped, columns stand where they should, and
// lists are cut. Machines are sorted by any column, with what they do not have last.
import { describe, expect, it } from 'vitest';
import { blockMarkup } from '../../../../src/files/export/html.ts';
import { inMachineOrder } from '../../../../src/files/export/machine-order.ts';
import { cut, note, table } from '../../../../src/files/export/report-blocks.ts';
import { eventfulResults } from './eventful-results.ts';

const EVIL = '<img src=x onerror="a()">&';
const SAFE = '&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;';

describe('blocks as markup', () => {
  it('escape every text', () => {
    const all = [
      table([EVIL, EVIL], [[EVIL, EVIL]]),
      note(EVIL),
      { kind: 'text', text: EVIL },
    ] as const;
    for (const block of all) {
      const markup = blockMarkup(block);
      expect(markup).not.toContain('<img');
      expect(markup).toContain(SAFE);
    }
  });

  it('name rows and columns, numbers to the right', () => {
    const markup = blockMarkup(table(['Name', 'Of', 'N'], [['a', 'b', '3']], [0, 1]));
    expect(markup).toContain('<th scope="row">a</th>\n<td>b</td>\n<td class="n">3</td>');
    expect(markup).toContain('<th scope="col" class="n">N</th>');
  });
});

describe('a long list', () => {
  const listOf = (n: number) => Array.from({ length: n }, (_, i) => i);
  const rowOf = (i: number) => [String(i)];

  it('is cut, and asks for the rows it shows alone', () => {
    const asked: number[] = [];
    const ask = (i: number) => rowOf(asked.push(i) && i);
    const [block, told] = cut(['N'], listOf(5), { texts: [], all: 5, most: 3, rowOf: ask });
    expect(block).toMatchObject({ kind: 'table', rows: [['0'], ['1'], ['2']], rest: 2 });
    expect(told).toMatchObject({ kind: 'note' });
    expect(asked).toEqual([0, 1, 2]);
  });

  it('of nothing is a word', () => {
    expect(cut(['N'], [], { texts: [], all: 0, rowOf })).toEqual([{ kind: 'text', text: 'None.' }]);
  });
});

describe('machines', () => {
  const { machines } = eventfulResults();
  const sorted = (column: number, isDescending: boolean) =>
    inMachineOrder(machines, { column, isDescending });

  it('are sorted by cost either way', () => {
    const usd = machines.map((each) => each.usd).toSorted((a, b) => a - b);
    expect(new Set(usd).size).toBeGreaterThan(2);
    expect(sorted(7, false).map((each) => each.usd)).toEqual(usd);
    expect(sorted(7, true).map((each) => each.usd)).toEqual(usd.toReversed());
  });

  it('that have not ended come last either way', () => {
    expect(machines.some(({ endedAt }) => endedAt === null)).toBe(true);
    expect(machines.some(({ endedAt }) => endedAt !== null)).toBe(true);
    for (const way of [false, true]) {
      const ends = sorted(5, way).map(({ endedAt }) => endedAt);
      expect(ends.at(-1)).toBeNull();
      expect(ends[0]).not.toBeNull();
    }
  });

  it('of one region keep the order in which they were ordered', () => {
    const [first] = machines;
    const same = machines.filter(({ region }) => region === first.region);
    expect(sorted(1, false).filter(({ region }) => region === first.region)).toEqual(same);
  });
});
