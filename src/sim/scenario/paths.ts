// Reads and changes one setting of a scenario by its path, such as
// `pools.0.autoscaler.smallest`: the keys joined by dots, list places counted from 0.
// setPath never changes what it is given: it returns a copy of the objects along the path and
// shares the rest. A path must lead to a field of the format; whether the value is allowed there
// is for live-settings.ts and validate.ts to say.
// Keys of prototypes (__proto__, constructor, prototype) are no fields, so they are refused.
import type { Scenario } from './schema.ts';
import { nodeAt } from './schema-node.ts';
import { SCENARIO_NODE } from './validate.ts';

/** Thrown when a path leads to no field of the scenario. */
export class UnknownPathError extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path.slice(0, 120)} is not a field of this scenario`);
    this.name = 'UnknownPathError';
    this.path = path;
  }
}

/** Whether a path leads to a field of this scenario, present or absent. */
export function isKnownPath(scenario: Scenario, path: string): boolean {
  const keys = keysOfPath(path);
  if (keys === null || nodeAt(SCENARIO_NODE, keys, scenario) === null) return false;
  const owner = valueAt(scenario, keys.slice(0, -1));
  return Array.isArray(owner) ? keys[keys.length - 1] in owner : isObject(owner);
}

/** The value of a setting; undefined when an optional one is absent. Throws UnknownPathError. */
export function getPath(scenario: Scenario, path: string): unknown {
  if (!isKnownPath(scenario, path)) throw new UnknownPathError(path);
  return settingAt(scenario, path);
}

/** The same for a path that is known to lead to a field; asks nothing of the format. */
export function settingAt(scenario: Scenario, path: string): unknown {
  return valueAt(scenario, path.split('.'));
}

/** A copy of the scenario with one changed setting. Throws UnknownPathError. */
export function setPath(scenario: Scenario, path: string, value: unknown): Scenario {
  if (!isKnownPath(scenario, path)) throw new UnknownPathError(path);
  return changed(scenario, path.split('.'), value) as Scenario;
}

const DEEPEST_PATH = 20;
const LONGEST_PATH = 200;

function keysOfPath(path: string): string[] | null {
  if (path.length > LONGEST_PATH) return null;
  const keys = path.split('.');
  return keys.length <= DEEPEST_PATH && !keys.includes('*') ? keys : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let inside = value;
  for (const key of keys) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key))
      return undefined;
    inside = (inside as Record<string, unknown>)[key];
  }
  return inside;
}

function changed(owner: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  const inside = rest.length === 0 ? value : changed(valueAt(owner, [key]), rest, value);
  if (!Array.isArray(owner)) return { ...(owner as object), [key]: inside };
  return owner.map((each: unknown, place) => (String(place) === key ? inside : each));
}
