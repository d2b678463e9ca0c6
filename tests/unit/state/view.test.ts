// Which screen the part of the address behind # names, and the address of each screen.
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('location', { hash: '' });
const { hashOf, placeOf } = await import('../../../src/state/view.svelte.ts');

const ONE = '0123456789abcdef'.repeat(2);
const TWO = 'f'.repeat(32);

describe('the screen behind #', () => {
  it.each([
    ['#runs', { screen: 'runs', ids: [] }],
    ['#compare', { screen: 'compare', ids: [] }],
    [`#compare/${ONE},${TWO}`, { screen: 'compare', ids: [ONE, TWO] }],
    [`#report/${ONE}`, { screen: 'report', ids: [ONE] }],
  ])('%s has its address', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
    expect(hashOf(placeOf(hash))).toBe(hash);
  });

  it.each(['#report/abc', `#report/${ONE}x`, '#compare/zzz,y-y'])(
    '%s has a screen, which says that there is no such run',
    (hash) => {
      const [screen, ids] = hash.slice(1).split('/');
      expect(placeOf(hash)).toEqual({ screen, ids: ids.split(',') });
      expect(hashOf(placeOf(hash))).toBe(hash);
    },
  );

  it.each(['', '#', '#report', '#report/', '#report/../a', '#compare/,', `#runs/${ONE}`])(
    '%s is the lab, which has none',
    (hash) => {
      expect(placeOf(hash)).toEqual({ screen: 'lab', ids: [] });
      expect(hashOf(placeOf(hash))).toBe('');
    },
  );
});
