// A ZIP of a few text files, stored as they are (PKWARE APPNOTE, method 0): every system opens it,
// and the same files give the same bytes, for the date in it is always the first one there is.
// Names are UTF-8 and plain; none holds a folder. Far below 4 GiB.
import { crc32 } from '../../sim/numerics/crc32.ts';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

interface Stored {
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly crc: number;
  readonly offset: number;
}

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, as MS-DOS writes it. */
const FIRST_DATE = 0x0021;

export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const stored: Stored[] = [];
  let offset = 0;
  for (const { name: plain, text } of entries) {
    const name = encoder.encode(plain);
    const content = encoder.encode(text);
    stored.push({ name, content, crc: crc32(content), offset });
    offset += LOCAL_BYTES + name.length + content.length;
  }
  const directory = stored.reduce((sum, { name }) => sum + CENTRAL_BYTES + name.length, 0);
  const bytes = new Uint8Array(offset + directory + END_BYTES);
  for (const each of stored) writeLocal(bytes, each);
  let at = offset;
  for (const each of stored) at = writeCentral(bytes, at, each);
  writeEnd(bytes, at, { count: stored.length, directory, offset });
  return bytes;
}

function writeLocal(bytes: Uint8Array<ArrayBuffer>, file: Stored): void {
  const view = new DataView(bytes.buffer, file.offset);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION, true);
  writeShape(view, 6, file);
  bytes.set(file.name, file.offset + LOCAL_BYTES);
  bytes.set(file.content, file.offset + LOCAL_BYTES + file.name.length);
}

/** Returns where the next entry begins. */
function writeCentral(bytes: Uint8Array<ArrayBuffer>, at: number, file: Stored): number {
  const view = new DataView(bytes.buffer, at);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  writeShape(view, 8, file);
  view.setUint32(42, file.offset, true);
  bytes.set(file.name, at + CENTRAL_BYTES);
  return at + CENTRAL_BYTES + file.name.length;
}

/** What both headers say of a file: flags, method, date, checksum, sizes, length of the name. */
function writeShape(view: DataView, at: number, { name, content, crc }: Stored): void {
  view.setUint16(at, UTF8_NAMES, true);
  view.setUint16(at + 6, FIRST_DATE, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, content.length, true);
  view.setUint32(at + 16, content.length, true);
  view.setUint16(at + 20, name.length, true);
}

function writeEnd(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  { count, directory, offset }: { count: number; directory: number; offset: number },
): void {
  const view = new DataView(bytes.buffer, at);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directory, true);
  view.setUint32(16, offset, true);
}
