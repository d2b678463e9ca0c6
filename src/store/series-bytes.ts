// Series as bytes and back: four bytes that tell how long the head is, the head (JSON with columns
// and how many points), spaces up to a multiple of four, then times and each column as 32-bit
// floats, little-endian on every computer. NaN and infinities stay what they are.
import type { Bytes } from './chunks.ts';
import type { KeptSeries } from './kept-run.ts';
import { fieldsOf, parsed } from './sealed.ts';

const HEAD_AT = 4;
const FLOAT_BYTES = 4;

/** @throws {TypeError} when a column is not as long as the times. */
export function bytesOfSeries({ columns, times, values }: KeptSeries): Bytes {
  const points = times.length;
  if (values.length !== columns.length || values.some(({ length }) => length !== points)) {
    throw new TypeError('Each column needs a value for each time.');
  }
  const text = JSON.stringify({ columns, points });
  const head = new TextEncoder().encode(padded(text));
  const bytes = new Uint8Array(HEAD_AT + head.length + FLOAT_BYTES * points * (1 + columns.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  bytes.set(head, HEAD_AT);
  let at = HEAD_AT + head.length;
  for (const list of [times, ...values]) {
    for (const value of list) {
      view.setFloat32(at, value, true);
      at += FLOAT_BYTES;
    }
  }
  return bytes;
}

/** Spaces at the end make the bytes a multiple of four; JSON does not mind them. */
function padded(text: string): string {
  const length = new TextEncoder().encode(text).length;
  return text + ' '.repeat((FLOAT_BYTES - (length % FLOAT_BYTES)) % FLOAT_BYTES);
}

/** Null when the bytes are no series. */
export function seriesOfBytes(bytes: Bytes): KeptSeries | null {
  if (bytes.length < HEAD_AT) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const body = HEAD_AT + view.getUint32(0, true);
  const head = fieldsOf(parsed(new TextDecoder().decode(bytes.subarray(HEAD_AT, body))));
  const { columns, points } = head;
  if (!isTexts(columns) || typeof points !== 'number') return null;
  if (bytes.length !== body + FLOAT_BYTES * points * (1 + columns.length)) return null;
  const list = (index: number): Float32Array =>
    Float32Array.from({ length: points }, (_, i) =>
      view.getFloat32(body + FLOAT_BYTES * (index * points + i), true),
    );
  return { columns, times: list(0), values: columns.map((_, i) => list(i + 1)) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
