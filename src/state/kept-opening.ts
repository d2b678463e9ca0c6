// What opens a kept run where it was left: its own recipe under its own id; of a run that another tab
// writes a copy, which becomes a run of its own with the first change. Seconds are simulated.
import type { Reopened } from '../worker/keeper-protocol.ts';
import { FIRST_SPEED, type KeptBefore, type Source, type Start } from '../worker/protocol.ts';

/** How it plays; paused without. */
export type How = Partial<Pick<Start, 'playing' | 'speed'>>;

export interface Opening {
  readonly source: Source;
  readonly start: Start;
}

export function openingOf({ run, recipe, isTaken }: Reopened, how: How): Opening {
  const { id, preset, parent, reachedSeconds: recordedUntil } = run;
  const { scenario, seed, interventions } = recipe;
  const kept: KeptBefore = isTaken
    ? { id: null, parent: { id, time: recordedUntil }, recordedUntil: 0 }
    : { id, parent, recordedUntil };
  return {
    source: { kind: 'recipe', id: preset, recipe: { scenario, seed, interventions }, kept },
    // However much work it was once, it was simulated before.
    start: {
      fromSeconds: recordedUntil,
      playing: false,
      speed: FIRST_SPEED,
      anySize: true,
      ...how,
    },
  };
}
