// What the engine's worker tells the page of a run besides numbers: types alone, as protocol.ts. It
// leaves on the frames port, so that news and frames never overtake each other.
// Times are simulated seconds.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { JobStep, MachineEvent } from '../sim/cluster/cluster.ts';
import type { AlertEntry } from '../sim/metrics/alerts.ts';
import type { NotApplied } from '../sim/run.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';

/** A decision that changed the number of machines, as charts and scrubber mark it. */
export interface ChangeMark {
  readonly time: number;
  readonly pool: number;
  readonly from: number;
  readonly to: number;
  /** Machines wanted in all pools after it. */
  readonly total: number;
  /** The numbers it compared and its reasons. */
  readonly decision?: Decision;
}

/**
 * What changed besides numbers, at most four times a second. Lists hold what is new since the last
 * news of the same epoch; a new epoch begins with everything. Absent means unchanged.
 */
export interface News {
  readonly epoch: number;
  /** As that of a status: what was answered since is newer. */
  readonly revision: number;
  /** At the start of an epoch. */
  readonly opened?: Opened;
  /** The scenario with all settings as they are now. */
  readonly settings?: Scenario;
  readonly interventions?: readonly Intervention[];
  readonly notApplied?: readonly NotApplied[];
  /** The planned rate with these, as in `opened`. */
  readonly planned?: readonly number[];
  readonly changes?: readonly ChangeMark[];
  /** The newest decision of each pool, whatever it was. */
  readonly lastDecisions?: readonly (Decision | null)[];
  /** The newest decision of each pool that changed something. */
  readonly lastChanges?: readonly (Decision | null)[];
  readonly machineEvents?: readonly MachineEvent[];
  /** The whole list, newest last. */
  readonly alerts?: readonly AlertEntry[];
  readonly jobSteps?: readonly JobStep[];
}

export interface Opened {
  /** As the run began; `settings` has the changes. */
  readonly scenario: Scenario;
  /** Its name in the catalog, when it is one that ships. */
  readonly id: string | null;
  readonly seed: number;
  /** Planned rate without bursts at equal distances over the whole duration, requests a second. */
  readonly planned: readonly number[];
  /** The run that this one was forked from. */
  readonly parent: Parent | null;
  /** Is there a run to go back to? */
  readonly hasPrevious: boolean;
}

/** Where a forked run comes from: the newest epoch of the other run, and the time of the change. */
export interface Parent {
  readonly epoch: number;
  readonly time: number;
}
