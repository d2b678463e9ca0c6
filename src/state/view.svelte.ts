// Which screen is shown: the lab, the kept runs, or runs compared. The part of the address behind #
// says it, so that Back and links work; pages of the guide lie over whichever screen is there.
//   (nothing)   the lab        #runs   the list        #compare/ID,ID   two to six runs
//   #report/ID  the report of a run
// What is not understood is the lab.
import { guidePlace } from './route.ts';

export type Place =
  | { readonly screen: 'lab' }
  | { readonly screen: 'runs' }
  /** As they stand in the address: the screens take as many as they can, each once. */
  | { readonly screen: 'compare' | 'report'; readonly ids: readonly string[] };

/** Runs that can be compared at once. */
export const MOST_COMPARED = 6;

const OF_RUNS = /^#(compare|report(?=\/))(?:\/([\da-f]{32}(?:,[\da-f]{32})*))?$/;

export function placeOf(hash: string): Place {
  if (hash === '#runs') return { screen: 'runs' };
  const [, screen, named] = OF_RUNS.exec(hash) ?? [];
  if (screen !== 'compare' && screen !== 'report') return { screen: 'lab' };
  return { screen, ids: named?.split(',') ?? [] };
}

export function hashOf(place: Place): string {
  const { screen } = place;
  if ('ids' in place && place.ids.length > 0) return `#${screen}/${place.ids.join()}`;
  return screen === 'lab' ? '' : `#${screen}`;
}

export class View {
  /** Where the page began. */
  readonly begun: Place = placeOf(location.hash);
  place: Place = $state.raw(this.begun);

  /** The address may have changed. */
  read = (): void => {
    if (guidePlace(location.hash) === null) this.place = placeOf(location.hash);
  };

  go = (place: Place): void => {
    const { pathname, search } = location;
    history.pushState(history.state, '', pathname + search + hashOf(place));
    this.place = place;
  };

  /** What stands behind # when nothing lies over the screen. */
  get hash(): string {
    return hashOf(this.place);
  }
}
