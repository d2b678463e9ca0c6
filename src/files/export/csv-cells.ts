// Cells of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula gets an
// apostrophe and quotes; a number is never touched, also when it comes as text (-1.5 is a number).
// What is written by textCell is read back unchanged by textOfCell, apostrophes of its own included.
// Numbers are plain decimals with a point, in full; what was not measured is an empty cell.

/** How a formula begins, in Excel, LibreOffice and Google Sheets; full-width forms count there too. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const ESCAPED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const NEEDS_QUOTES = /[",\r\n]/;

export function textCell(text: string): string {
  if (FORMULA.test(text) && !NUMBER.test(text)) return quoted(`'${text}`);
  return NEEDS_QUOTES.test(text) ? quoted(text) : text;
}

/** The text of a cell that has been taken out of its quotes. */
export function textOfCell(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}

export function numberCell(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  const text = String(value);
  return text.includes('e') ? withoutExponent(text) : text;
}

/** One line, without its end. */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return cells.map((each) => (typeof each === 'string' ? textCell(each) : numberCell(each))).join();
}

/** 1e-7 as 0.0000001, 1.5e21 as 1500000000000000000000: the same digits, the point moved. */
function withoutExponent(text: string): string {
  const [, sign, whole, fraction = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e(.+)$/.exec(text) ?? [];
  const digits = whole + fraction;
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  return sign + digits.padEnd(shift + 1, '0');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
