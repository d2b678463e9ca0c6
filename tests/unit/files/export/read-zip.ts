// An independent little reader of ZIP files: finds the directory at the end, and takes each file
// from where the directory says it is. Checks sizes and zlib's own CRC-32.
import { crc32 } from 'node:zlib';

/** Text by name. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('no directory');
  const files: Record<string, string> = {};
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    if (buffer.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry');
    const size = buffer.readUInt32LE(at + 24);
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const local = buffer.readUInt32LE(at + 42);
    const begin = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const content = buffer.subarray(begin, begin + size);
    if (crc32(content) !== buffer.readUInt32LE(at + 16)) throw new Error(`${name}: CRC`);
    files[name] = content.toString('utf8');
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return files;
}
