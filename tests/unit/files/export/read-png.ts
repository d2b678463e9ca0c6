// An independent little reader of PNG files: walks the chunks, checks every checksum with zlib's
// own CRC-32, and tells size, resolution and texts. Throws at the first thing that is wrong.
import { crc32 } from 'node:zlib';

export interface PngFacts {
  readonly width: number;
  readonly height: number;
  /** Dots a metre, across and down. */
  readonly perMetre: readonly number[];
  readonly texts: Readonly<Record<string, string>>;
  readonly chunks: readonly string[];
}

const SIGNATURE = '89504e470d0a1a0a';

export function pngFacts(bytes: Uint8Array): PngFacts {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('not a PNG');
  const texts: Record<string, string> = {};
  const chunks: string[] = [];
  let [width, height]: number[] = [0, 0];
  let perMetre: number[] = [];
  for (let at = 8; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const data = buffer.subarray(at + 8, at + 8 + length);
    const stated = buffer.readUInt32BE(at + 8 + length);
    if (crc32(buffer.subarray(at + 4, at + 8 + length)) !== stated) throw new Error(`${type}: CRC`);
    chunks.push(type);
    if (type === 'IHDR') [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
    if (type === 'pHYs')
      perMetre = data[8] === 1 ? [data.readUInt32BE(0), data.readUInt32BE(4)] : [];
    if (type === 'iTXt') {
      const end = data.indexOf(0);
      texts[data.toString('latin1', 0, end)] = data.toString('utf8', end + 5);
    }
    at += 12 + length;
  }
  if (chunks.at(-1) !== 'IEND') throw new Error('no end');
  return { width, height, perMetre, texts, chunks };
}
