// CRC-32 (IEEE 802.3, reflected, polynomial EDB88320), of kept records, PNG chunks and files in a ZIP: it
// finds every burst of wrong bits up to 32 long, and damage passes by chance once in four thousand million.
// It guards against damage, not against somebody who means to deceive.

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
  return rest;
});

/** The checksum of some bytes, a whole number from 0 to 4,294,967,295. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[i]) & 0xff];
  return (sum ^ 0xffffffff) >>> 0;
}
