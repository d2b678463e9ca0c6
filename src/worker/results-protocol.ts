// The wire between the page and the worker that makes results: every type that crosses. A recipe
// goes in, everything that came of it comes out as plain data; the text of a run's file goes in, the
// recipe in it comes out, or why it is refused. Progress is a fraction of the simulated time.
// A call is cancelled by ending the worker: what a file says came of its run is all that is kept in
// it from one call to the next, since it may be large and nobody else asks for it.
import type { Results } from '../sim/results/results.ts';
import type { Check, Stored } from '../sim/results/check-results.ts';
import type { Recipe } from '../sim/run.ts';
import type { Problem } from '../sim/scenario/problem.ts';
import type { Scenario, ScenarioInput } from '../sim/scenario/schema.ts';
import type { Refused } from '../sim/scenario/setting-changes.ts';

/** The first message to a new worker that makes results. */
export interface ConnectResults {
  readonly control: MessagePort;
}

export interface ResultsJob {
  readonly recipe: Omit<Recipe, 'engine'>;
  /** Simulated seconds. */
  readonly until: number;
}

/** Told a few times a second of wall time at most. */
export type OnProgress = (share: number) => void;

/** What a file holds: a run with what it says came of it, or a scenario alone. */
export interface FoundRun {
  readonly recipe: Omit<Recipe, 'engine'>;
  /** The engine that made it, and ours; null where a scenario alone was given. */
  readonly engine: string | null;
  readonly ourEngine: string;
  readonly stored: Stored | null;
}

export type RunRead =
  | { readonly ok: true; readonly found: FoundRun }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The calls to the worker that makes results. */
export interface ResultsControl {
  make(job: ResultsJob, onprogress: OnProgress): Results;
  read(file: Blob): Promise<RunRead>;
  /** The file that was read last, against its run simulated again. */
  check(found: FoundRun, onprogress: OnProgress): Check;
  /** The same scenario in fewer words, for a link. */
  shorten(scenario: Scenario): ScenarioInput;
  /** Interventions that set what the run does not let be set. */
  refused(recipe: Omit<Recipe, 'engine'>): Refused[];
}
