import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../../src/files/export/csv-cells.ts';
import { readTraffic } from '../../../../src/files/traffic/read-traffic.ts';
import { blobChunks } from '../../../../src/files/traffic/chunks.ts';
import { see } from './read.ts';

const TIMES = [0, 10, 20];
const RATES = [1.5, 2.5, 3.5];

describe('the dialects of a traffic file', () => {
  it.each([
    ['commas', 'time,rate\n0,1.5\n10,2.5\n20,3.5\n'],
    ['semicolons', 'time;rate\n0;1.5\n10;2.5\n20;3.5\n'],
    ['tabs', 'time\trate\n0\t1.5\n10\t2.5\n20\t3.5\n'],
    ['semicolons and decimal commas', 'time;rate\n0,0;1,5\n10,0;2,5\n20,0;3,5\n'],
    ['tabs and decimal commas', 'time\trate\n0\t1,5\n10\t2,5\n20\t3,5\n'],
    ['CRLF', 'time,rate\r\n0,1.5\r\n10,2.5\r\n20,3.5\r\n'],
    ['CR alone', 'time,rate\r0,1.5\r10,2.5\r20,3.5\r'],
    ['no line end at the end', 'time,rate\n0,1.5\n10,2.5\n20,3.5'],
    ['a byte order mark', '\uFEFFtime,rate\n0,1.5\n10,2.5\n20,3.5\n'],
    ['no header', '0,1.5\n10,2.5\n20,3.5\n'],
    ['quotes', '"time","rate"\r\n"0","1.5"\r\n"10","2.5"\r\n"20","3.5"\r\n'],
    ['quoted decimal commas', 'time,rate\n0,1.5\n10,"2.5"\n"20" ,3.5\n'],
    ['spaces', ' time , rate \n 0 , 1.5 \n 10 , 2.5\n20, 3.5\n'],
    [
      'blank lines and comments',
      '# from a load balancer\n\ntime,rate\n0,1.5\n\n# note\n10,2.5\n   \n20,3.5\n\n',
    ],
    ['a spreadsheet’s separator line', 'sep=;\r\ntime;rate\r\n0;1.5\r\n10;2.5\r\n20;3.5\r\n'],
    ['columns the other way round', 'rate,time\n1.5,0\n2.5,10\n3.5,20\n'],
    [
      'columns between and behind',
      'host,time,region,rate,note\na,0,x,1.5,\nb,10,y,2.5,"a, ""b""\nc"\nc,20,z,3.5,\n',
    ],
    ['empty columns at the end of rows', 'time,rate\n0,1.5,\n10,2.5,,\n20,3.5\n'],
    ['exponents', 'time,rate\n0,15e-1\n1e1,2.5E0\n2e1,.35e1\n'],
  ])('reads %s', async (_, text) => {
    const { times, rates } = await see(text);
    expect({ times, rates }).toEqual({ times: TIMES, rates: RATES });
  });

  it('says which dialect it found', async () => {
    const { series, warnings } = await see('t;rps\n0;1,5\n1;2\n');
    expect(series).toMatchObject({
      separator: ';',
      decimalMark: ',',
      hasHeader: true,
      columns: ['t', 'rps'],
    });
    expect(series).toMatchObject({ timeColumn: 0, valueColumn: 1, kind: 'rate', rows: 2 });
    expect(warnings).toEqual(['decimalComma']);
  });

  it('finds a decimal comma even where the first rows are whole numbers', async () => {
    const whole = Array.from({ length: 500 }, (_, i) => `${i};7\n`).join('');
    const { rates, warnings } = await see(`time;rate\n${whole}500;7,5\n501;8,25 req/s\n`);
    expect(rates.slice(-2)).toEqual([7.5, 8.25]);
    expect(warnings).toEqual(['decimalComma']);
  });

  it('names columns by their place when there is no header', async () => {
    const { series, warnings } = await see('0,5\n1,6\n');
    expect(series.columns).toEqual(['column 1', 'column 2']);
    expect(warnings).toEqual(['kindAssumed']);
  });

  it.each(['=1+1', "'=it", '\uFF1Drate', '+a'])(
    'a name that was made harmless is itself: %s',
    async (name) => {
      const { series } = await see(`${csvRow(['time', 'rate', name])}\n0,1,2\n1,1,2\n`);
      expect(series.columns).toEqual(['time', 'rate', name]);
    },
  );

  it('keeps hostile names as plain text', async () => {
    const { series } = await see(
      "__proto__,rate,<script>alert(1)</script>,'=1+1\n0,1,2,3\n1,1,2,3\n",
    );
    expect(series.columns).toEqual(['__proto__', 'rate', '<script>alert(1)</script>', '=1+1']);
    expect(Object.getPrototypeOf(series)).toBe(Object.prototype);
  });

  it('keeps at most 200 characters of a name', async () => {
    const { series } = await see(`time,rate,${'x'.repeat(1000)}\n0,1,2\n1,1,2\n`);
    expect(series.columns[2]).toHaveLength(200);
  });

  it('reads bytes that are no valid UTF-8 in columns it does not need', async () => {
    const bytes = new TextEncoder()
      .encode('time,rate,name\n0,1,?\n1,2,?\n')
      .map((b) => (b === 63 ? 0xff : b));
    expect((await see(bytes)).rates).toEqual([1, 2]);
  });

  it('gives the same series from text, bytes, a blob and chunks of any size', async () => {
    const text =
      'time,rate\r\n' + Array.from({ length: 9000 }, (_, i) => `${i},${i % 7}.25\r\n`).join('');
    const bytes = new TextEncoder().encode(text);
    const whole = await readTraffic(text);
    function* pieces(): Generator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    expect(await readTraffic(bytes)).toEqual(whole);
    expect(await readTraffic(blobChunks(new Blob([bytes])), { size: bytes.length })).toEqual(whole);
    expect(await readTraffic(pieces())).toEqual(whole);
  });

  it('gives data that another thread can take, without spare room behind it', async () => {
    const { series } = await see('time,rate\n0,1\n1,2\n1,4\n2,5\n');
    expect(structuredClone(series)).toEqual(series);
    expect([series.times.buffer.byteLength, series.rates.buffer.byteLength]).toEqual([24, 24]);
  });

  it('takes what the options say over what it would find', async () => {
    const text = 'a,b,c\n1,100,5\n2,200,6\n3,300,7\n';
    const { times, rates, warnings } = await see(text, {
      timeColumn: 'b',
      valueColumn: 2,
      kind: 'count',
    });
    expect({ times, rates, warnings }).toEqual({
      times: [0, 100, 200],
      rates: [0.05, 0.06, 0.07],
      warnings: [],
    });
    expect((await see('7,1\n8,2\n9,3\n', { header: true })).series.columns).toEqual(['7', '1']);
    expect((await see('0;1,5\n1;2,5\n', { separator: ';' })).rates).toEqual([1.5, 2.5]);
  });
});
