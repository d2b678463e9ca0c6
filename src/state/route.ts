// What the address asks for: scenario and seed in the query, as in ?scenario=flash-sale&seed=7.
// What is not understood is left out. Screens will stand behind #, since a static host knows only
// one page.

export interface Asked {
  /** Name of a scenario that ships. */
  readonly scenario: string | null;
  readonly seed: number | null;
}

const LARGEST_SEED = 4_294_967_295;

export function askedBy(search: string): Asked {
  const asked = new URLSearchParams(search);
  const seed = Number(asked.get('seed') ?? NaN);
  const isSeed = Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED;
  return { scenario: asked.get('scenario'), seed: isSeed ? seed : null };
}
