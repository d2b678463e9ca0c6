// Where a file's results first differ from those that were made again, in the order of the file.
// Both are values of JSON, and JSON keeps every bit of a number, so they are compared exactly.
// What the file does not say is not compared: a file that says less says nothing wrong. A list is
// compared whole, and what was not made again (a field of somebody's own) is a difference.
import { shortened, shown } from '../scenario/problem.ts';
import { ownValue, pathInside } from '../scenario/value-at.ts';

export interface Difference {
  /** Such as `results.figures.elasticity.score`; list places are counted from 0. */
  readonly path: string;
  /** As short text: what the file says, and what was made again. */
  readonly said: string;
  readonly made: string;
}

const LONGEST_PATH = 120;

export function firstDifference(said: unknown, made: unknown, path: string): Difference | null {
  if (said === made) return null;
  if (Array.isArray(said) && Array.isArray(made) && said.length === made.length) {
    return firstOf(said.keys(), [said, made], path);
  }
  if (isObject(said) && isObject(made)) return firstOf(Object.keys(said), [said, made], path);
  return { path: shortened(path, LONGEST_PATH), said: shown(said), made: shown(made) };
}

function firstOf(
  keys: Iterable<string | number>,
  [said, made]: readonly [object, object],
  path: string,
): Difference | null {
  for (const key of keys) {
    const inside = pathInside(path, key);
    const difference = firstDifference(ownValue(said, key), ownValue(made, key), inside);
    if (difference !== null) return difference;
  }
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
