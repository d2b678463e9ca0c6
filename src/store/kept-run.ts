// What is kept of a run: its recipe, from which everything can be simulated again, where it stands,
// and what is shown of it in a list or a comparison. Times of the run are simulated seconds.
import type { Recipe } from '../sim/run.ts';

/** Since the start of the run; NaN where nothing was measured. */
export interface RunFigures {
  readonly p95Seconds: number;
  readonly usd: number;
  /** Of the largest fleet allowed, always on. */
  readonly staticUsd: number;
  /** The elasticity score, 0 to 1. */
  readonly elasticity: number;
  readonly alerts: number;
  /** Decisions that changed the fleet. */
  readonly decisions: number;
}

/** At equal distances over the whole duration; NaN where the run has not come to. */
export interface RunPicture {
  /** Percent. */
  readonly cpu: Float32Array;
  /** Machines. */
  readonly ready: Float32Array;
}

export interface KeptSeries {
  /** Names and units: src/sim/recorder/columns.ts. */
  readonly columns: readonly string[];
  readonly times: Float32Array;
  readonly values: readonly Float32Array[];
}

/** How a run stands, as the engine tells it while it goes on. */
export interface Checkpoint {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** The run that a change made it from, and when. */
  readonly parent: { readonly id: string; readonly time: number } | null;
  /** Its name in the catalog, when it began as a scenario that ships. */
  readonly preset: string | null;
  readonly reachedSeconds: number;
  /** At that time. */
  readonly digest: string;
  readonly isFinished: boolean;
  readonly figures: RunFigures;
  readonly picture: RunPicture | null;
  /** With the first checkpoint of a run, and when it has changed. */
  readonly recipe?: Recipe;
  /** When the run has ended or was left. */
  readonly series?: KeptSeries;
}
