import { describe, expect, it } from 'vitest';
import { parseIsoTime } from '../../../../src/files/traffic/iso-time.ts';

function parse(text: string): { seconds: number; fraction: number; hasZone: boolean } | undefined {
  const bytes = new TextEncoder().encode(text);
  const time = { seconds: 0, fraction: 0, hasZone: false };
  return parseIsoTime({ bytes, from: 0, to: bytes.length }, time) ? time : undefined;
}

describe('parseIsoTime', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-01T00:00Z', 0],
    ['1969-12-31T23:59:59Z', -1],
    ['2000-02-29T00:00:00Z', 951782400],
    ['2014-04-10 00:04:00', 1397088240],
    ['2024-05-01t13:30:05z', 1714570205],
    ['2024-05-01T13:30:05+09:00', 1714537805],
    ['2024-05-01T13:30:05-0330', 1714582805],
    ['2024-05-01T13:30:05+01', 1714566605],
    ['2024-05-01 13:30:05 UTC', 1714570205],
    ['2024-05-01 13:30:05 +0000', 1714570205],
    [' 2024-05-01T13:30 ', 1714570200],
    ['9999-12-31T23:59:59Z', 253402300799],
    ['0001-01-01T00:00:00Z', -62135596800],
  ])('reads %j', (text, seconds) => {
    expect(parse(text)?.seconds).toBe(seconds);
  });

  it('keeps fractions apart, with point or comma, however long', () => {
    expect(parse('2024-05-01T13:30:05.25Z')?.fraction).toBe(0.25);
    expect(parse('2024-05-01T13:30:05,125')?.fraction).toBe(0.125);
    expect(parse('2024-05-01T13:30:05.1234567890123456789Z')?.fraction).toBeCloseTo(
      0.12345678901,
      11,
    );
  });

  it('says whether there was a time zone', () => {
    expect(parse('2024-05-01T13:30:05Z')?.hasZone).toBe(true);
    expect(parse('2024-05-01T13:30:05-05:00')?.hasZone).toBe(true);
    expect(parse('2024-05-01T13:30:05')?.hasZone).toBe(false);
  });

  it.each([
    ...[
      '',
      '2024',
      '2024-5-1',
      '2024-13-01',
      '2024-00-01',
      '2024-04-31',
      '2023-02-29',
      '1900-02-29',
    ],
    ...['0000-01-01', '2024-05-01T', '2024-05-01T24:00', '2024-05-01T12:60', '2024-05-01T12:00:60'],
    ...['2024-05-01T12:00:0', '2024-05-01T12:00:00.', '2024-05-01T12:00:00+15:00'],
    ...['2024-05-01T12:00:00+0', '2024-05-01T12:00:00+01:60', '2024-05-01T12:00:00 PST'],
    ...[
      '2024-05-01X12:00',
      '01/05/2024',
      '10/Oct/2000:13:55:36 -0700',
      'May 1, 2024',
      '2024-05-01T12',
    ],
    ...[
      '20240501T120000Z',
      '２０２４-05-01',
      '2024-05-01T12:00:00Zx',
      '2024-05-01T-1:00',
      '-024-05-01',
    ],
  ])('refuses %j', (text) => {
    expect(parse(text)).toBeUndefined();
  });
});
