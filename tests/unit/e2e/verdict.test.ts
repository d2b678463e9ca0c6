import { describe, expect, it } from 'vitest';
import { isForeign, verdict } from '../../e2e/verdict.ts';

describe('the verdict on a page', () => {
  it('is good when nothing went wrong', () => {
    expect(verdict([], [])).toEqual([]);
  });

  it('names each problem that was not expected', () => {
    expect(verdict(['404: /a.js', 'uncaught: x is not defined'], [/^404/])).toEqual([
      'uncaught: x is not defined',
    ]);
  });

  it('names each expectation that was not met', () => {
    expect(verdict([], [/^404/])).toEqual(['expected, but did not happen: /^404/']);
  });
});

describe('an address', () => {
  const origin = 'http://127.0.0.1:4173';

  it.each(['http://127.0.0.1:4173/lab/a.js', 'data:text/plain,a', `blob:${origin}/0a1b`])(
    'of the page itself: %s',
    (address) => {
      expect(isForeign(address, origin)).toBe(false);
    },
  );

  it.each([
    'http://127.0.0.1:4174/',
    'https://127.0.0.1:4173/',
    'ws://127.0.0.1:4173/',
    'http://example.org/',
  ])('of somewhere else: %s', (address) => {
    expect(isForeign(address, origin)).toBe(true);
  });
});
