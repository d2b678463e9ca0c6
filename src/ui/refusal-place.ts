// Where the words of a refusal stand: beside the number box that refused, inside the window and the
// pane that scrolls around it, also while that scrolls; and up to when: for a box that was left, up to
// the next key or press anywhere, which the box is told of.
import { bottomOfPane, putBeside } from './place-popover.ts';

/** What is said of something that is not allowed; its words may come later. */
export type Refusal = string | Promise<string>;

/** Attached to the words while there are any. */
export function besideBox(
  anchor: Element,
  ongoing: () => void,
): (words: HTMLElement) => () => void {
  return (words) => {
    const place = (): void => putBeside(anchor, words, bottomOfPane(anchor));
    place();
    const ends = new AbortController();
    const { signal } = ends;
    // What scrolls is a pane around the box, so it is heard on the way down.
    addEventListener('scroll', place, { capture: true, passive: true, signal });
    addEventListener('resize', place, { signal });
    // A sheet may be on its way in.
    addEventListener('animationend', place, { capture: true, signal });
    // What makes the box be left comes before it is left, and does not count.
    for (const kind of ['pointerdown', 'keydown']) {
      addEventListener(kind, ongoing, { capture: true, signal });
    }
    return () => ends.abort();
  };
}
