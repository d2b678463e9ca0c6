// Snapshots as text and back: what a file or a database without typed arrays would keep. Numbers
// are written so that every bit comes back, typed arrays by their kind and their values; NaN, the
// infinities and -0, which JSON has no words for, as words.

const KINDS = { Float64Array, Int32Array, Uint32Array, Uint8Array } as const;
type Kind = keyof typeof KINDS;

interface Packed {
  readonly array: Kind;
  readonly values: readonly (number | string)[];
}

const packNumber = (value: number): number | string =>
  Object.is(value, -0) || !Number.isFinite(value)
    ? `number ${Object.is(value, -0) ? '-0' : value}`
    : value;

const unpackNumber = (value: number | string): number =>
  typeof value === 'string' ? Number(value.slice('number '.length)) : value;

function pack(value: unknown): unknown {
  if (typeof value === 'number') return packNumber(value);
  if (value === undefined) return 'undefined';
  if (ArrayBuffer.isView(value)) {
    const numbers = Array.from(value as unknown as ArrayLike<number>, packNumber);
    const packed: Packed = { array: value.constructor.name as Kind, values: numbers };
    return packed;
  }
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, pack(inside)]));
}

function unpack(value: unknown): unknown {
  if (typeof value === 'string') {
    if (value === 'undefined') return undefined;
    return value.startsWith('number ') ? unpackNumber(value) : value;
  }
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  const { array, values } = value as Partial<Packed>;
  if (array !== undefined && values !== undefined) {
    return KINDS[array].from(values.map(unpackNumber));
  }
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, unpack(inside)]));
}

/** A copy of plain data that has been text in between. */
export function throughText<T>(data: T): T {
  return unpack(JSON.parse(JSON.stringify(pack(data)))) as T;
}
