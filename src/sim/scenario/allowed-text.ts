// What a field of the schema allows, in words: `1 to 100 (percent)`, `one of "line", "step"`.
// The words end a sentence that begins with "give". Limits come from the schema itself.
// Numbers are written in full with commas, the same on every machine.
import type { NumberLimits } from './fields.ts';
import type { SchemaNode } from './schema-node.ts';
import { keysOf, limitsOf, unwrapped } from './schema-node.ts';

/** What to give instead of `given`; shorter when only the size of a number is wrong. */
export function allowedText(field: SchemaNode, given: unknown): string {
  const node = unwrapped(field);
  const limits = limitsOf(node);
  if (limits !== null && node.type !== 'union') return numberText(limits, given);
  switch (node.type) {
    case 'union':
      return unionText(node, given);
    case 'picklist':
      return wordList((node.options ?? []).map(quoted));
    case 'literal':
      return quoted(node.literal);
    case 'string':
      return stringText(node);
    case 'boolean':
      return 'true or false';
    case 'array':
      return listText(node);
    case 'strict_object':
      return `an object with ${keysOf(node).join(', ')}`;
    default:
      return 'an object with a kind';
  }
}

/** A number in plain digits with commas between thousands. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (text.includes('e-')) return smallNumber(text);
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `smallest to largest (unit)`. */
export function rangeText({ smallest, largest, unit }: NumberLimits): string {
  const range = `${plainNumber(smallest)} to ${plainNumber(largest)}`;
  return unit === '' ? range : `${range} (${unit})`;
}

function numberText(limits: NumberLimits, given: unknown): string {
  const isNumber = typeof given === 'number' && given - given === 0;
  const fits = isNumber && (!limits.whole || Math.trunc(given) === given);
  if (fits) return rangeText(limits);
  return `${limits.whole ? 'a whole number' : 'a number'}, ${rangeText(limits)}`;
}

function unionText(node: SchemaNode, given: unknown): string {
  const options = (node.options ?? []) as SchemaNode[];
  return options.map((each) => allowedText(each, given)).join(', or ');
}

function stringText(node: SchemaNode): string {
  const requirement = (type: string) => node.pipe?.find((each) => each.type === type)?.requirement;
  if (requirement('iso_timestamp') !== undefined) return 'a date such as 2026-01-05T00:00:00Z';
  const least = (requirement('min_length') as number | undefined) ?? 0;
  const most = (requirement('max_length') as number | undefined) ?? Infinity;
  return `text of ${least} to ${plainNumber(most)} characters`;
}

function listText(node: SchemaNode): string {
  const requirement = (type: string) => node.pipe?.find((each) => each.type === type)?.requirement;
  const least = (requirement('min_length') as number | undefined) ?? 0;
  const most = requirement('max_length') as number | undefined;
  if (most === undefined) return 'a list';
  return `a list of ${least} to ${plainNumber(most)} entries`;
}

/** Words joined for a sentence: `one of "a", "b", "c"`. */
export function wordList(words: readonly string[]): string {
  return words.length === 1 ? words[0] : `one of ${words.join(', ')}`;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

/** `1e-7` and its like in plain digits. */
function smallNumber(text: string): string {
  const [mantissa, exponent] = text.split('e-');
  return `0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace('.', '')}`;
}
