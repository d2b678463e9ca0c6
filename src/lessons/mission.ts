// What a mission of the first five minutes is: something to do in a run, known to be done from the
// run alone. Whether it is done is a pure question about what was done (interventions), what is in
// force (settings) and, where figures decide, what was measured; never about what was clicked.
// Words stand in src/words under the mission's id.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { RailGroup } from './rail-groups.ts';

export type MissionId = 'threshold' | 'failure' | 'balancer' | 'policy';

/** A scenario that a mission can be done in. */
export type MissionHome = 'flash-sale' | 'heavy-requests';

/** How a run stands: p95 of all completed requests in seconds, cost in US dollars, score. */
export interface RunFigures {
  readonly p95: number;
  readonly usd: number;
  readonly score: number;
}

/** The same run on the same requests, with the change from its start and without it. */
export interface Comparison {
  readonly with: RunFigures;
  readonly without: RunFigures;
}

/** A run as a mission looks at it. */
export interface MissionRun {
  /** As it began, and with all settings as they are now. */
  readonly opened: Scenario;
  readonly settings: Scenario;
  readonly interventions: readonly Intervention[];
  /** Interventions that found nothing to act on, by their place in the list. */
  readonly notApplied: readonly { readonly index: number }[];
}

export interface Mission {
  readonly id: MissionId;
  readonly home: MissionHome;
  /** The group of the rail without which it cannot be done. */
  readonly needs: RailGroup;
}

/** When a mission is done: asked of a run in which something was changed, or that is not its home. */
export interface MissionCheck {
  /** Can it be done in a run that began so, with the settings as they are now? */
  canBeDone(opened: Scenario, now?: Scenario): boolean;
  /** Has the run been changed as asked? */
  isTried(run: MissionRun): boolean;
  /** Has what was asked for been changed into what comes to the same? */
  readonly changesNothing?: (run: MissionRun) => boolean;
  /** The settings whose change is measured; null when nothing is. */
  readonly measures: ((path: string) => boolean) | null;
  /** The figures that are compared. */
  readonly figures: readonly (keyof RunFigures)[];
  /** Where trying is not enough: do the figures say that it is done? */
  readonly isBetter?: (figures: Comparison) => boolean;
}
