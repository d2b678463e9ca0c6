// The link whose run this tab shows: loaded again, the page opens it again, for such a run is kept only
// once somebody has changed it. Forgotten with the change, and when another run is opened.
import type { Lab } from './lab.svelte.ts';
import { mayGoOn } from './run-of-tab.ts';
import { LINK_OF_TAB, rememberInTab, tabMemory } from './tab-memory.ts';

/** Null when there is none, or the address that was entered asks for something else. */
export function linkOfTab(): string | null {
  const link = tabMemory(LINK_OF_TAB);
  if (link === null || mayGoOn()) return link;
  rememberInTab(LINK_OF_TAB, null);
  return null;
}

/** Of the run that is on the screen now. */
export function rememberLink({ run }: Lab, link: string): void {
  const { opened, interventions } = run;
  rememberInTab(LINK_OF_TAB, link);
  const look = () => {
    if (run.opened === opened && run.interventions.length === interventions.length) return;
    rememberInTab(LINK_OF_TAB, null);
    removeEventListener('pagehide', look);
  };
  addEventListener('pagehide', look);
}
