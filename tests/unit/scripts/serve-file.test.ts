import { describe, expect, it } from 'vitest';
import { isText, resolveTarget, typeOf } from '../../../scripts/serve-file.mjs';
import { portOf, withSlashes } from '../../../scripts/serve.mjs';

describe('where a request leads', () => {
  it.each([
    ['/lab/', 'index.html'],
    ['/lab/assets/a.js', 'assets/a.js'],
    ['/lab/a%20b.csv?download#top', 'a b.csv'],
    ['/lab/folder/', 'folder/index.html'],
    ['/lab/..a/b..c', '..a/b..c'],
  ])('%s is a file of the folder', (target, path) => {
    expect(resolveTarget('/lab/', target)).toEqual({ status: 200, path });
  });

  it.each([
    '/lab/../secret',
    '/lab/..%2fsecret',
    '/lab/%2e%2e/secret',
    '/lab/a/../../secret',
    '/lab/./a',
    '/lab//etc/passwd',
    '/other/a.js',
    '/laboratory/',
    '/',
  ])('%s is not there', (target) => {
    expect(resolveTarget('/lab/', target)).toEqual({ status: 404 });
  });

  it.each(['/lab/%', '/lab/%00', '/lab/a%5c..%5cb'])('%s is no path', (target) => {
    expect(resolveTarget('/lab/', target)).toEqual({ status: 400 });
  });

  it('without the last slash is led to the page', () => {
    expect(resolveTarget('/lab/', '/lab')).toEqual({ status: 301, location: '/lab/' });
    expect(resolveTarget('/lab/', '/lab?a')).toEqual({ status: 301, location: '/lab/' });
  });
});

describe('the type of a file', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['a.JS', 'text/javascript; charset=utf-8'],
    ['a.woff2', 'font/woff2'],
    ['a.wasm', 'application/wasm'],
    ['a.webmanifest', 'application/manifest+json'],
    ['a.csv', 'text/csv; charset=utf-8'],
    ['a.unknown', 'application/octet-stream'],
    ['none', 'application/octet-stream'],
  ])('%s is %s', (path, type) => {
    expect(typeOf(path)).toBe(type);
  });

  it('tells whether compressing is worth while', () => {
    expect(
      ['a.html', 'a.json', 'a.svg', 'a.csv'].filter((path) => isText(typeOf(path))),
    ).toHaveLength(4);
    expect(['a.png', 'a.woff2', 'a'].filter((path) => isText(typeOf(path)))).toEqual([]);
  });
});

describe('the options of the server', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['lab', '/lab/'],
    ['//sub//lab/', '/sub/lab/'],
  ])('base %j becomes %s', (base, path) => {
    expect(withSlashes(base)).toBe(path);
  });

  it('take a port from 1 to 65535', () => {
    expect([portOf(undefined), portOf('1'), portOf('65535')]).toEqual([undefined, 1, 65_535]);
    for (const text of ['0', '65536', '80.5', '-1', 'x', '']) {
      expect(() => portOf(text)).toThrow(/give a whole number from 1 to 65535/);
    }
  });
});
