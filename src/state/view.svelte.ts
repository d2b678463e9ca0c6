// Which screen is shown: the lab, the kept runs, or runs compared. The part of the address behind #
// says it, so that Back and links work; pages of the guide lie over whichever screen is there.
//   (nothing)   the lab        #runs   the list        #compare/ID,ID   two to six runs
// What is not understood is the lab.
import { guidePlace } from './route.ts';

export type Place =
  | { readonly screen: 'lab' }
  | { readonly screen: 'runs' }
  | { readonly screen: 'compare'; readonly ids: readonly string[] };

/** Runs that can be compared at once. */
export const MOST_COMPARED = 6;

const LAB: Place = { screen: 'lab' };
const COMPARE = /^#compare(?:\/([0-9a-f]{32}(?:,[0-9a-f]{32})*))?$/;

export function placeOf(hash: string): Place {
  if (hash === '#runs') return { screen: 'runs' };
  const found = COMPARE.exec(hash);
  if (found === null) return LAB;
  const named = found[1]?.split(',') ?? [];
  const ids = named.filter((id, place) => named.indexOf(id) === place);
  return { screen: 'compare', ids: ids.slice(0, MOST_COMPARED) };
}

export function hashOf(place: Place): string {
  if (place.screen !== 'compare') return place.screen === 'runs' ? '#runs' : '';
  return place.ids.length === 0 ? '#compare' : `#compare/${place.ids.join(',')}`;
}

export class View {
  place: Place = $state.raw(placeOf(location.hash));

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
