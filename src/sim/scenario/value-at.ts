// Paths such as pools.0.autoscaler.smallest, and the value at one, read without the validator: undefined
// where the path leads nowhere, prototypes included. List places are counted from 0.

export function valueAt(owner: unknown, path: string): unknown {
  return path.split('.').reduce(ownValue, owner);
}

/** What an object or a list itself has there; nothing is inherited. */
export function ownValue(holder: unknown, key: string | number): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
    return undefined;
  return (holder as Record<string | number, unknown>)[key];
}

/** The path of what lies inside; the empty path is that of the whole. */
export function pathInside(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
