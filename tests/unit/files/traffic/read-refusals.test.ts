import { describe, expect, it } from 'vitest';
import { blobChunks } from '../../../../src/files/traffic/chunks.ts';
import { readTraffic } from '../../../../src/files/traffic/read-traffic.ts';
import { refusal } from './read.ts';

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer);

describe('what the traffic reader refuses', { timeout: 60_000 }, () => {
  it.each([
    ['a value below zero', 'time,rate\n0,1\n1,-2\n', 'negative', 3, 'rate', '-2'],
    ['a value that is no number', 'time,rate\n0,1\n1,fast\n', 'notANumber', 3, 'rate', 'fast'],
    ['NaN', 'time,rate\n0,1\n1,NaN\n', 'notFinite', 3, 'rate', 'NaN'],
    ['infinity', 'time,rate\n0,1\n1,-inf\n', 'notFinite', 3, 'rate', '-inf'],
    ['an overflowing number', 'time,rate\n0,1\n1,1e999\n', 'notFinite', 3, 'rate', '1e999'],
    ['a value too large', 'time,rate\n0,1\n1,1.1e15\n', 'valueTooLarge', 3, 'rate', '1.1e15'],
    ['hexadecimal', 'time,rate\n0,1\n1,0x10\n', 'notANumber', 3, 'rate', '0x10'],
    ['full-width digits', 'time,rate\n0,1\n1,１２\n', 'notANumber', 3, 'rate', '１２'],
    [
      'thousands separators',
      'time,rate\n0,1\n1,"1,234"\n',
      'mixedDecimalMarks',
      3,
      'rate',
      '1,234',
    ],
    [
      'a decimal comma after points',
      'time;rate\n0;1.5\n1;2,5\n',
      'mixedDecimalMarks',
      3,
      'rate',
      '2,5',
    ],
    ['an unknown unit', 'time,rate\n0,1\n1,5 apples\n', 'unknownUnit', 3, 'rate', '5 apples'],
    [
      'a unit that changes',
      'time,load\n0,1 req/s\n1,5 requests\n',
      'unitMixed',
      3,
      'load',
      '5 requests',
    ],
    ['a time that is none', 'time,rate\n0,1\nnoon,2\n', 'notATime', 3, 'time', 'noon'],
    ['a date among numbers', 'time,rate\n0,1\n2024-05-01,2\n', 'notATime', 3, 'time', '2024-05-01'],
    [
      'a date in words',
      'time,rate\n10/Oct/2000:13:55:36 -0700,1\n',
      'notATime',
      2,
      'time',
      '10/Oct/2000:13:55:36 -0700',
    ],
    [
      'times in microseconds',
      'time,rate\n1714570200000000,1\n',
      'timeTooLarge',
      2,
      'time',
      '1714570200000000',
    ],
    ['an endless time', 'time,rate\n1e999,1\n', 'timeTooLarge', 2, 'time', '1e999'],
  ])('refuses %s, naming row, column and value', async (_, text, code, row, column, value) => {
    expect(await refusal(text)).toMatchObject({ name: 'TrafficError', code, row, column, value });
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['a file of blank lines', '\n \n\r\n', 'empty'],
    ['a header alone', 'time,rate\n', 'tooFewRows'],
    ['one row', 'time,rate\n0,1\n', 'tooFewRows'],
    ['rows of one time', 'time,rate\n5,1\n5,2\n', 'tooFewRows'],
    ['rows without values', 'time,rate\n0,\n1,\n', 'tooFewRows'],
    ['a row with more columns', 'time,rate\n0,1\n0,5,3\n', 'fieldCount'],
    ['a row with fewer columns', 'time,rate\n0,1\n5\n', 'fieldCount'],
    ['text after a quote', 'time,rate\n0,"1"2\n', 'strayQuote'],
    ['a quote that stays open', 'time,rate\n0,"1\n1,2\n', 'openQuote'],
    ['rates without times', 'rate\n5\n6\n', 'noTimeColumn'],
    ['several columns of unknown meaning', 'time,a,b\n0,1,2\n1,1,2\n', 'columnsUnclear'],
    ['several columns without a header', '0,1,2\n1,1,2\n', 'columnsUnclear'],
    ['rows too close', 'time,count\n0,1\n0.0000001,1\n', 'stepTooShort'],
    ['a rate too large', 'time,count\n0,1e15\n0.001,1e15\n', 'rateTooLarge'],
    ['a span too long', 'time,rate\n0,1\n1100000000,1\n', 'spanTooLong'],
    ['compressed data', new Uint8Array([0x1f, 0x8b, 8, 1, 2, 3]), 'notText'],
    ['a spreadsheet', new TextEncoder().encode('PK\u0003\u0004\u0014\0\u0006\0'), 'notText'],
    ['UTF-16 with its mark', utf16('\uFEFFtime,rate\n0,1\n1,2\n'), 'utf16'],
    ['UTF-16 without', utf16('time,rate\n0,1\n1,2\n'), 'utf16'],
  ])('refuses %s', async (_, content, code) => {
    expect((await refusal(content)).code).toBe(code);
  });

  it.each([
    ['a column that is not there', { valueColumn: 'load' }, 'columnUnknown'],
    ['a column number out of range', { timeColumn: 2 }, 'columnUnknown'],
    ['a bin of no length', { binSeconds: 0 }, 'badOption'],
    ['a filling of NaN rows', { longestFilledRows: NaN }, 'badOption'],
  ])('refuses the option of %s', async (_, options, code) => {
    expect((await refusal('time,rate\n0,1\n1,2\n', options)).code).toBe(code);
  });

  it('refuses bins too short for the span of the events', async () => {
    expect((await refusal('0\n9e8\n', { binSeconds: 0.001 })).code).toBe('tooManyBins');
  });

  it('counts lines inside quotes when it names a row', async () => {
    const text = 'time,rate,note\r\n0,1,"two\r\nlines"\r\n1,x,\r\n';
    expect((await refusal(text)).row).toBe(4);
  });

  it('says in plain sentences what is wrong and what is allowed', async () => {
    const error = await refusal('time,rate\n0,1\n1,fast\n');
    expect(error.message).toBe(
      'Row 3, column “rate”: “fast” is not a number. Give a plain number such as 12.5, or one with its unit such as 6.02 req/s.',
    );
    expect(error.allowed).toMatch(/^Give a plain number/);
  });

  it('shortens values and shows no invisible or direction-changing characters', async () => {
    const error = await refusal(`time,rate\n0,1\n1,\u202Egnp.exe\u200B${'x'.repeat(500)}\n`);
    expect(error.value).toBe(`\uFFFDgnp.exe\uFFFD${'x'.repeat(31)}...`);
  });

  it('refuses a line over 4,096 characters and reads one of 4,096', async () => {
    const line = (n: number): string => `time,rate,note\n0,1,${'x'.repeat(n - 5)}\n1,2,\n`;
    expect(await refusal(line(4097))).toMatchObject({ code: 'lineTooLong', row: 2 });
    expect((await readTraffic(line(4095))).rows).toBe(2);
    expect((await readTraffic(line(4096))).rows).toBe(2);
    expect((await readTraffic(line(4096).replaceAll('x', 'é'))).rows).toBe(2);
    expect((await refusal('x'.repeat(100_000))).code).toBe('lineTooLong');
    expect((await refusal(`time,rate\n0,1\n"${'x\n'.repeat(100_000)}`)).code).toBe('lineTooLong');
  });

  it('refuses more than 5,000,000 rows', async () => {
    const million = new TextEncoder().encode('1,1\n'.repeat(1_000_000));
    const six = [million, million, million, million, million, million];
    await expect(readTraffic(six)).rejects.toMatchObject({ code: 'tooManyRows', row: 5_000_001 });
  });

  it('refuses a file whose size is known to be too big without asking for a byte', async () => {
    let asked = 0;
    function* chunks(): Generator<Uint8Array> {
      asked += 1;
      yield new Uint8Array(1);
    }
    await expect(readTraffic(chunks(), { size: 1e9 })).rejects.toMatchObject({ code: 'tooBig' });
    expect(asked).toBe(0);
    await expect(readTraffic(chunks(), { size: 64 * 1024 * 1024 + 1 })).rejects.toThrow('64 MiB');
  });

  it('stops a stream of unknown size at 64 MiB and lets its source go', async () => {
    let given = 0;
    let isReleased = false;
    const line = new TextEncoder().encode(`# ${'x'.repeat(1021)}\n`);
    const block = new Uint8Array(line.length * 1024).map((_, i) => line[i % line.length]);
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += block.length;
        controller.enqueue(block);
      },
      cancel: () => {
        isReleased = true;
      },
    });
    const blob = { stream: () => stream } as unknown as Blob;
    await expect(readTraffic(blobChunks(blob))).rejects.toMatchObject({ code: 'tooBig' });
    expect(given).toBeLessThan(70 * 1024 * 1024);
    expect(isReleased).toBe(true);
  });

  it('says in its own words when the stream fails or is no stream of bytes', async () => {
    const failing = new ReadableStream<Uint8Array>({ pull: (c) => c.error(new Error('disk')) });
    const blob = { stream: () => failing } as unknown as Blob;
    await expect(readTraffic(blobChunks(blob))).rejects.toMatchObject({ code: 'unreadable' });
    const words = ['time'] as unknown as Uint8Array[];
    await expect(readTraffic(words)).rejects.toMatchObject({ code: 'unreadable' });
  });
});
