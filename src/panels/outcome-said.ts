// What came of a mission in the words of the page. Loaded once a mission has been tried, together with
// the words it takes. Seconds, US dollars, requests.
import type { MachineEvent } from '../sim/cluster/cluster.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Measurement } from '../state/missions.svelte.ts';
import type { NotMeasured } from '../worker/protocol.ts';
import { en } from '../words/en.ts';
import { failureOutcome, measuredOutcome, type Outcome } from './mission-outcome.ts';

export function measuredSaid(measured: Measurement, opened: Scenario): Outcome {
  return measuredOutcome(measured, opened, en);
}

export function failureSaid(events: readonly MachineEvent[], failed: number): Outcome | null {
  return failureOutcome(events, failed, en);
}

/** Of a mission that is about a better score, and has none yet. */
export function notBetterSaid(measured: Measurement): string {
  return en.mission.notBetter(measured.with.score, measured.without.score);
}

/** Why a change has no figures. */
export function notMeasuredSaid(why: NotMeasured): string {
  return en.mission.notMeasured[why];
}
