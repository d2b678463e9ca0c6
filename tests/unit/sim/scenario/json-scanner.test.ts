// The JSON reader: the same values as JSON.parse, fewer texts, and the place of everything.
import { describe, expect, it } from 'vitest';
import { placed, scanJson } from '../../../../src/sim/scenario/json-scanner.ts';
import { notAllowed } from '../../../../src/sim/scenario/problem.ts';
import { placeAt } from '../../../../src/sim/scenario/json-tokens.ts';

const problemOf = (text: string, mostValues?: number) => {
  const scanned = scanJson(text, mostValues);
  return scanned.ok ? null : scanned.problem;
};

describe('scanJson', () => {
  it.each([
    '{}',
    '[]',
    ' { "a" : [ 1 , -2.5e-3 , 1E+2 , true , false , null ] }\r\n\t',
    '"\\u00e9\\n\\"\\\\\\/ \\ud83d\\ude00 \\ud800"',
    '{"":{"a.b":[[[]]]}}',
    '0',
    '-1',
    '123456789012345678901234567890',
    '1e-999',
  ])('reads %s as JSON.parse does', (text) => {
    expect(scanJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) as unknown });
  });

  it('turns -0 into 0 and skips a byte order mark', () => {
    const scanned = scanJson('\uFEFF[-0, -0.0e5]');
    expect(scanned.ok && (scanned.value as number[]).every((each) => Object.is(each, 0))).toBe(
      true,
    );
  });

  it('keeps where each value begins', () => {
    const text = '{"a": [10, {"b": "x"}]}';
    const scanned = scanJson(text);
    const columnOf = (path: string) =>
      scanned.ok && placed(notAllowed(path, 0, ''), text, scanned.position).column;
    const paths = ['', 'a', 'a.0', 'a.1', 'a.1.b'];
    expect(paths.map(columnOf)).toEqual([1, 7, 8, 12, 18]);
    expect(['b', 'a.2', 'a.1.c.d'].map(columnOf)).toEqual([1, 7, 12]);
  });

  it.each([
    ['an object', '{"a": 1', 8],
    ['a name', '{"durationSec', 2],
    ['a text', '["one", "tw', 9],
    ['a text behind a backslash', '["a\\', 2],
    ['a word', '[true, fal', 11],
    ['a number after its point', '[1, 2.', 7],
    ['a number after its e', '[1, 2e-', 8],
    ['a number after its minus', '[-', 3],
    ['a list after a comma', '[1, ', 5],
  ])('says of a text that ends inside %s that it ends too early', (_, text, column) => {
    const message = `Line 1, column ${column}: the text ends too early`;
    expect(problemOf(text)?.message.startsWith(message)).toBe(true);
    expect(problemOf(text)).toMatchObject({ line: 1, column });
  });

  it('says of an empty text that there is nothing', () => {
    expect(problemOf(' \n')?.message).toBe('Line 2, column 1: there is nothing to read');
  });

  it('takes no time for long names: fifty thousand numbers under a name of half a million', () => {
    const name = 'y'.repeat(500_000);
    const scanned = scanJson(`{"${name}":[${'1,'.repeat(49_999)}1]}`);
    expect(scanned.ok && Object.keys(scanned.value as object)).toEqual([name]);
  });

  it.each([
    ['a comma too many', '[1,]', 1, 4],
    ['a missing comma', '[1\n2]', 2, 1],
    ['a name without quotes', '{a:1}', 1, 2],
    ['single quotes', "{'a':1}", 1, 2],
    ['two values', '1 2', 1, 3],
    ['nothing', '', 1, 1],
    ['only space', '  \n ', 2, 2],
    ['a leading zero', '[012]', 1, 3],
    ['a lone minus', '[-]', 1, 2],
    ['a plus', '[+1]', 1, 2],
    ['a hexadecimal number', '[0x10]', 1, 3],
    ['NaN', '[NaN]', 1, 2],
    ['a comment', '[1 // x\n]', 1, 4],
    ['an open text', '{"a": "x', 1, 7],
    ['a line break in a text', '["a\nb"]', 1, 2],
    ['an unknown escape', '["\\x41"]', 1, 2],
    ['an open list', '[1, 2', 1, 6],
  ])('refuses %s, and says where', (_what, text, line, column) => {
    expect(problemOf(text)).toMatchObject({ line, column });
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it.each([
    [
      'a number beyond all numbers',
      '{"a": 1e999}',
      'a: 1e999 is not allowed; give a finite number',
    ],
    ['a name twice', '{"a": 1, "a": 1}', 'a: "a" is not allowed; give each name once'],
    [
      'a name twice, once escaped',
      '{"a": 1, "\\u0061": 1}',
      'a: "a" is not allowed; give each name once',
    ],
    [
      '__proto__',
      '{"x": {"__proto__": 1}}',
      'x.__proto__: "__proto__" is not allowed; give no field of this name',
    ],
    [
      'constructor',
      '{"constructor": 1}',
      'constructor: "constructor" is not allowed; give no field of this name',
    ],
    [
      'prototype, escaped',
      '{"\\u0070rototype": 1}',
      'prototype: "prototype" is not allowed; give no field of this name',
    ],
  ])('refuses %s, which JSON.parse takes', (_what, text, message) => {
    expect(problemOf(text)?.message).toBe(message);
  });

  it('refuses what is too deep, too much or too long', () => {
    expect(problemOf('['.repeat(20) + ']'.repeat(20))).toBeNull();
    expect(problemOf('['.repeat(21) + ']'.repeat(21))?.allowed).toBe('at most 20 levels');
    expect(problemOf('['.repeat(100_000))?.allowed).toBe('at most 20 levels');
    expect(problemOf('["a","b"]', 3)).toBeNull();
    expect(problemOf('["a","b","c"]', 3)?.allowed).toBe('at most 3 values');
    expect(problemOf(`[${'1,'.repeat(49_999)}1]`)).toBeNull();
    expect(problemOf(`[${'1,'.repeat(50_000)}1]`)?.allowed).toBe('at most 50000 numbers in lists');
    expect(problemOf(`"${'x'.repeat(1_048_576)}"`)?.allowed).toBe('at most 1048576 characters');
  });
});

describe('placeAt', () => {
  it('counts lines and columns from 1', () => {
    const text = 'ab\n\ncd';
    expect([0, 1, 2, 3, 4, 5].map((offset) => Object.values(placeAt(text, offset)))).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 1],
      [3, 1],
      [3, 2],
    ]);
  });
});
