// The length of a WebM: written into a head that has none, and nothing else of the file is touched; a head
// of another form stays as it is. The bytes are those of a recording by Chromium.
import { describe, expect, it } from 'vitest';
import { withLength } from '../../../../src/files/export/webm-length.ts';

const EBML = '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581 02';
const SEGMENT = '1853806701ffffffffffffff';
const INFO = '2ad7b1830f42404d80864368726f6d655741864368726f6d65';
const REST = '1654ae6bbeaebc1f43b67501ffffffffffffffe78100';
const bytesOf = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const fileOf = (...parts: string[]) => new Blob([bytesOf(parts.join(''))], { type: 'video/webm' });

async function lengthened(file: Blob): Promise<string> {
  const longer = await withLength(file, 10);
  expect(longer.type).toBe('video/webm');
  return Buffer.from(await longer.arrayBuffer()).toString('hex');
}

describe('the length of a WebM', () => {
  it('comes last in its head, whose size grows with it', async () => {
    const file = fileOf(EBML, SEGMENT, '1549a96699', INFO, REST);
    // 10,000 ms as a float of 8 bytes.
    const wanted = [EBML, SEGMENT, '1549a966a4', INFO, '448988', '40c3880000000000', REST];
    expect(await lengthened(file)).toBe(bytesOf(wanted.join('')).toString('hex'));
  });

  it.each([
    ['has a length', [EBML, SEGMENT, '1549a966a4', INFO, '44898840c3880000000000', REST]],
    ['has a segment of known size', [EBML, '18538067a0', '1549a96699', INFO, REST]],
    ['has other ticks', [EBML, SEGMENT, '1549a96699', INFO.replace('0f4240', '0f4241'), REST]],
    ['has a longer size', [EBML, SEGMENT, '1549a96640 19', INFO, REST]],
    ['is no WebM', ['00000018667479706d703432']],
    ['is empty', []],
  ])('is not written into a file that %s', async (_, parts) => {
    const file = fileOf(...parts);
    expect(await lengthened(file)).toBe(bytesOf(parts.join('')).toString('hex'));
  });
});
