// Cooldown: after a decision that changed the fleet, no change in either direction for a while.
// It is counted from the decision, not from when its machines are ready (unlike the simple
// scaling of EC2), and a change is allowed again at the very end of it. Seconds.
import type { StageTrace } from '../policy.ts';

/** Times closer than this are equal: ticks are multiples of an interval in floating point. */
const TIME_NOISE_SECONDS = 1e-9;

export interface CooldownState {
  readonly now: number;
  /** Machines ready or booting. */
  readonly current: number;
  readonly cooldownSeconds: number;
  /** When a decision last changed the fleet, or null. */
  readonly changedAt: number | null;
}

/** `before` machines, or the current number while the cooldown lasts. */
export function applyCooldown(before: number, state: CooldownState): StageTrace {
  const { now, current, cooldownSeconds, changedAt } = state;
  const left = changedAt === null ? 0 : changedAt + cooldownSeconds - now;
  const remainingSeconds = left > TIME_NOISE_SECONDS ? left : 0;
  const after = remainingSeconds > 0 ? current : before;
  return { constraint: 'cooldown', before, after, numbers: { cooldownSeconds, remainingSeconds } };
}
