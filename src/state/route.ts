// What the address asks for. What the page begins with stands in the query: scenario, seed, the
// mission to begin at and the groups of the rail to hide, as in
// ?scenario=steady&seed=7&mission=2&lock=balancer,workload. What lies over the page stands behind
// #, since a static host knows only one page: #guide, #guide/notes, #guide/keys, #glossary,
// #glossary/cooldown; and a run that was shared by link, #run=. What is not understood is left out, and
// said (asked-wrongly.ts).
import { MISSIONS } from '../lessons/missions.ts';
import { RAIL_GROUPS, type RailGroup } from '../lessons/rail-groups.ts';

export interface Asked {
  /** Name of a scenario that ships. */
  readonly scenario: string | null;
  readonly seed: number | null;
  /** Place of the mission in the list, from 0. */
  readonly mission: number | null;
  /** Groups of the rail that are not shown. */
  readonly locked: readonly RailGroup[];
}

const LARGEST_SEED = 4_294_967_295;

export function askedBy(search: string): Asked {
  const asked = new URLSearchParams(search);
  const seed = wholeNumber(asked.get('seed'), 0, LARGEST_SEED);
  const mission = wholeNumber(asked.get('mission'), 1, MISSIONS.length);
  const names = (asked.get('lock') ?? '').split(',');
  return {
    scenario: asked.get('scenario'),
    seed,
    mission: mission === null ? null : mission - 1,
    locked: RAIL_GROUPS.filter((group) => names.includes(group)),
  };
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  const value = Number(text ?? NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** Does the part behind # hold a run (files/link)? */
export function holdsRun(hash: string): boolean {
  return hash.startsWith('#run=');
}

export const GUIDE_PAGES = ['start', 'notes', 'glossary', 'keys'] as const;
export type GuidePage = (typeof GUIDE_PAGES)[number];

/** A page of the guide, and in the glossary the entry that is asked for. */
export interface GuidePlace {
  readonly page: GuidePage;
  readonly entry: string | null;
}

const HASHES: Readonly<Record<GuidePage, string>> = {
  start: '#guide',
  notes: '#guide/notes',
  glossary: '#glossary',
  keys: '#guide/keys',
};

/** What the part behind # asks for; null when it is nothing of the guide. */
export function guidePlace(hash: string): GuidePlace | null {
  const [, id] = /^#glossary\/([a-z0-9-]{1,60})$/.exec(hash) ?? [];
  if (id !== undefined) return { page: 'glossary', entry: id };
  const page = GUIDE_PAGES.find((each) => HASHES[each] === hash);
  return page === undefined ? null : { page, entry: null };
}

/** The part behind # for a page of the guide. */
export function guideHash(page: GuidePage): string {
  return HASHES[page];
}
