// Puts into a PNG what a browser leaves out: the resolution at which it is to be printed (pHYs) and
// text for those who cannot see it (iTXt, UTF-8). The picture itself is not touched.
// PNG specification, third edition: chunks of length, type, data, CRC-32; IHDR is always the first,
// and these may stand anywhere before IDAT.
import { crc32 } from '../../sim/numerics/crc32.ts';

export interface PngNotes {
  readonly dotsPerInch: number;
  /** By keyword, such as Title or Description: Latin letters, at most 79. */
  readonly texts: Readonly<Record<string, string>>;
}

const METRES_PER_INCH = 0.0254;
/** Signature and IHDR, which every PNG begins with. */
const HEAD_BYTES = 8 + 25;

export function withNotes(
  png: Uint8Array,
  { dotsPerInch, texts }: PngNotes,
): Uint8Array<ArrayBuffer> {
  const chunks = [
    resolutionChunk(dotsPerInch),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
  ];
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, png.length);
  const noted = new Uint8Array(length);
  noted.set(png.subarray(0, HEAD_BYTES));
  let at = HEAD_BYTES;
  for (const chunk of chunks) {
    noted.set(chunk, at);
    at += chunk.length;
  }
  noted.set(png.subarray(HEAD_BYTES), at);
  return noted;
}

/** Dots a metre, across and down; 300 an inch are 11811. */
function resolutionChunk(dotsPerInch: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dotsPerInch / METRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return chunkOf('pHYs', data);
}

/** Not compressed, of no stated language. */
function textChunk(keyword: string, text: string): Uint8Array {
  return chunkOf('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}
