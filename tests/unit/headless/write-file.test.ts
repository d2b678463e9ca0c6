// Where results go: whatever can be known to stand in the way is said before a run, in one line,
// and what the file system allows is written, however long its name.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../../src/headless/command-error.ts';
import { asCommandError } from '../../../src/headless/read-text.ts';
import { writeText } from '../../../src/headless/write-file.ts';
import { lab, MINUTE, scratchFolder } from './fixtures.ts';

const { path, write } = scratchFolder();
const scenario = write('minute.json', MINUTE);
/** The longest name a file may have on usual file systems: 255 bytes. */
const longest = `${'r'.repeat(250)}.json`;

describe('a file of results', () => {
  it('may have the longest name there is', async () => {
    const { status, err } = await lab('run', scenario, '--quiet', '--out', path(longest));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { results } = JSON.parse(readFileSync(path(longest), 'utf8')) as { results: object };
    expect(results).toHaveProperty('digest');
  });

  it('takes the place of an older one, and leaves nothing beside it', () => {
    mkdirSync(path('results'));
    writeText(path('results/a.json'), 'first');
    writeText(path('results/a.json'), 'second');
    expect(readFileSync(path('results/a.json'), 'utf8')).toBe('second');
    expect(readdirSync(path('results'))).toEqual(['a.json']);
  });

  it.each([
    ['a name that is too long', () => path(`r${longest}`), 'the name is too long'],
    ['a folder', () => path('folder.json'), 'it is a folder, not a file'],
    ['a folder that is not there', () => path('none/a.json'), 'there is no folder'],
    ['a zero byte', () => `${path('a')}\0.json`, 'may not hold a zero byte'],
  ])('is refused before the run: %s', async (_, file, message) => {
    mkdirSync(path('folder.json'), { recursive: true });
    const { status, out, err } = await lab('run', scenario, '--out', file());
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(message);
    expect(err.split('\n')).toHaveLength(2);
  });
});

describe('an error while a file is read or written', () => {
  it('of the file system becomes a sentence', () => {
    const full = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' });
    expect(asCommandError('a.csv', full)).toBeInstanceOf(CommandError);
    expect(asCommandError('a.csv', full).message).toBe('a.csv: the disk is full');
  });

  it('of the program itself stays what it is, so that nobody looks for it in the file', () => {
    const fault = new TypeError('x is not a function');
    expect(asCommandError('a.csv', fault)).toBe(fault);
  });
});
