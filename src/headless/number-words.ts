// Numbers from the words of a command: plain decimals only, finite, within stated bounds. What
// JavaScript would also read (hexadecimal, empty text, Infinity) is refused by name.
import { plainNumber } from '../sim/scenario/allowed-text.ts';
import { optionError } from './command-error.ts';

export interface Bounds {
  readonly smallest: number;
  readonly largest: number;
  readonly unit?: string;
}

const DECIMAL = /^-?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,4})?$/;
const WHOLE = /^\d{1,16}$/;

/** @throws CommandError when the word is no such number */
export function readNumber(option: string, word: string, bounds: Bounds): number {
  const value = DECIMAL.test(word) ? Number(word) : NaN;
  if (value >= bounds.smallest && value <= bounds.largest) return value;
  throw optionError(option, word, `a number from ${rangeText(bounds)}`);
}

/** @throws CommandError when the word is no such whole number */
export function readWhole(option: string, word: string, bounds: Bounds): number {
  const value = WHOLE.test(word) ? Number(word) : NaN;
  if (value >= bounds.smallest && value <= bounds.largest) return value;
  throw optionError(option, word, `a whole number from ${rangeText(bounds)}`);
}

function rangeText({ smallest, largest, unit }: Bounds): string {
  const range = `${plainNumber(smallest)} to ${plainNumber(largest)}`;
  return unit === undefined ? range : `${range} (${unit})`;
}
