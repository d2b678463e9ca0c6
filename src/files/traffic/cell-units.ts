// A value cell that is more than a plain number: `6.02 req/s`, `360 rpm`, `12 requests`.
// Splits the number from its unit and says what the unit means. Used for the few cells that the
// fast way refuses, and to describe exactly what is wrong with a cell that is no value at all.
import { parseDecimal } from './decimal.ts';

/** What a cell holds: a number, its kind, and the span the number counts over in seconds. */
export interface UnitValue {
  readonly value: number;
  readonly kind: 'rate' | 'count' | 'plain';
  readonly perSeconds: number;
  /** What follows the number, as written. */
  readonly ending: string;
}

export type CellProblem = 'notANumber' | 'notFinite' | 'unknownUnit';

const SUBJECTS = new Set([
  '',
  'r',
  'req',
  'reqs',
  'request',
  'requests',
  'hits',
  'queries',
  'calls',
]);
const SPANS = new Map<string, number>([
  ...['s', 'sec', 'second'].map((word): [string, number] => [word, 1]),
  ...['m', 'min', 'minute'].map((word): [string, number] => [word, 60]),
  ...['h', 'hour'].map((word): [string, number] => [word, 3600]),
]);
const RATE_NAMES = new Map([
  ['rps', 1],
  ['qps', 1],
  ['tps', 1],
  ['hz', 1],
  ['rpm', 60],
  ['rph', 3600],
]);
const NOT_FINITE = new Set(['nan', 'inf', 'infinity', '+inf', '-inf', '+infinity', '-infinity']);

/** Reads a trimmed cell text with a decimal mark; gives what is wrong when it is no value. */
export function parseUnitValue(text: string, mark: number): UnitValue | CellProblem {
  if (NOT_FINITE.has(text.toLowerCase())) return 'notFinite';
  const length = numberLength(text);
  const ending = text.slice(length);
  const value = parseText(text.slice(0, length), mark);
  if (Number.isNaN(value)) return 'notANumber';
  const unit = withoutSpaces(ending.toLowerCase());
  if (!Number.isFinite(value)) return 'notFinite';
  if (unit === '') return { value, kind: 'plain', perSeconds: 1, ending };
  if (unit.length > 1 && SUBJECTS.has(unit)) return { value, kind: 'count', perSeconds: 1, ending };
  const perSeconds = rateSpan(unit);
  if (perSeconds !== undefined) return { value, kind: 'rate', perSeconds, ending };
  return looksLikeUnit(unit) ? 'unknownUnit' : 'notANumber';
}

/** The span a unit of rate counts over, seconds: `req/min` is 60; undefined for other units. */
function rateSpan(unit: string): number | undefined {
  const slash = unit.indexOf('/');
  const per = slash < 0 ? unit.indexOf('per') : slash;
  if (per < 0) return RATE_NAMES.get(unit);
  const span = unit.slice(per + (slash < 0 ? 3 : 1));
  return SUBJECTS.has(unit.slice(0, per)) ? SPANS.get(span) : undefined;
}

/** The number a short text writes, NaN when it is none. */
export function parseText(text: string, mark: number): number {
  const bytes = new TextEncoder().encode(text);
  return parseDecimal({ bytes, from: 0, to: bytes.length }, mark);
}

/** Length of the part of the text that can belong to a number. */
function numberLength(text: string): number {
  let at = 0;
  while (at < text.length && isNumberPart(text, at)) at += 1;
  return at;
}

function isNumberPart(text: string, at: number): boolean {
  const character = text[at];
  if ('0123456789.,+-'.includes(character)) return true;
  const next = text[at + 1] ?? '';
  return (character === 'e' || character === 'E') && next !== '' && '0123456789+-'.includes(next);
}

function withoutSpaces(text: string): string {
  let compact = '';
  for (const character of text) if (character.trim() !== '') compact += character;
  return compact;
}

/** Whether a text could be meant as a unit: it begins with a letter, / or %, and has no digits. */
function looksLikeUnit(unit: string): boolean {
  const isWord =
    unit[0] === '/' || unit[0] === '%' || unit[0].toLowerCase() !== unit[0].toUpperCase();
  return isWord && ![...unit].some((character) => character >= '0' && character <= '9');
}
