// Asks the browser not to clear what is kept when the disk is full, once a computer, when the first run
// has been kept. It may ask the person, or say no; the storage panel shows what it said.
// Source: Storage Standard, https://storage.spec.whatwg.org/#persistence
import { keepChoice, keptChoice } from './kept-choice.ts';

/** Under this name stands that the browser was asked. */
const ASKED = 'asked-to-persist';

export async function askToPersist(): Promise<void> {
  if (keptChoice(ASKED) !== null) return;
  keepChoice(ASKED, 'yes');
  try {
    await navigator.storage.persist();
  } catch {
    // There is no such promise here: the storage panel says that none was given.
  }
}
