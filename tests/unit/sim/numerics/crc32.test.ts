// Known answers of CRC-32 as zip and PNG use it; that of 123456789 is the check value by which the
// catalogues of checksums name it.
import { expect, it } from 'vitest';
import { crc32 } from '../../../../src/sim/numerics/crc32.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ['', 0x00000000],
  ['a', 0xe8b7be43],
  ['abc', 0x352441c2],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('of %j is known', (text, sum) => {
  expect(crc32(bytes(text))).toBe(sum);
});

it('of 32 zeros and of 32 ones is known', () => {
  expect(crc32(new Uint8Array(32))).toBe(0x190a55ad);
  expect(crc32(new Uint8Array(32).fill(0xff))).toBe(0xff6cab0b);
});

it('differs when any one bit does', () => {
  const text = bytes('autoscaling');
  const sums = new Set([crc32(text)]);
  for (let bit = 0; bit < 8 * text.length; bit++) {
    const wrong = text.slice();
    wrong[bit >> 3] ^= 1 << (bit & 7);
    sums.add(crc32(wrong));
  }
  expect(sums.size).toBe(8 * text.length + 1);
});
