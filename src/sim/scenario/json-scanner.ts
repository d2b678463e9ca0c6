// Reads JSON text and keeps where each value stands, so that a problem can be shown in place.
// Stricter than the standard: no key twice in an object, none of the keys __proto__, constructor
// and prototype, only finite numbers; bounded length, depth and number of values.
// Offsets are in UTF-16 code units; lines and columns count from 1. A leading byte order mark is
// skipped. Time is linear in the length of the text.
import type { Cursor } from './json-tokens.ts';
import {
  RefusedText,
  isStartOfNumber,
  placeAt,
  readNumber,
  readText,
  readWord,
  refuseSyntax,
  refuseValue,
  skipIf,
  skipSpace,
} from './json-tokens.ts';
import { DEEPEST, MOST_LISTED_NUMBERS, MOST_VALUES, isForbiddenKey } from './plain-copy.ts';
import type { Problem } from './problem.ts';
import { notAllowed } from './problem.ts';

/** Longest text that is read, in UTF-16 code units: 1 Mi. */
export const LONGEST_JSON = 1_048_576;

/** Where a value begins in the text, and where the values inside it do. */
export interface Position {
  readonly offset: number;
  /** By key, or place in the list; null: nothing is inside. */
  inside: Map<string, Position> | null;
}

export type ScannedJson =
  { ok: true; value: unknown; position: Position } | { ok: false; problem: Problem };

interface Scan extends Cursor {
  readonly mostValues: number;
  values: number;
  listedNumbers: number;
}

/** The value that a JSON text stands for. */
export function scanJson(text: string, mostValues = MOST_VALUES): ScannedJson {
  if (text.length > LONGEST_JSON) return { ok: false, problem: tooLong(text) };
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  const scan: Scan = { text, mostValues, at, values: 0, listedNumbers: 0, keys: [] };
  const around: Position = { offset: 0, inside: null };
  try {
    const value = readValue(scan, around, false);
    skipSpace(scan);
    if (scan.at < text.length) refuseSyntax(scan, 'nothing after the end of the value');
    return { ok: true, value, position: around.inside?.get('') ?? around };
  } catch (error) {
    if (error instanceof RefusedText) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The same problem with the line and column of its value, or of what it is missing from. */
export function placed(problem: Problem, text: string, position: Position): Problem {
  let found = position;
  for (const key of problem.path.split('.')) {
    const next = found.inside?.get(key);
    if (next === undefined) break;
    found = next;
  }
  return { ...problem, ...placeAt(text, found.offset) };
}

function tooLong(text: string): Problem {
  const value = `${text.length} characters`;
  const allowed = `at most ${LONGEST_JSON} characters`;
  return { path: '', value, allowed, message: `${value} are too long; give ${allowed}` };
}

/** Reads a value and notes where it begins, under the last key, in the place around it. */
function readValue(scan: Scan, around: Position, inList: boolean): unknown {
  skipSpace(scan);
  const first = scan.text[scan.at];
  count(scan, inList && isStartOfNumber(first));
  const here: Position = { offset: scan.at, inside: null };
  (around.inside ??= new Map()).set(scan.keys[scan.keys.length - 1] ?? '', here);
  if (isStartOfNumber(first)) return readNumber(scan);
  if (first === '"') return readText(scan);
  if (first !== '{' && first !== '[') return readWord(scan);
  if (scan.keys.length >= DEEPEST) refuseSyntax(scan, `at most ${DEEPEST} levels`);
  scan.at++;
  return first === '{' ? readObject(scan, here) : readList(scan, here);
}

function count(scan: Scan, isListedNumber: boolean): void {
  if (isListedNumber) {
    if (++scan.listedNumbers <= MOST_LISTED_NUMBERS) return;
    refuseSyntax(scan, `at most ${MOST_LISTED_NUMBERS} numbers in lists`);
  } else if (++scan.values > scan.mostValues) {
    refuseSyntax(scan, `at most ${scan.mostValues} values`);
  }
}

function readList(scan: Scan, here: Position): unknown[] {
  const list: unknown[] = [];
  skipSpace(scan);
  if (skipIf(scan, ']')) return list;
  for (;;) {
    scan.keys.push(String(list.length));
    list.push(readValue(scan, here, true));
    scan.keys.pop();
    skipSpace(scan);
    if (skipIf(scan, ']')) return list;
    if (!skipIf(scan, ',')) refuseSyntax(scan, '"," or "]"');
  }
}

function readObject(scan: Scan, here: Position): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  skipSpace(scan);
  if (skipIf(scan, '}')) return object;
  for (;;) {
    const key = readKey(scan, object);
    scan.keys.push(key);
    object[key] = readValue(scan, here, false);
    scan.keys.pop();
    skipSpace(scan);
    if (skipIf(scan, '}')) return object;
    if (!skipIf(scan, ',')) refuseSyntax(scan, '"," or "}"');
  }
}

function readKey(scan: Scan, object: Record<string, unknown>): string {
  skipSpace(scan);
  const start = scan.at;
  if (scan.text[start] !== '"') refuseSyntax(scan, 'a name in "..."');
  const key = readText(scan);
  if (isForbiddenKey(key)) refuseKey(scan, start, { key, allowed: 'no field of this name' });
  if (Object.hasOwn(object, key)) refuseKey(scan, start, { key, allowed: 'each name once' });
  skipSpace(scan);
  if (!skipIf(scan, ':')) refuseSyntax(scan, '":"');
  return key;
}

function refuseKey(scan: Scan, start: number, { key, allowed }: Record<'key' | 'allowed', string>) {
  const path = [...scan.keys, key].join('.');
  return refuseValue(scan, start, notAllowed(path, key, allowed));
}
