// The value at a path such as pools.0.autoscaler.smallest, read without the validator: undefined
// where the path leads nowhere, prototypes included.

export function valueAt(owner: unknown, path: string): unknown {
  let inside = owner;
  for (const key of path.split('.')) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key)) {
      return undefined;
    }
    inside = (inside as Record<string, unknown>)[key];
  }
  return inside;
}
