// How many pixels of the screen one CSS px has, for what is drawn on a canvas: 1, 2, 1.25 and so on.
// It changes when the page is zoomed or its window is moved to another screen; whoever reads it in an
// effect is told. Svelte has the same (svelte/reactivity/window), but with it all other numbers of the
// window would come before the first picture.
import { createSubscriber } from 'svelte/reactivity';

const follow = createSubscriber((update) => {
  let query: MediaQueryList;
  const changed = (): void => {
    listen();
    update();
  };
  const listen = (): void => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', changed, { once: true });
  };
  listen();
  return () => query.removeEventListener('change', changed);
});

/** Pixels of the screen in a CSS px. */
export function pixelRatio(): number {
  follow();
  return devicePixelRatio;
}
