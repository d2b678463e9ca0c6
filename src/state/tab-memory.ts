// What this tab remembers as long as it is open, also over a reload: which run it was writing. A
// browser may forbid it; then a reload opens as for everyone, and the run is in the list.
// A duplicated tab begins with a copy, which is why the keeper is asked who writes a run.

const PREFIX = 'autoscaling-lab/';
/** The id of the run that this tab writes. */
export const RUN_OF_TAB = 'run';
/** The link whose run this tab shows, as long as nobody has changed it. */
export const LINK_OF_TAB = 'link';

export function tabMemory(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function rememberInTab(name: string, value: string | null): void {
  try {
    // Said with every checkpoint, and nearly always the same.
    if (value === tabMemory(name)) return;
    if (value === null) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing is lost but the memory of this tab: the run itself is kept elsewhere.
  }
}
