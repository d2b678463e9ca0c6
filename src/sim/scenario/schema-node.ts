// Reads the scenario schema itself: which field stands at a path, and what it allows, in words.
// So the error messages, the controls and the JSON Schema tell the same limits, from one source.
// Knows only the building blocks that fields.ts and the schema files use.
// Patterns may have `*` for any place in a list. No limits are repeated here.
import type { NumberLimits } from './fields.ts';
import { ownValue } from './value-at.ts';

/** The parts of a valibot schema that are read here; all are its documented properties. */
export interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly default?: unknown;
  readonly literal?: unknown;
  /** Alternatives of a union or variant (schemas), or the words of a picklist. */
  readonly options?: readonly unknown[];
  /** The key that tells the alternatives of a variant apart. */
  readonly key?: string;
  readonly pipe?: readonly PipeItem[];
}

interface PipeItem {
  readonly type: string;
  readonly requirement?: unknown;
  readonly metadata?: unknown;
}

/** The field below `node` at the keys; `value` chooses between alternatives. Null if unknown. */
export function nodeAt(
  node: SchemaNode,
  keys: readonly string[],
  value: unknown,
): SchemaNode | null {
  const inside = alternative(unwrapped(node), value);
  if (keys.length === 0 || inside === null) return inside;
  const [key, ...rest] = keys;
  const next = childNode(inside, key);
  return next === null ? null : nodeAt(next, rest, ownValue(value, key));
}

/** The limits of a number field, null for any other field. */
export function limitsOf(node: SchemaNode): NumberLimits | null {
  if (node.type === 'union') {
    return node.options?.map((each) => limitsOf(each as SchemaNode)).find(Boolean) ?? null;
  }
  const metadata = node.pipe?.find((each) => each.type === 'metadata')?.metadata;
  return (metadata as NumberLimits | undefined) ?? null;
}

/** The keys an object may have; none for any other field. */
export function keysOf(node: SchemaNode): string[] {
  return Object.keys(node.entries ?? {});
}

/** The field without its default. */
export function unwrapped(node: SchemaNode): SchemaNode {
  return node.wrapped === undefined ? node : unwrapped(node.wrapped);
}

/** Of a variant, the alternative that the value says it is; null when it says none of them. */
function alternative(node: SchemaNode, value: unknown): SchemaNode | null {
  if (node.type !== 'variant' || node.key === undefined) return node;
  const key = node.key;
  const options = (node.options ?? []) as SchemaNode[];
  const chosen = ownValue(value, key);
  return options.find((each) => each.entries?.[key]?.literal === chosen) ?? node;
}

function childNode(node: SchemaNode, key: string): SchemaNode | null {
  if (node.entries !== undefined) {
    return Object.hasOwn(node.entries, key) ? node.entries[key] : null;
  }
  if (node.item !== undefined && /^(\*|0|[1-9]\d{0,6})$/.test(key)) return node.item;
  if (node.type === 'variant' && key === node.key) {
    return { type: 'picklist', options: wordsOf(node, key) };
  }
  return null;
}

function wordsOf(variant: SchemaNode, key: string): unknown[] {
  return (variant.options ?? []).map((each) => (each as SchemaNode).entries?.[key]?.literal);
}
