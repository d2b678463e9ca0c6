// The pool that controls, loop and thresholds speak of: the chosen one, or the first while a
// scenario with fewer pools is being opened.
// Index into the scenario's pools.
import type { Lab } from '../state/lab.svelte.ts';

export function poolOf({ pool, run }: Lab): number {
  const pools = run.settings?.pools.length ?? 0;
  return pool < pools ? pool : 0;
}
