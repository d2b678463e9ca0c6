// Small choices kept on this computer as text: which charts are shown, whether the missions were
// skipped. A browser may forbid storage; the choice then lasts as long as the page.
// Whoever reads one checks it: anything may stand there.

const PREFIX = 'autoscaling-lab/';

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
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing is lost but the choice itself.
  }
}
