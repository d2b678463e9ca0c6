// The numbers of a decision that are told wherever it is: what was observed, the target, and both in
// words. All of them are the decision's own, limits included, so that a setting moved since then
// changes nothing of what is told.
import type { Comparison, Decision } from '../sim/autoscaler/policy.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';

/** The number that decided: of the newest check, on the side that was breached. */
export function observedBy({ policy, reason, compared }: Decision): Comparison | undefined {
  const [first, second] = compared;
  // Target tracking compares the mean second; first is the mean with booting machines at nothing.
  const isSecond = policy === 'targetTracking' || reason === 'belowThreshold';
  return isSecond || Number.isNaN(first?.value) ? second : first;
}

/** The target and its tolerance, from the two limits that they made. */
export function targetOf([upper, lower]: readonly Comparison[]) {
  const exact = (value: number) => Number(value.toPrecision(6));
  const target = (upper.limit + lower.limit) / 2;
  return {
    target: exact(target),
    tolerance: exact((upper.limit - lower.limit) / (2 * target)),
  };
}

export function valueText({ metric, value }: Comparison, { loop, metrics }: Words): string {
  const { name, unit } = metrics[metric];
  return loop.value(name, value, unit);
}

export function limitText({ metric, limit }: Comparison, { loop, metrics }: Words): string {
  return loop.limit(limit, metrics[metric].unit);
}
