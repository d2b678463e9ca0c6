// What the format says of one setting: its limits, unit, default and description, for controls
// and documents. Read from the schema, so a slider and an error message cannot disagree.
// Paths may have `*` for any place in a list, as in `pools.*.autoscaler.largest`.
// `value` is the scenario the path belongs to; it is needed only below alternatives (a shape).
import * as v from 'valibot';
import type { NumberLimits } from './fields.ts';
import type { SchemaNode } from './schema-node.ts';
import { keysOf, limitsOf, nodeAt } from './schema-node.ts';
import { SCENARIO_NODE } from './validate.ts';

export interface FieldInfo {
  readonly about: string;
  /** For numbers. */
  readonly limits: NumberLimits | null;
  /** The words to choose from, where it is a choice. */
  readonly choices: readonly string[];
}

/** Null when no such field exists. */
export function fieldInfo(path: string, value: unknown = {}): FieldInfo | null {
  const node = nodeAt(SCENARIO_NODE, path.split('.'), value);
  if (node === null) return null;
  return { about: describe(node), limits: limitsOf(node), choices: choicesOf(node) };
}

function describe(node: SchemaNode): string {
  const own = v.getDescription(node as unknown as v.GenericSchema);
  if (own !== undefined) return own;
  const parts = node.type === 'union' ? (node.options as SchemaNode[]) : [];
  return parts.map(describe).find((text) => text !== '') ?? '';
}

function choicesOf(node: SchemaNode): string[] {
  if (node.type === 'picklist') return (node.options ?? []).map(String);
  return keysOf(node).length > 0 ? [] : wordsOf(node);
}

function wordsOf(node: SchemaNode): string[] {
  if (node.type !== 'union') return [];
  const literals = (node.options as SchemaNode[]).filter((each) => each.type === 'literal');
  return literals.map((each) => String(each.literal));
}
