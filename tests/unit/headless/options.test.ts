import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../src/headless/options.ts';
import { readNumber } from '../../../src/headless/number-words.ts';
import { readSeeds } from '../../../src/headless/seed-list.ts';

const KINDS = { seed: 'one', set: 'many', quiet: 'nothing' } as const;

describe('the options of a command', () => {
  it('are told from its words, wherever they stand', () => {
    expect(parseOptions(['a', '--seed', '3', 'b', '--quiet'], KINDS)).toEqual({
      words: ['a', 'b'],
      given: { seed: ['3'], quiet: [''] },
    });
  });

  it('may be written with an equals sign, once or many times as they allow', () => {
    const { given } = parseOptions(['--set=a=1', '--set', 'b=2'], KINDS);
    expect(given).toEqual({ set: ['a=1', 'b=2'] });
  });

  it('take the next word whatever it looks like, and end at --', () => {
    expect(parseOptions(['--seed', '-1', '--', '--quiet'], KINDS)).toEqual({
      words: ['--quiet'],
      given: { seed: ['-1'] },
    });
  });

  it.each([
    [['--sed', '1'], '--sed is not an option; did you mean --seed? (lab -- help)'],
    [['--__proto__', '1'], '--__proto__ is not an option (lab -- help)'],
    [['--constructor'], '--constructor is not an option (lab -- help)'],
    [['--seed'], '--seed needs a value (lab -- help)'],
    [['--seed', '1', '--seed', '2'], '--seed is given twice (lab -- help)'],
    [['-q'], '-q is not an option (lab -- help)'],
    [['--quiet=yes'], '--quiet takes no value (lab -- help)'],
  ])('refuse %j', (args, message) => {
    expect(() => parseOptions(args, KINDS)).toThrow(message);
  });
});

describe('a number of a command', () => {
  const bounds = { smallest: 0, largest: 1000, unit: 'seconds' };

  it.each([
    ['0', 0],
    ['12.5', 12.5],
    ['1e2', 100],
    ['1000', 1000],
  ])('%j is %d', (word, value) => {
    expect(readNumber('--until', word, bounds)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '-1',
    '1e308',
    '0x10',
    '1,5',
    '１',
    'abc',
    '.5',
  ])('%j is refused with what is allowed', (word) => {
    expect(() => readNumber('--until', word, bounds)).toThrow(
      `--until: ${word || 'nothing'} is not allowed; give a number from 0 to 1,000 (seconds)`,
    );
  });
});

describe('the seeds of a command', () => {
  it.each([
    ['7', [7]],
    ['4294967295', [4294967295]],
    ['1..3', [1, 2, 3]],
    ['5..5', [5]],
  ])('%j are %j', (word, seeds) => {
    expect(readSeeds(word)).toEqual(seeds);
  });

  it.each([
    '',
    'NaN',
    '-1',
    '1.5',
    '1e3',
    '4294967296',
    '3..1',
    '1..',
    '..2',
    '1..2..3',
    '0..10000',
  ])('%j are refused', (word) => {
    expect(() => readSeeds(word)).toThrow('--seed: ');
  });
});
