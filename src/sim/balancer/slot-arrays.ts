// Columns of numbers indexed by container slot that grow when a higher slot appears.
// Slots are small and used again, so a column doubles a few times in a run and then stays.
// A grown column keeps its values; new places hold the given filling.

/** Length of a column before any container has been added. */
export const FIRST_LENGTH = 64;

/** `column` itself if `index` fits, else a copy at least twice as long, filled with `filling`. */
export function grownTo<T extends Int32Array | Float64Array>(
  column: T,
  index: number,
  filling: number,
): T {
  if (index < column.length) return column;
  let length = Math.max(column.length, 1);
  while (length <= index) length *= 2;
  const grown = new (column.constructor as new (length: number) => T)(length);
  grown.set(column);
  if (filling !== 0) grown.fill(filling, column.length);
  return grown;
}
