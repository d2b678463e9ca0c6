// Stabilization of scaling in (Kubernetes HPA, downscale stabilization): the fleet may shrink only
// to the largest size recommended within the window. A recommendation exactly as old as the window
// still counts. It never makes the fleet grow, and it does not hold back scaling out. Seconds.
import type { StageTrace } from '../policy.ts';

/** Times closer than this are equal: ticks are multiples of an interval in floating point. */
const TIME_NOISE_SECONDS = 1e-9;

/** What a rule asked for, and when. */
export interface Recommendation {
  readonly time: number;
  readonly machines: number;
}

export interface StabilizationState {
  /** Machines ready or booting. */
  readonly current: number;
  readonly windowSeconds: number;
  /** Those of the window, the one that is judged among them. */
  readonly recent: readonly Recommendation[];
}

/** The recommendations that are not older than the window. */
export function withinWindow(
  recommendations: readonly Recommendation[],
  now: number,
  windowSeconds: number,
): Recommendation[] {
  return recommendations.filter(({ time }) => now - time <= windowSeconds + TIME_NOISE_SECONDS);
}

/** `before` machines, or more of the current ones while a larger recommendation is recent. */
export function applyStabilization(before: number, state: StabilizationState): StageTrace {
  const { current, windowSeconds, recent } = state;
  const largestRecent = recent.reduce((most, { machines }) => Math.max(most, machines), before);
  const after = before < current ? Math.min(current, largestRecent) : before;
  const numbers = { windowSeconds, largestRecent };
  return { constraint: 'stabilizationWindow', before, after, numbers };
}
