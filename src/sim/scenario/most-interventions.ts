// How many interventions a run may have: as many as can be judged, replayed and written into a run file.
// Apart from the format of interventions (interventions.ts), for whoever asks for the number alone, as
// the engine's worker does, needs no validation library.

/** Most interventions in one run. */
export const MOST_INTERVENTIONS = 2000;
