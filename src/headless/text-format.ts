// Numbers and tables as plain text, the same on every machine: no locale, no time zone, and ASCII
// signs, so that scripts can read them. A number that was not measured, or is infinite because it
// was divided by nothing, is shown as a dash.
import { fixedNumber } from '../sim/units/number-text.ts';
import { safeText } from './terminal.ts';

const NOT_MEASURED = '-';
const LONGEST_NAME = 16;

/** With a fixed number of digits after the point, and commas between thousands. */
export function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return NOT_MEASURED;
  return fixedNumber(value, digits).replace('\u2212', '-');
}

/** A count, with commas between thousands. */
export function whole(value: number): string {
  return fixed(value, 0);
}

export function percentOf(fraction: number): string {
  return `${fixed(fraction * 100, 1)} %`;
}

export function milliseconds(seconds: number): string {
  return fixed(seconds * 1000, 1);
}

export function dollars(value: number): string {
  return `$${fixed(value, 2)}`;
}

/** Simulated time as hours, minutes and seconds: 01:02:03, with tenths where it has a fraction. */
export function clock(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = tenths % 600;
  const text = `${two(Math.floor(rest / 10))}${rest % 10 === 0 ? '' : `.${rest % 10}`}`;
  return `${two(Math.floor(tenths / 36_000))}:${two(Math.floor(tenths / 600) % 60)}:${text}`;
}

/** A name from a file, short enough for a column. */
export function shortName(name: string): string {
  const characters = [...safeText(name)];
  if (characters.length <= LONGEST_NAME) return characters.join('');
  return `${characters.slice(0, LONGEST_NAME - 3).join('')}...`;
}

/** Rows of cells as lines: the first column to the left, all others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
      .trimEnd(),
  );
}
