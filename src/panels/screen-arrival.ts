// What goes with a change of screen, for the screens in place of the lab: the focus comes to the
// heading, as on a page of its own; the title of the window or tab says which screen it is; and what
// was refused on the screen before is told no more. Back in the lab its own heading has the focus.
// The screen that the page begins with leaves the focus where the browser puts it.
import { onMount } from 'svelte';
import type { Lab } from '../state/lab.svelte.ts';
import { placeOf, type View } from '../state/view.svelte.ts';
import { first } from '../words/en-first.ts';

interface Arrival {
  readonly lab: Pick<Lab, 'trouble' | 'dismiss'>;
  readonly view: View;
  readonly title: string;
  readonly heading: () => HTMLElement | undefined;
}

let hasArrived = false;

/** The page was loaded with this screen in its address. */
function isBegin({ place }: View): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return loaded !== undefined && placeOf(new URL(loaded.name).hash).screen === place.screen;
}

/** To be called by a screen while it is made. */
export function onArrival({ lab, view, title, heading }: Arrival): void {
  onMount(() => {
    document.title = `${title} · ${first.name}`;
    if (hasArrived || !isBegin(view)) focus(heading());
    hasArrived = true;
    forget(lab);
    // While a screen goes, states read as they were before.
    return () => void setTimeout(() => view.place.screen === 'lab' && backInTheLab(lab));
  });
}

function backInTheLab(lab: Arrival['lab']): void {
  document.title = first.name;
  forget(lab);
  // The heading above every screen.
  focus(document.querySelector('h1'));
}

function focus(heading: HTMLElement | null | undefined): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function forget(lab: Arrival['lab']): void {
  const kind = lab.trouble?.kind;
  if (kind === 'refused' || kind === 'didNotApply') lab.dismiss();
}
