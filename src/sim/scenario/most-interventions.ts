// How many interventions a run may have. Apart from the format of interventions (interventions.ts):
// whoever asks for the number alone, as the engine's worker does, needs no validation library.

/** Most interventions in one run. */
export const MOST_INTERVENTIONS = 2000;
