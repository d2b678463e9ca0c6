// Whether somebody is at the page: a pointer has moved, a key was pressed, the focus went somewhere.
// What stands on the screen comes by itself; what is only wanted when a person does something is
// loaded from then on, so that it is there when it is wanted (ui/Later.svelte).
import { watchForSomebody } from '../worker/client-foresight.ts';

class Somebody {
  /** Once true, it stays so. */
  isHere = $state(false);

  /** Begins to look out; returns a function that stops. */
  readonly watch = (target: EventTarget): (() => void) =>
    watchForSomebody(target, () => (this.isHere = true));
}

export const somebody = new Somebody();
