// The smallest pieces of JSON text: space, texts, numbers and the words true, false and null.
// Standard JSON (RFC 8259), but numbers must be finite and -0 becomes 0.
// Each reader begins at `cursor.at` and leaves it behind what it read, or throws RefusedText,
// which json-scanner.ts catches.
import type { Problem } from './problem.ts';
import { notAllowedText } from './problem.ts';

export interface Cursor {
  readonly text: string;
  at: number;
  /** Keys that lead to the value being read. */
  readonly keys: string[];
}

/** Thrown when the text is refused; caught by scanJson, never seen outside. */
export class RefusedText extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** The beginning of a number, with which the text ends. */
const CUT_NUMBER = /-?(?:\d+(?:\.\d+)?(?:\.|[eE][+-]?))?$/y;
const WORDS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Refuses the text at the cursor: it is not JSON there. */
export function refuseSyntax(cursor: Cursor, expected: string): never {
  if (cursor.at >= cursor.text.length) refuseEnd(cursor, expected);
  const place = placeAt(cursor.text, cursor.at);
  const given = JSON.stringify(cursor.text[cursor.at]);
  const message = `Line ${place.line}, column ${place.column}: ${given} is not allowed; give ${expected}`;
  throw new RefusedText({ path: '', value: given, allowed: expected, message, ...place });
}

/** Refuses the text as one that was cut off: what was begun, at `offset`, has no end. */
function refuseEnd({ text }: Cursor, allowed: string, offset = text.length): never {
  const place = placeAt(text, offset);
  const value = 'the end of the text';
  const where = offset < text.length ? ', inside the quoted text that begins here' : '';
  const isEmpty = text.trim() === '';
  const what = isEmpty ? 'there is nothing to read' : `the text ends too early${where}`;
  const message = `Line ${place.line}, column ${place.column}: ${what}`;
  throw new RefusedText({ path: '', value, allowed, message, ...place });
}

/** Refuses the value that begins at an offset. */
export function refuseValue(cursor: Cursor, offset: number, problem: Problem): never {
  throw new RefusedText({ ...problem, ...placeAt(cursor.text, offset) });
}

/** Line and column of an offset, counted from 1. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const end = text.indexOf('\n', lineStart);
    if (end === -1 || end >= offset) return { line, column: offset - lineStart + 1 };
    line++;
    lineStart = end + 1;
  }
}

export function skipSpace(cursor: Cursor): void {
  while (' \t\n\r'.includes(cursor.text[cursor.at] ?? '?')) cursor.at++;
}

/** Steps over one character if it is next. */
export function skipIf(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}

export function isStartOfNumber(character: string | undefined): boolean {
  return character !== undefined && '-0123456789'.includes(character);
}

export function readNumber(cursor: Cursor): number {
  const start = cursor.at;
  NUMBER.lastIndex = start;
  const written = NUMBER.exec(cursor.text)?.[0];
  CUT_NUMBER.lastIndex = start;
  if (CUT_NUMBER.test(cursor.text)) refuseEnd(cursor, 'a number');
  if (written === undefined) refuseSyntax(cursor, 'a number');
  const value = Number(written);
  if (value - value !== 0) {
    const problem = notAllowedText(cursor.keys.join('.'), written, 'a finite number');
    refuseValue(cursor, start, problem);
  }
  cursor.at += written.length;
  return value + 0;
}

export function readText(cursor: Cursor): string {
  const start = cursor.at;
  let end = start + 1;
  while (end < cursor.text.length && cursor.text[end] !== '"') {
    end += cursor.text[end] === '\\' ? 2 : 1;
  }
  if (end >= cursor.text.length) refuseEnd(cursor, 'a closing "', start);
  try {
    const value = JSON.parse(cursor.text.slice(start, end + 1)) as string;
    cursor.at = end + 1;
    return value;
  } catch {
    return refuseSyntax(cursor, 'a text without line breaks and unknown \\ signs');
  }
}

export function readWord(cursor: Cursor): boolean | null {
  for (const [word, value] of WORDS) {
    if (cursor.text.startsWith(word, cursor.at)) {
      cursor.at += word.length;
      return value;
    }
  }
  const rest = cursor.text.slice(cursor.at);
  if ([...WORDS.keys()].some((word) => word.startsWith(rest))) refuseEnd(cursor, 'a value');
  return refuseSyntax(cursor, 'a value');
}
