// Which of the numbers that a decision compared decided, and which are told as what was observed: one
// answer for the page, the exports and the command line. All numbers are the decision's own, limits
// included, so that a setting moved since then changes nothing of what is told.
import type { Comparison, Decision, ReasonCode } from './policy.ts';

const SIDES: Readonly<Partial<Record<ReasonCode, 'above' | 'below'>>> = {
  aboveThreshold: 'above',
  aboveTarget: 'above',
  belowThreshold: 'below',
  belowTarget: 'below',
};

/** The newest comparison that was breached on the side that was acted on; none where none was. */
export function decidedBy({ reason, compared }: Decision): Comparison | undefined {
  const side = SIDES[reason];
  return side && compared.find(({ relation }) => relation === side);
}

/** What was observed: of the newest check, on the side that decided. */
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
