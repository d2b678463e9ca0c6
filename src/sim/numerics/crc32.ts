// CRC-32 (IEEE 802.3, reflected, polynomial EDB88320), of kept records, PNG chunks and files in a ZIP: it
// finds every burst of wrong bits up to 32 long, and damage passes by chance once in four thousand million.
// It guards against damage, not against somebody who means to deceive.

const POLYNOMIAL = 0xedb88320;

/** What one byte does to the sum, with 0 to 3 bytes after it: four are taken in at once. */
const TABLES = [0, 1, 2, 3].map((after) => Uint32Array.from({ length: 256 }, turned(after)));
const [LAST, THIRD, SECOND, FIRST] = TABLES;

function turned(after: number): (_: unknown, byte: number) => number {
  return (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8 * (after + 1); bit++) {
      rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
    }
    return rest;
  };
}

/** The checksum of some bytes, a whole number from 0 to 4,294,967,295. */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  let sum = 0xffffffff;
  let i = 0;
  for (; i < whole; i += 4) {
    sum ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    sum =
      FIRST[sum & 0xff] ^
      SECOND[(sum >>> 8) & 0xff] ^
      THIRD[(sum >>> 16) & 0xff] ^
      LAST[sum >>> 24];
  }
  for (; i < bytes.length; i++) sum = (sum >>> 8) ^ LAST[(sum ^ bytes[i]) & 0xff];
  return (sum ^ 0xffffffff) >>> 0;
}
