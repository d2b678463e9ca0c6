// The wire between the page and the engine's worker: every type that crosses, and nothing else.
// Two ports: `control` carries calls and their answers (comlink), `frames` carries the numbers of
// the run (frame-layout.ts) and the news. A frame's buffer is handed back by the page once it has
// been drawn; until then the worker sends no other one, so at most one crosses per animation frame.
// No object per request ever crosses. Times are simulated seconds.
import type { Recipe } from '../sim/run.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Problem } from '../sim/scenario/problem.ts';
import type { Scenario, ScenarioInput } from '../sim/scenario/schema.ts';
import type { KeptAs, KeptParent } from './kept-as.ts';
import type { News } from './protocol-news.ts';

/** Simulated seconds a second of wall time; 'max' is as fast as the engine can. */
export const SPEEDS = [1, 10, 60, 600, 'max'] as const;
export type Speed = (typeof SPEEDS)[number];
/** At which a run is first shown. */
export const FIRST_SPEED = 10 satisfies Speed;

/** The first message to a new worker; the ports go with it. */
export interface Connect {
  readonly kind: 'connect';
  readonly control: MessagePort;
  readonly frames: MessagePort;
  /** Address of the judge's script; empty in development. */
  readonly judge: string;
}

/** What to run: a scenario that ships, by its name in the catalog, or a whole recipe. */
export type Source = (
  | { readonly kind: 'shipped'; readonly id: string; readonly seed: number }
  | {
      readonly kind: 'recipe';
      readonly recipe: Omit<Recipe, 'engine' | 'scenario'> & { readonly scenario: ScenarioInput };
      /** Its name in the catalog, when it began as one that ships. */
      readonly id?: string | null;
    }
) & {
  /** As what it was kept before; absent when it never was. */
  readonly kept?: KeptBefore;
};

/** A run that was kept, or shown by an engine that is gone, is opened again. */
export interface KeptBefore {
  /** It goes on under this id; null: another tab writes that, so a change makes another run. */
  readonly id: string | null;
  readonly parent: KeptParent | null;
  /** The latest time that was recorded, simulated seconds. */
  readonly recordedUntil: number;
}

/** From where on, and how, a run is shown. */
export interface Start {
  /** Simulated before anything is shown; without it, what the scenario says. */
  readonly fromSeconds?: number | undefined;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Kept only once somebody has changed something, or at its end where it was not opened there. */
  readonly onceTouched?: boolean;
  /** Opens it even if it is predicted to be more work than a run may be (recipe-estimate.ts). */
  readonly anySize?: boolean;
}

/** A scenario that ships, for the chooser. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: string;
}

/** Where the run stands after a call. */
export interface Status {
  readonly epoch: number;
  readonly revision: number;
  readonly time: number;
  readonly digest: string;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly finished: boolean;
  /** The latest time reached; past it nothing is recorded yet. */
  readonly recordedUntil: number;
  readonly kept: KeptAs;
  /** Pieces of news that were sent before this answer. */
  readonly news: number;
}

/** An intervention before the engine has given it its time. */
export type Change = Intervention extends infer Each
  ? Each extends Intervention
    ? Omit<Each, 'time'>
    : never
  : never;

/** What became of a call that may be refused; without problems it could not be judged. */
export type Outcome =
  | { readonly ok: true; readonly status: Status }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What came of an intervention that was accepted. */
export type Done = Extract<Intervened, { ok: true }>;

export type Intervened =
  | {
      readonly ok: true;
      readonly status: Status;
      readonly intervention: Intervention;
      /** The recipe's list as it is now: what was planned for later has been dropped. */
      readonly interventions: readonly Intervention[];
      /** The scenario with all settings as they are now. */
      readonly settings: Scenario;
      /** What a setting was before; undefined for other interventions. */
      readonly before: unknown;
      /** Why it found nothing to act on, or null. */
      readonly notApplied: string | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The calls of the page. Each returns after it has taken effect. */
export interface EngineControl {
  /** Answers, to show that the worker lives. */
  ping(): void;
  /** Loads what judges changes, before the first one is made; false if that failed. */
  prepare(): Promise<boolean>;
  catalog(): readonly CatalogEntry[];
  open(source: Source, start: Start): Promise<Outcome>;
  play(): Status;
  pause(): Status;
  setSpeed(speed: Speed): Status;
  /** Back to time 0 of the same run: the same interventions act again at their times. */
  startOver(): Status;
  /** The same scenario from time 0 with other random numbers, without interventions. */
  newSeed(seed: number): Status;
  /** Goes on to a time and pauses there; does nothing when it has passed. */
  advanceTo(time: number): Promise<Status>;
  /** Goes on to the next decision that changes something, or to the end, and pauses there. */
  nextDecision(): Promise<Status>;
  /**
   * Shows any moment of the run and pauses there. The past is replayed from a snapshot, identical to
   * what was live; a time that was not reached yet is simulated.
   */
  seek(time: number): Promise<Status>;
  /** Changes the live run; while the past is shown, a new run begins there and this one is kept. */
  intervene(change: Change): Intervened | Promise<Intervened>;
  /** Shows the run that was left by the last fork, as it was; null when there is none. */
  goBack(): Status | null;
  /** Begins to tell what would have been with a setting at another value; false if not allowed. */
  suppose(question: Question): boolean | Promise<boolean>;
  /** Stops that. */
  dropQuestion(): void;
  /** How each of these runs stands then, or why not; null when asked anew or another run came. */
  measure(
    recipes: readonly Omit<Recipe, 'engine'>[],
    until: number,
  ): Promise<Measured[] | NotMeasured | null>;
  recipe(): Recipe;
  status(): Status;
  /** From now on tells the keeper, through its port, what becomes of every run; false if it cannot. */
  keep(keeper: MessagePort): Promise<boolean>;
  /** Tells the keeper everything at once: the page may be about to go. */
  flush(): void;
}

/** To the page on the frames port. */
export type FromEngine =
  | { readonly kind: 'frame'; readonly frame: Float64Array }
  | ({ readonly kind: 'news' } & News)
  | ({ readonly kind: 'supposed' } & Supposed)
  /** The shown run cannot go on; the worker does nothing more. */
  | { readonly kind: 'gaveUp'; readonly reason: GaveUp };

/** Why a run cannot go on: more requests are in flight than there is room for. */
export type GaveUp = 'tooManyInFlight';

/** What would have been with a live setting at another value from the beginning? */
export interface Question {
  /** The page's own number for it. */
  readonly id: number;
  readonly path: string;
  readonly value: unknown;
}

/** The answer so far, over the past that the charts show. */
export interface Supposed extends Question {
  /** How far it has come, and whether that is the moment that is shown. */
  readonly time: number;
  readonly isComplete: boolean;
  readonly times: Float64Array;
  /** Percent, machines. */
  readonly cpu: Float64Array;
  readonly ready: Float64Array;
  /** At `time`: latency of the last 60 s, seconds; cost since the start. */
  readonly p95: number;
  readonly usd: number;
  /** The same of the run that is shown, at its own moment: the two compare once it is complete. */
  readonly actual: { readonly p95: number; readonly usd: number };
}

/** A run since its start: p95 of all completed requests in seconds, cost, elasticity score. */
export interface Measured {
  readonly p95: number;
  readonly usd: number;
  readonly score: number;
}

/** Why there are no figures: a setting was refused in a run, or too many requests were in flight. */
export type NotMeasured = 'refused' | 'tooManyInFlight';

/** To the worker on the frames port: draw into this next. */
export interface BufferBack {
  readonly kind: 'buffer';
  readonly buffer: ArrayBuffer;
}
