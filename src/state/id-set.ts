// Sets of ids as values: whoever changes one gets another, so that what is shown follows by itself.
// Always: a set that was handed out stays as it is.

export type IdSet = ReadonlySet<string>;

export const NO_IDS: IdSet = new Set();

export function withIds(set: IdSet, ids: readonly string[]): IdSet {
  return new Set([...set, ...ids]);
}

/** Those of the set that are among the ids. */
export function onlyIds(set: IdSet, ids: readonly string[]): IdSet {
  return set.size === 0 ? NO_IDS : new Set(ids.filter((id) => set.has(id)));
}

export function withoutIds(set: IdSet, ids: readonly string[]): IdSet {
  const gone = new Set(ids);
  return new Set([...set].filter((id) => !gone.has(id)));
}
