// How a row of the stage arrives and leaves: a new one comes in from the right, one that goes away
// fades where it stood. Rows that stand when their list comes on the screen do not move, nor do any
// where less motion is asked for. What fades is a picture only: hidden from keys and from reading aloud.
// Milliseconds. By the browser's own animations, since Svelte's would come before the first picture.
const ARRIVE = { duration: 200, easing: 'cubic-bezier(0.33, 1, 0.68, 1)' };
const LEAVE = { duration: 150 };

export class RowMotion {
  readonly #isStill: () => boolean;
  #isSettled = false;

  constructor(isStill: () => boolean) {
    this.#isStill = isStill;
  }

  /** The rows there are stand: from now on others arrive. */
  settle(): void {
    this.#isSettled = true;
  }

  /** To be attached to a row; one function for all, so that a row is attached once. */
  readonly row = (row: HTMLElement): (() => void) => {
    const list = row.parentElement;
    if (this.#isSettled && !this.#isStill()) arrive(row);
    return () => {
      // A list that goes away takes its rows along.
      if (list?.isConnected === true && !this.#isStill()) leave(row, list);
    };
  };
}

function arrive(row: HTMLElement): void {
  row.animate([{ opacity: 0, translate: '8px' }, {}], ARRIVE);
}

function leave(row: HTMLElement, list: HTMLElement): void {
  const picture = row.cloneNode(true) as HTMLElement;
  picture.inert = true;
  picture.ariaHidden = 'true';
  list.append(picture);
  picture.animate({ opacity: [1, 0] }, LEAVE).onfinish = () => picture.remove();
}
