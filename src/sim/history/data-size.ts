// How much memory a piece of plain data takes, roughly: the bytes of its typed arrays, each counted
// once, and a few for every other value. For budgets, not for accounts.

const BYTES_PER_VALUE = 8;

/** Bytes of plain data. */
export function bytesOf(data: unknown, seen: Set<object> = new Set()): number {
  if (typeof data !== 'object' || data === null) return BYTES_PER_VALUE;
  if (seen.has(data)) return 0;
  seen.add(data);
  if (ArrayBuffer.isView(data)) return data.byteLength;
  let bytes = BYTES_PER_VALUE;
  for (const value of Object.values(data)) bytes += bytesOf(value, seen);
  return bytes;
}
