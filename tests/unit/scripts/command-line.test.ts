import { expect, it } from 'vitest';
import { isStartedDirectly, readOptions } from '../../../scripts/command-line.mjs';

const defaults = { port: undefined, base: '/' };

it('options have the values given, or their defaults; other words are kept apart', () => {
  expect(readOptions(['dist', '--port', '80'], defaults)).toEqual({
    values: { port: '80', base: '/' },
    words: ['dist'],
  });
});

it('an unknown option is an error that names it', () => {
  expect(() => readOptions(['--prot', '80'], defaults)).toThrow(/--prot/);
});

it('an option without its value is an error', () => {
  expect(() => readOptions(['--port'], defaults)).toThrow(/--port/);
});

it('a module that is imported was not started directly', () => {
  expect(isStartedDirectly(import.meta.url)).toBe(false);
});
