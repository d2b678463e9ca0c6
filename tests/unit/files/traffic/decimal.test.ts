import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/files/traffic/decimal.ts';

function parse(text: string, mark = '.'): number {
  const bytes = new TextEncoder().encode(text);
  return parseDecimal({ bytes, from: 0, to: bytes.length }, mark.charCodeAt(0));
}

describe('parseDecimal', () => {
  it.each([
    ['0', 0],
    ['-0', -0],
    ['12', 12],
    ['+12', 12],
    ['-12.5', -12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['  7.25 ', 7.25],
    ['6.02444', 6.02444],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['1e999', Infinity],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740992],
    ['0.9007199254740993', 0.9007199254740993],
    ['0.1000000000000000055511151231257827', 0.1],
    ['0.0000000000000000000000000000001', 1e-31],
    ['123456789012345678901234567890', 1.2345678901234568e29],
  ])('reads %j as %d', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it.each([
    ...['', ' ', '+', '-', '.', '-.', 'e5', '1e', '1e+', '1.2.3', '1,5', '0x10', 'NaN', 'Infinity'],
    ...['--1', '1-', '1 2', '１２', '1_000', '12a', "'5", '1e5.5'],
  ])('does not read %j as a number', (text) => {
    expect(parse(text)).toBeNaN();
  });

  it('reads a decimal comma when that is the mark, and then no point', () => {
    expect(parse('1,5', ',')).toBe(1.5);
    expect(parse('1,5e2', ',')).toBe(150);
    expect(parse('1.5', ',')).toBeNaN();
  });
});
