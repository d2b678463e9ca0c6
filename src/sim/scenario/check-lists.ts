// Refuses lists where the format wants an object: the validation library takes a list for an
// object without fields, and would fill in every default.
// Only lists are looked at here; everything else is for the schema itself.
// Lists of numbers (curves) are not walked through.
import { allowedText } from './allowed-text.ts';
import type { Problem } from './problem.ts';
import { notAllowed } from './problem.ts';
import type { SchemaNode } from './schema-node.ts';
import { nodeAt } from './schema-node.ts';
import { pathInside } from './value-at.ts';

/** A problem for each list that stands in the place of an object. */
export function misplacedLists(schema: SchemaNode, value: unknown, path: string): Problem[] {
  const node = nodeAt(schema, [], value);
  if (node === null || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && (node.type === 'strict_object' || node.type === 'variant')) {
    return [notAllowed(path, value, allowedText(node, value))];
  }
  return Object.entries(value).flatMap(([key, inside]) => {
    const field = childOf(node, key);
    return field === null ? [] : misplacedLists(field, inside, pathInside(path, key));
  });
}

function childOf(node: SchemaNode, key: string): SchemaNode | null {
  if (node.item !== undefined) return isNumber(node.item) ? null : node.item;
  const entries = node.entries ?? {};
  return Object.hasOwn(entries, key) ? entries[key] : null;
}

function isNumber(node: SchemaNode): boolean {
  return node.type === 'number';
}
