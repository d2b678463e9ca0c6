import { describe, expect, it } from 'vitest';
import {
  csvRow,
  numberCell,
  textCell,
  textOfCell,
} from '../../../../src/files/export/csv-cells.ts';

describe('a text that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+SUM(A1)', '-cmd', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－x', '＠x'])(
    '%j gets an apostrophe and quotes',
    (text) => {
      expect(textCell(text)).toBe(`"'${text}"`);
    },
  );

  it.each(['-1.5', '+2', '-1e-7', '.5', '-0'])('%s is a number, and stays as it is', (text) => {
    expect(textCell(text)).toBe(text);
  });

  it.each(['a=b', 'Flash sale', "it's", ''])('%j is none', (text) => {
    expect(textCell(text)).toBe(text);
  });
});

it('commas, quotes and ends of lines are quoted', () => {
  expect(csvRow(['a,b', 'say "x"', 'two\nlines', 3, null])).toBe(
    '"a,b","say ""x""","two\nlines",3,',
  );
});

it('numbers are plain decimals in full; what was not measured is empty', () => {
  expect([-1.5, 1e-7, 0, 1e21, NaN, null].map(numberCell)).toEqual([
    ...['-1.5', '0.0000001', '0', '1000000000000000000000', '', ''],
  ]);
});

it('what had an apostrophe of its own keeps it', () => {
  for (const text of ["'=x", "''=x", "'x", "'-1.5"]) {
    const cell = textCell(text);
    const bare = cell.startsWith('"') ? cell.slice(1, -1) : cell;
    expect(textOfCell(bare)).toBe(text);
  }
});
