// Small choices kept on this computer as text: which charts are shown, whether the missions were
// skipped. A browser may forbid storage; the choice then lasts as long as the page.
// Whoever reads one checks it: anything may stand there.
// On a computer that many use nothing outlives the page but the word that it is one.

/** Of the names of all that is kept so. */
export const PREFIX = 'autoscaling-lab/';

/** Under this name stands whether nothing outlives the page. */
export const FORGETS = 'forgets';
/** Under this name stands what the store has written, which is missed when it is gone. */
export const SENTINEL = 'sentinel';

export function forgetsAll(): boolean {
  return keptChoice(FORGETS) !== null;
}

/** What was kept under a name, null when nothing was. */
export function keptChoice(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. */
export function keepChoice(name: string, value: string | null): void {
  try {
    if (name !== FORGETS && forgetsAll()) return;
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing is lost but the choice itself.
  }
}
