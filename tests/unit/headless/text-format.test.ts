import { describe, expect, it } from 'vitest';
import { safeText } from '../../../src/headless/terminal.ts';
import { clock, fixed, percentOf, shortName, table } from '../../../src/headless/text-format.ts';

describe('numbers as text', () => {
  it.each([
    [1234567.891, 1, '1,234,567.9'],
    [-0.25, 2, '-0.25'],
    [-1234, 0, '-1,234'],
    [0, 0, '0'],
    [NaN, 1, '-'],
    [Infinity, 1, '-'],
  ])('%d with %d digits is %s', (value, digits, text) => {
    expect(fixed(value, digits)).toBe(text);
  });

  it('shows fractions as percent', () => {
    expect(percentOf(0.1234)).toBe('12.3 %');
  });

  it.each([
    [0, '00:00:00'],
    [59.96, '00:01:00'],
    [3723.5, '01:02:03.5'],
    [90_000, '25:00:00'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(clock(seconds)).toBe(text);
  });
});

describe('text from files', () => {
  it('cannot move the cursor, break the line or turn the direction of writing', () => {
    expect(safeText('a\u001b[2Jb\nc\u202ed\u200b')).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFD');
  });

  it('keeps tags and letters of any language', () => {
    expect(safeText('<b>탄력성</b> 😀')).toBe('<b>탄력성</b> 😀');
  });

  it('is shortened by whole characters in columns', () => {
    expect(shortName('😀'.repeat(30))).toBe(`${'😀'.repeat(13)}...`);
  });

  it('stands in columns, the first to the left and the others to the right', () => {
    expect(
      table([
        ['name', '10', 'x'],
        ['a', '5', ''],
      ]),
    ).toEqual(['name  10  x', 'a      5']);
  });
});
