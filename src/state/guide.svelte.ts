// Where the guide is open: the part of the address behind # says it, so that a link leads to a page
// of it or to an entry of the glossary, and Back closes it. The page tells when the address changes.
import { guideHash, type GuidePage, type GuidePlace, guidePlace } from './route.ts';

export class Guide {
  /** What stands behind # when the guide is closed. */
  readonly #behind: () => string;

  constructor(behind: () => string = () => '') {
    this.#behind = behind;
  }

  /** The page that is open; null when none is. */
  place: GuidePlace | null = $state.raw(guidePlace(location.hash));

  /** The address may have changed. */
  read = (): void => {
    this.place = guidePlace(location.hash);
  };

  open = (page: GuidePage = 'start'): void => {
    location.hash = guideHash(page);
    this.read();
  };

  /** Takes the guide out of the address; what lies behind it stays. */
  close = (): void => {
    if (this.place === null) return;
    history.replaceState(history.state, '', location.pathname + location.search + this.#behind());
    this.read();
  };
}
