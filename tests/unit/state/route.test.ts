// What the address says: the query for what the page begins with, # for what lies over it.
import { describe, expect, it } from 'vitest';
import { askedBy, GUIDE_PAGES, guideHash, guidePlace } from '../../../src/state/route.ts';

describe('the mission and the hidden groups of the query', () => {
  it.each([
    ['?mission=3&lock=balancer', 2, ['balancer']],
    ['?mission=1&lock=try-it,workload', 0, ['workload', 'try-it']],
    ['?mission=0', null, []],
    ['?mission=5', null, []],
    ['?mission=two&lock=everything', null, []],
    ['?mission=&lock=', null, []],
    ['?mission=1.5&lock=Balancer', null, []],
    ['', null, []],
  ])('%s', (search, mission, locked) => {
    expect(askedBy(search)).toMatchObject({ mission, locked });
  });
});

describe('the page of the guide behind #', () => {
  it.each([
    ['#guide', { page: 'start', entry: null }],
    ['#guide/notes', { page: 'notes', entry: null }],
    ['#guide/keys', { page: 'keys', entry: null }],
    ['#glossary', { page: 'glossary', entry: null }],
    ['#glossary/peak-rate', { page: 'glossary', entry: 'peak-rate' }],
    ['', null],
    ['#', null],
    ['#runs', null],
    ['#guide/else', null],
    ['#glossary/<b>', null],
    ['#glossary/', null],
  ])('%s', (hash, place) => {
    expect(guidePlace(hash)).toEqual(place);
  });

  it('is what opens it', () => {
    for (const page of GUIDE_PAGES) expect(guidePlace(guideHash(page))?.page).toBe(page);
  });
});
