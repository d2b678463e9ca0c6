// The reader's number parser is Number(), only faster; its median and its sort are the plain ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/files/traffic/decimal.ts';
import { parseIsoTime } from '../../../../src/files/traffic/iso-time.ts';
import { medianStep } from '../../../../src/files/traffic/median-step.ts';
import { sortRows } from '../../../../src/files/traffic/sort-rows.ts';

const encoder = new TextEncoder();

function parse(text: string): number {
  const bytes = encoder.encode(`x${text}x`);
  return parseDecimal({ bytes, from: 1, to: bytes.length - 1 }, 46);
}

const digits = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: most });

const plainDecimal = fc
  .tuple(fc.constantFrom('', '-', '+'), digits(25), fc.constantFrom('', '.'), digits(25))
  .map(([sign, whole, dot, fraction]) => sign + whole + dot + (dot === '' ? '' : fraction))
  .filter((text) => [...text].some((character) => character >= '0' && character <= '9'));

describe('parseDecimal', { timeout: 60_000 }, () => {
  it('gives the very number that Number() gives for plain decimals', () => {
    fc.assert(
      fc.property(plainDecimal, (text) => {
        expect(parse(text)).toBe(Number(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives back every double as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parse(String(number))).toBe(number === 0 ? 0 : number);
      }),
      { numRuns: 20_000 },
    );
  });

  it('accepts nothing that Number() refuses', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789.,+-eE x'), maxLength: 8 });
    fc.assert(
      fc.property(near, (text) => {
        const read = parse(text);
        expect(Number.isNaN(read) ? read : Number(text)).toBe(read);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('parseIsoTime', { timeout: 60_000 }, () => {
  it('gives the time that Date gives for every ISO date', () => {
    const date = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (each) => {
        const bytes = encoder.encode(each.toISOString());
        const time = { seconds: 0, fraction: 0, hasZone: false };
        expect(parseIsoTime({ bytes, from: 0, to: bytes.length }, time)).toBe(true);
        expect(time.seconds * 1000 + Math.round(time.fraction * 1000)).toBe(each.getTime());
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the median step', { timeout: 60_000 }, () => {
  it('is the lower middle one of all sorted steps, for even, uneven and large inputs', () => {
    const steps = fc.oneof(
      fc.array(fc.constantFrom(1, 5, 300), { minLength: 1, maxLength: 50 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 200 }),
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2100, maxLength: 6000 }),
    );
    fc.assert(
      fc.property(steps, (each) => {
        let time = 0;
        const times = Float64Array.from([0, ...each.map((step) => (time += step))]);
        expect(medianStep(times)).toBe([...each].sort((a, b) => a - b)[(each.length - 1) >> 1]);
      }),
      { numRuns: 500 },
    );
  });

  it('is found even when the sample misleads', () => {
    const times = new Float64Array(8193);
    for (let i = 1; i < times.length; i += 1)
      times[i] = times[i - 1] + (i % 4 === 1 ? 1000 : i % 7);
    const steps = Array.from(times.subarray(1), (time, i) => time - times[i]);
    expect(medianStep(times)).toBe(steps.sort((a, b) => a - b)[(steps.length - 1) >> 1]);
  });
});

describe('sorting rows', { timeout: 60_000 }, () => {
  it('is the stable sort by time', () => {
    const times = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 });
    fc.assert(
      fc.property(times, (each) => {
        const rows = {
          times: Float64Array.from(each),
          values: Float64Array.from(each, (_, i) => i),
        };
        const expected = each.map((time, i) => [time, i]).sort((a, b) => a[0] - b[0]);
        const sorted = sortRows(rows);
        expect(Array.from(sorted.times, (time, i) => [time, sorted.values[i]])).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
