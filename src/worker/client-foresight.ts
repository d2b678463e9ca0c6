// Notices the first sign of somebody at the page (a pointer that moves, a key, a touch, the focus that
// goes somewhere, a press that comes without any of them, as a screen reader makes it), and tells once,
// so that what a first change needs is loaded before it is made.

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin', 'click'] as const;
const LISTENING = { capture: true, passive: true };

/** Calls `noticed` once; returns a function that stops watching. */
export function watchForSomebody(target: EventTarget, noticed: () => void): () => void {
  const stop = (): void => {
    for (const sign of SIGNS) target.removeEventListener(sign, notice, LISTENING);
  };
  const notice = (): void => {
    stop();
    noticed();
  };
  for (const sign of SIGNS) target.addEventListener(sign, notice, LISTENING);
  return stop;
}
