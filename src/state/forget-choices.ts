// Forgets the small choices that are kept on this computer (kept-choice.ts), when everything that is
// kept is erased, or nothing is to outlive the page.
import { FORGETS, PREFIX } from './kept-choice.ts';

/** Forgets all, but for the word that nothing outlives the page. */
export function forgetChoices(): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    for (const name of names) if (name !== PREFIX + FORGETS) localStorage.removeItem(name);
  } catch {
    // There is nothing to forget.
  }
}
