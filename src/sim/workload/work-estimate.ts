// Predicts how much work a scenario is to simulate, before it starts: requests and events.
// A request costs about two events (arrival and completion); samples and ticks are added. Open
// users: mean rate times duration, exact for the expected number. Closed users: each waits at
// least its think time and its work, so this is the most they can send.
// The budget stops a run that could never end (1e7 requests/s for a day are 1.7e12 events), not a
// slow one: two thousand million events take about half an hour at a million a second.
import type { Scenario } from '../scenario/schema.ts';
import { areaBetween, compileRateCurve } from './rate-curve.ts';

/** Most events a run may be predicted to have. */
export const EVENT_BUDGET = 2e9;

export interface WorkEstimate {
  /** Expected requests over the whole run. */
  readonly requests: number;
  /** Expected events over the whole run. */
  readonly events: number;
  readonly withinBudget: boolean;
}

const EVENTS_A_REQUEST = 2;

export function workEstimate(scenario: Scenario): WorkEstimate {
  const { durationSeconds, metrics, pools } = scenario;
  const requests = expectedRequests(scenario);
  const ticks = pools.reduce((sum, each) => sum + durationSeconds / each.autoscaler.tickSeconds, 0);
  const samples = durationSeconds / metrics.sampleSeconds;
  const events = EVENTS_A_REQUEST * requests + ticks + samples;
  return { requests, events, withinBudget: events <= EVENT_BUDGET };
}

function expectedRequests({ workload, classes, durationSeconds }: Scenario): number {
  if (workload.kind === 'open') {
    const curve = compileRateCurve(workload.shape);
    return workload.peakRate * areaBetween(curve, 0, durationSeconds);
  }
  const shares = classes.reduce((sum, each) => sum + each.share, 0);
  const work = classes.reduce((sum, each) => sum + each.share * each.work.meanCoreSeconds, 0);
  return (workload.users * durationSeconds) / (workload.think.meanSeconds + work / shares);
}
