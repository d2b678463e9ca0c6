// Predicts how much work a stretch of a scenario is to simulate, before it starts: requests, events.
// A request costs about two events (arrival and completion); samples, ticks, failures at random and
// changes of a bursty rate are added. A sample looks at every container there may be, which costs
// as much as an event for every four. Open users: mean rate times time, exact for the expected
// number. Closed users: the most they can send, which is much where a full queue turns them away.
// The budget stops a run that could never end (1e7 requests/s for a day are 1.7e12 events), not a
// slow one: two thousand million events take about half an hour at a million a second.
import type { Scenario } from '../scenario/schema.ts';
import { modulationStep } from './burstiness.ts';
import { compileRateCurve } from './compile-rate-curve.ts';
import { areaBetween } from './rate-curve.ts';

/** Most events a run may be predicted to have. */
export const EVENT_BUDGET = 2e9;

export interface WorkEstimate {
  /** Expected requests over the whole stretch. */
  readonly requests: number;
  /** Expected events over the whole stretch. */
  readonly events: number;
  readonly withinBudget: boolean;
}

/** A stretch of simulated time, seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const EVENTS_A_REQUEST = 2;
const CONTAINERS_AN_EVENT = 4;
/** A machine fails, another one is ordered and boots, and the failed one leaves the picture. */
const EVENTS_A_FAILURE = 3;

/** The work of a whole run of a scenario, or of a stretch of it. */
export function workEstimate(
  scenario: Scenario,
  stretch: Stretch = { from: 0, to: scenario.durationSeconds },
): WorkEstimate {
  const requests = expectedRequests(scenario, stretch);
  const seconds = stretch.to - stretch.from;
  const events = EVENTS_A_REQUEST * requests + seconds * otherEventsASecond(scenario);
  return { requests, events, withinBudget: events <= EVENT_BUDGET };
}

function expectedRequests(scenario: Scenario, { from, to }: Stretch): number {
  const { workload } = scenario;
  if (workload.kind === 'open') {
    return workload.peakRate * areaBetween(compileRateCurve(workload.shape), from, to);
  }
  const turn = workload.think.meanSeconds + shortestStay(scenario, workload.users);
  return (workload.users * (to - from)) / turn;
}

/** How long a closed user waits for an end at least: not at all where a queue may be full. */
function shortestStay({ classes, pools }: Scenario, users: number): number {
  const mayBeFull = pools.some(({ balancer: { queueLimit } }) => Number(queueLimit) < users);
  if (mayBeFull) return 0;
  const shares = classes.reduce((sum, each) => sum + each.share, 0);
  const stays = classes.map(({ share, work, timeoutSeconds: patience }) => {
    return share * Math.min(work.meanCoreSeconds, patience === 'none' ? Infinity : patience);
  });
  return stays.reduce((sum, each) => sum + each, 0) / shares;
}

/** Samples, ticks, failures and changes of the rate. */
function otherEventsASecond({ metrics, pools, faults, workload }: Scenario): number {
  const containers = pools.reduce((sum, { autoscaler, containersPerMachine }) => {
    return sum + autoscaler.largest * containersPerMachine;
  }, 0);
  let sum = (1 + containers / CONTAINERS_AN_EVENT) / metrics.sampleSeconds;
  for (const { autoscaler } of pools) sum += 1 / autoscaler.tickSeconds;
  for (const fault of faults) {
    if (fault.kind === 'machinesFailAtRandom') sum += EVENTS_A_FAILURE / fault.meanSecondsBetween;
  }
  if (workload.kind === 'open' && workload.burstiness.variation > 0) {
    sum += 1 / modulationStep(workload.burstiness);
  }
  return sum;
}
