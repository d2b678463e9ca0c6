// How many interventions a run may have: as many as can be judged, replayed and written into a run file.
// Apart from the format of interventions (interventions.ts), for whoever asks for the number alone, as
// the engine's worker does, needs no validation library.
import type { Problem } from './problem.ts';

/** Most interventions in one run. */
export const MOST_INTERVENTIONS = 2000;

/** Said of one more. Written out, for the engine's worker has no other words of this kind at first. */
export function oneTooMany(count: number): Problem {
  const value = String(count);
  const allowed = 'at most 2,000 in one run';
  const message = `interventions: ${value} is not allowed; give ${allowed}`;
  return { path: 'interventions', value, allowed, message };
}
