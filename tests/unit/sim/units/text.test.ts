import { describe, expect, expectTypeOf, it } from 'vitest';
import { memory, money, percent, rate, textOf, traffic } from '../../../../src/sim/units/figure.ts';
import {
  fixedNumber,
  fullNumber,
  shortNumber,
  wholeNumber,
} from '../../../../src/sim/units/number-text.ts';
import { clock, timeSpan } from '../../../../src/sim/units/time-text.ts';
import { type Percent, percentOf, type Seconds } from '../../../../src/sim/units/units.ts';

describe('shortNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [0.64, '0.64'],
    [0.12345, '0.123'],
    [0.00049, '0'],
    [12.345, '12.3'],
    [519.6, '520'],
    [999.4, '999'],
    [999.6, '1k'],
    [1234, '1.2k'],
    [9960, '10k'],
    [12_345, '12k'],
    [123_456, '123k'],
    [999_600, '1M'],
    [1_500_000, '1.5M'],
    [2.5e18, '2500P'],
    [-1234, '−1.2k'],
    [-0.0001, '0'],
    [NaN, '–'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('of %d is %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});

describe('fullNumber', () => {
  it.each([
    [0, '0'],
    [0.12345, '0.123'],
    [519.6, '520'],
    [999.49, '999'],
    [999.5, '1,000'],
    [1020, '1,020'],
    [9988.4, '9,988'],
    [-12_345, '−12,345'],
    [NaN, '–'],
    [Infinity, '∞'],
  ])('of %d is %s', (value, text) => {
    expect(fullNumber(value)).toBe(text);
  });
});

describe('fixed, whole and signed numbers', () => {
  it.each([
    [1234.5, 2, '1,234.50'],
    [999, 0, '999'],
    [-1_234_567.891, 1, '−1,234,567.9'],
    [-0.001, 2, '0.00'],
    [0.125, 2, '0.13'],
  ])('%d with %d digits is %s', (value, digits, text) => {
    expect(fixedNumber(value, digits)).toBe(text);
  });

  it('write counts with commas', () => {
    expect(wholeNumber(324_000)).toBe('324,000');
  });
});

describe('clock', () => {
  it.each([
    [0, '00:00'],
    [5.99, '00:05'],
    [1400, '23:20'],
    [3599.9, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [93_600, '26:00:00'],
    [-20, '−00:20'],
    [-0.5, '00:00'],
    [NaN, '–'],
  ])('at %d s reads %s', (seconds, text) => {
    expect(clock(seconds)).toBe(text);
  });
});

describe('figures', () => {
  it.each([
    [timeSpan(0), '0 s'],
    [timeSpan(0.00025), '0.25 ms'],
    [timeSpan(0.2149), '215 ms'],
    [timeSpan(0.9996), '1 s'],
    [timeSpan(60), '60 s'],
    [timeSpan(720), '12 min'],
    [timeSpan(9000), '2.5 h'],
    [timeSpan(30 * 86_400), '30 d'],
    [timeSpan(NaN), '– s'],
    [percent(70), '70%'],
    [percent(89.49, 1), '89.5%'],
    [percent(-33), '−33%'],
    [rate(323.4), '323/s'],
    [rate(1250), '1.3k/s'],
    [money(0.89), '$0.89'],
    [money(1234.5), '$1,234.50'],
    [money(-3.2), '−$3.20'],
    [money(0.0425, 4), '$0.0425'],
    [memory(512), '512 MiB'],
    [memory(1536), '1.5 GiB'],
    [traffic(131_000_000), '131 MB/s'],
    [traffic(999_700), '1 MB/s'],
    [traffic(12), '12 B/s'],
  ])('%o reads %s', (figure, text) => {
    expect(textOf(figure).replace('\u2009', ' ')).toBe(text);
  });

  it('have a thin space before the unit', () => {
    expect(textOf({ number: '215', unit: 'ms' })).toBe('215\u2009ms');
  });
});

describe('units', () => {
  it('are kept apart by the compiler, but take plain numbers', () => {
    expectTypeOf<number>().toExtend<Seconds>();
    expectTypeOf<Seconds>().toExtend<number>();
    expectTypeOf<Seconds>().not.toExtend<Percent>();
    expect(percentOf(0.7)).toBe(70);
  });
});
