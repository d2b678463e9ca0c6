// What a kept run is to those who ask for it: the small record that a list shows, a checkpoint that
// the engine hands in while a run goes on, and the series that were recorded.
// Simulated times are seconds; `begun` and `changed` are milliseconds since 1970 of the wall clock,
// which may be wrong: the order of a list is that of `serial`, a counter.
import type { Recipe } from '../sim/run.ts';

/** NaN where nothing was measured. */
export interface RunFigures {
  readonly p95Seconds: number;
  readonly usd: number;
  readonly staticUsd: number;
  readonly elasticity: number;
  readonly alerts: number;
  readonly decisions: number;
}

/** At most 64 points each, at equal distances over the duration. */
export interface RunPicture {
  readonly cpu: Float32Array;
  readonly ready: Float32Array;
}

/** What the engine knows of a run. */
export interface RunFacts {
  /** 32 hexadecimal digits, random. */
  readonly id: string;
  readonly engine: string;
  readonly seed: number;
  /** The name of its scenario. */
  readonly scenario: string;
  /** Its id in the catalog when it began as a scenario that ships. */
  readonly preset: string | null;
  readonly parent: { readonly id: string; readonly time: number } | null;
  /** How many. */
  readonly interventions: number;
  readonly durationSeconds: number;
  readonly reachedSeconds: number;
  readonly digest: string;
  readonly isFinished: boolean;
  readonly figures: RunFigures;
  readonly picture: RunPicture | null;
}

/** What a list shows of a run. */
export interface KeptRun extends RunFacts {
  /** Given by a person. */
  readonly name: string | null;
  readonly tags: readonly string[];
  readonly begun: number;
  readonly changed: number;
  readonly serial: number;
  readonly isDamaged: boolean;
}

export interface KeptSeries {
  readonly columns: readonly string[];
  readonly times: Float32Array;
  /** One for each column, as long as `times`. */
  readonly values: readonly Float32Array[];
}

export interface Checkpoint extends RunFacts {
  /** With the first checkpoint of a run, and whenever it has changed since the last. */
  readonly recipe?: Recipe;
  /** Of the recipe that it came of, which need not come with it; without it that which is kept. */
  readonly recipeChecksum?: number;
  /** When the run is finished or left. */
  readonly series?: KeptSeries;
  /** Heeded with the first checkpoint alone; later a person's word counts. */
  readonly name?: string | null;
  readonly tags?: readonly string[];
}

const ID = /^[0-9a-f]{32}$/;

export function isRunId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** A new id for a run: 128 random bits. */
export function newRunId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where runs are kept. In memory they last as long as the page. */
export type Place = 'indexeddb' | 'opfs' | 'memory';
