// Whatever text is written into a cell is read back as it was, and no cell begins a formula.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRow, textOfCell } from '../../../../src/files/export/csv-cells.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n＝＋－＠\'",1.e x') }),
);

/** The cells of one row, quotes taken off: a reader of its own, letter by letter. */
function cellsOf(row: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (let i = 0; i < row.length; i++) {
    const isDoubled = isQuoted && row[i] === '"' && row[i + 1] === '"';
    if (row[i] === '"' && !isDoubled) isQuoted = !isQuoted;
    else if (row[i] === ',' && !isQuoted) cells.push('');
    else cells[cells.length - 1] += row[i];
    if (isDoubled) i++;
  }
  return cells;
}

it('cells keep their text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
      const cells = cellsOf(csvRow(texts));
      expect(cells.map(textOfCell)).toEqual(texts);
      for (const cell of cells) {
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !NUMBER.test(cell)).toBe(false);
      }
    }),
    { numRuns: 20_000 },
  );
});
