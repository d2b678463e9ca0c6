// Records that show when they are damaged: each carries its format, its length in bytes and a
// checksum. As rows of the database, and as lines of a text file that are JSON by themselves:
//   {"checksum":"89abcdef","length":123,"body":{...}}
// where checksum and length are those of the body's text exactly as it stands in the line.
import { crc32 } from '../sim/numerics/crc32.ts';

/** Raised when what stands inside a record changes its meaning. */
export const RECORD_FORMAT = 1;

export interface SealedText {
  readonly format: number;
  readonly length: number;
  readonly checksum: number;
  readonly body: string;
}

export interface SealedBytes {
  readonly format: number;
  readonly length: number;
  readonly checksum: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
const MOST_SHARED = 16_384;
const shared = new Uint8Array(MOST_SHARED);
const LINE = /^\{"checksum":"([0-9a-f]{8})","length":(\d{1,10}),"body":(.*)\}$/s;

export function sealText(body: string): SealedText {
  const bytes = encoder.encode(body);
  return { format: RECORD_FORMAT, length: bytes.length, checksum: crc32(bytes), body };
}

export function sealBytes(bytes: Uint8Array<ArrayBuffer>): SealedBytes {
  return { format: RECORD_FORMAT, length: bytes.length, checksum: crc32(bytes), bytes };
}

/** The text inside, null when anything is wrong with it. */
export function openText(value: unknown): string | null {
  const { format, length, checksum, body } = fieldsOf(value);
  if (format !== RECORD_FORMAT || typeof body !== 'string') return null;
  const bytes = encoded(body);
  return bytes.length === length && crc32(bytes) === checksum ? body : null;
}

/** Only until the next call: thousands of rows are read one after the other. */
function encoded(text: string): Uint8Array {
  const most = 3 * text.length;
  if (most > MOST_SHARED) return encoder.encode(text);
  return shared.subarray(0, encoder.encodeInto(text, shared).written);
}

/** The bytes inside, null when anything is wrong with them. */
export function openBytes(value: unknown): Uint8Array<ArrayBuffer> | null {
  const { format, length, checksum, bytes } = fieldsOf(value);
  if (format !== RECORD_FORMAT || !(bytes instanceof Uint8Array)) return null;
  const isWhole = bytes.length === length && crc32(bytes) === checksum;
  return isWhole ? (bytes as Uint8Array<ArrayBuffer>) : null;
}

/** A line for a text file, without the line's end. `body` is JSON without line ends. */
export function sealLine(body: string): string {
  const { length, checksum } = sealText(body);
  const digits = checksum.toString(16).padStart(8, '0');
  return `{"checksum":"${digits}","length":${length},"body":${body}}`;
}

/** What the line holds, undefined when anything is wrong with it. */
export function openLine(line: string): unknown {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, checksum, length, body] = match;
  const whole = openText({
    format: RECORD_FORMAT,
    length: Number(length),
    checksum: Number.parseInt(checksum, 16),
    body,
  });
  return whole === null ? undefined : parsed(whole);
}

/** What the text says, undefined when it is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The fields of anything at all. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
