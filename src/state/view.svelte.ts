// Which screen is shown: the lab, the kept runs, runs compared, or the report of one. The part of the
// address behind # says it, so that Back and links work; pages of the guide lie over whichever is there.
//   (nothing)   the lab        #runs   the list        #compare/ID,ID   two to six runs
//   #report/ID  the report of a run
// What is not understood is the lab; whether there are such runs, the screen says.
import { guidePlace } from './route.ts';

type Screen = 'lab' | 'runs' | 'compare' | 'report';

export interface Place {
  readonly screen: Screen;
  /** Runs, as they stand in the address: a screen takes as many as it can, each once. */
  readonly ids?: readonly string[];
}

/** Runs that can be compared at once. */
export const MOST_COMPARED = 6;

const OTHERS = /^#(runs$|compare|report(?=\/.))(?:\/([\w-]+(?:,[\w-]+)*))?$/;

export function placeOf(hash: string): Place {
  const [, screen = 'lab', named] = OTHERS.exec(hash) ?? [];
  return { screen: screen as Screen, ids: named?.split(',') ?? [] };
}

export function hashOf({ screen, ids = [] }: Place): string {
  if (screen === 'lab') return '';
  return ids.length > 0 ? `#${screen}/${ids.join()}` : `#${screen}`;
}

export class View {
  place: Place = $state.raw(placeOf(location.hash));
  /** The name above every screen, which is the heading of the lab. */
  heading: HTMLElement | undefined;

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
