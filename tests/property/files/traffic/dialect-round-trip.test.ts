// A series written in any dialect and read again is the same series, bit for bit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTraffic } from '../../../../src/files/traffic/read-traffic.ts';

interface Dialect {
  readonly separator: ',' | ';' | '\t';
  readonly decimalComma: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly isQuoted: boolean;
  readonly hasMark: boolean;
  readonly hasHeader: boolean;
  readonly endsWithLine: boolean;
  readonly timeFormat: 'seconds' | 'iso' | 'milliseconds';
  readonly chunk: number;
}

interface Sampled {
  readonly step: number;
  readonly rates: readonly number[];
}

const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
    decimalComma: fc.boolean(),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    isQuoted: fc.boolean(),
    hasMark: fc.boolean(),
    hasHeader: fc.boolean(),
    endsWithLine: fc.boolean(),
    timeFormat: fc.constantFrom('seconds' as const, 'iso' as const, 'milliseconds' as const),
    chunk: fc.integer({ min: 1, max: 200 }),
  })
  .map((each) => ({ ...each, decimalComma: each.decimalComma && each.separator !== ',' }));

const rate = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 1_000_000_000 }).map((n) => n / 1000),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);

const sampled: fc.Arbitrary<Sampled> = fc.record({
  step: fc.integer({ min: 1, max: 4000 }),
  rates: fc.array(rate, { minLength: 2, maxLength: 40 }),
});

function writeTime(seconds: number, format: Dialect['timeFormat']): string {
  const milliseconds = 1_714_521_600_000 + seconds * 1000;
  if (format === 'iso') return new Date(milliseconds).toISOString();
  return format === 'seconds' ? String(seconds) : String(milliseconds);
}

function write({ step, rates }: Sampled, as: Dialect): string {
  const cell = (text: string): string => (as.isQuoted ? `"${text}"` : text);
  const number = (text: string): string => (as.decimalComma ? text.replace('.', ',') : text);
  const lines = rates.map((value, i) => {
    const time = writeTime(i * step, as.timeFormat);
    // A dot in a date is not a decimal mark.
    const timeText = as.timeFormat === 'iso' ? time : number(time);
    return cell(timeText) + as.separator + cell(number(String(value)));
  });
  const all = as.hasHeader ? [cell('time') + as.separator + cell('rate'), ...lines] : lines;
  return (as.hasMark ? '\uFEFF' : '') + all.join(as.lineEnd) + (as.endsWithLine ? as.lineEnd : '');
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe('a written series', { timeout: 60_000 }, () => {
  it('is read as it was, in every dialect and however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(sampled, dialect, async (series, as) => {
        const bytes = new TextEncoder().encode(write(series, as));
        const timeFormat = as.timeFormat === 'seconds' ? { timeFormat: as.timeFormat } : {};
        const read = await readTraffic(cut(bytes, as.chunk), timeFormat);
        expect([...read.rates]).toEqual([...series.rates]);
        expect([...read.times]).toEqual(series.rates.map((_, i) => i * series.step));
        expect(read).toMatchObject({ hasHeader: as.hasHeader, timeFormat: as.timeFormat });
        expect(read.startsAt).toBe(
          as.timeFormat === 'seconds' ? undefined : '2024-05-01T00:00:00.000Z',
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is read as it was when its rows are shuffled', async () => {
    const shuffled = sampled.chain((series) =>
      fc.record({
        series: fc.constant(series),
        order: fc.shuffledSubarray(
          series.rates.map((_, i) => i),
          { minLength: series.rates.length },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ series, order }) => {
        const rows = order.map((i) => `${i * series.step},${series.rates[i]}\n`).join('');
        const read = await readTraffic(`t_seconds,rate\n${rows}`);
        expect([...read.rates]).toEqual([...series.rates]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the number of requests when it is written as counts or as a counter', async () => {
    const counts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 1, max: 900 }), async (each, step) => {
        const total = each.reduce((sum, n) => sum + n, 0);
        const counted = each.map((n, i) => `${i * step},${n}\n`).join('');
        const read = await readTraffic(`t_seconds,count\n${counted}`);
        const sum = read.rates.reduce((requests, value) => requests + value * step, 0);
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * total);

        let shown = 7;
        const rising = [7, ...each.map((n) => (shown += n))].map((n, i) => `${i * step},${n}\n`);
        const counter = await readTraffic(`t_seconds,total\n${rising.join('')}`, {
          cumulative: true,
        });
        expect([...counter.rates]).toEqual([...read.rates]);
      }),
      { numRuns: 1000 },
    );
  });
});
