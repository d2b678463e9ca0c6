// Which decision the control loop tells, and what it still waits for. The newest change is told
// while its wait lasts: machines it ordered still boot, or its cooldown goes on. Then it is the
// newest decision's turn, whatever it was. So the steps always speak of one decision.
// Simulated seconds, of one pool.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Moment } from '../state/moment.ts';

export interface LoopNow {
  readonly moment: Moment;
  readonly settings: Scenario;
  /** Index of the pool. */
  readonly pool: number;
  /** The newest decision, and the newest one that changed something. */
  readonly last: Decision | null;
  readonly change: Decision | null;
}

/** What a change still waits for; 0 for nothing. */
export interface Waits {
  readonly bootSeconds: number;
  readonly cooldownSeconds: number;
}

/** A change is fresh, and its step filled, for this long, or until the next check if that is sooner. */
const FRESH_SECONDS = 15;

/** The decision that is told; null before the first one. */
export function toldDecision(now: LoopNow): Decision | null {
  return isWaiting(waitsOf(now)) ? now.change : now.last;
}

export function waitsOf(now: LoopNow): Waits {
  return { bootSeconds: bootSeconds(now), cooldownSeconds: cooldownSeconds(now) };
}

export function isWaiting({ bootSeconds, cooldownSeconds }: Waits): boolean {
  return bootSeconds > 0 || cooldownSeconds > 0;
}

/** Has the fleet been changed a moment ago? */
export function isFresh({ moment, settings, pool, change }: LoopNow): boolean {
  const { tickSeconds } = settings.pools[pool].autoscaler;
  return change !== null && moment.time - change.time < Math.min(FRESH_SECONDS, tickSeconds);
}

/** Until the last machine that the change ordered is ready. */
function bootSeconds({ moment, pool, change }: LoopNow): number {
  if (change === null) return 0;
  const { boots } = moment.pools[pool];
  const ordered = boots.filter(({ orderedAt }) => orderedAt === change.time);
  return ordered.reduce((most, { readyAt }) => Math.max(most, readyAt - moment.time), 0);
}

/** Only the threshold rule has one; it counts from the decision. */
function cooldownSeconds({ moment, settings, pool, change }: LoopNow): number {
  const { policy, threshold } = settings.pools[pool].autoscaler;
  if (policy !== 'threshold' || change?.policy !== 'threshold') return 0;
  return Math.max(0, change.time + threshold.cooldownSeconds - moment.time);
}
