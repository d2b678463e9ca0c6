// A decision that changed the fleet in one sentence to be spoken. All numbers are the decision's own.
// Percent of CPU or the metric's own unit, machines, simulated seconds.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';
import { limitText, observedBy, targetOf, valueText } from './decision-numbers.ts';

/** The decisions of one moment as they are spoken: one with its reason, of several only what. */
export function spokenChanges(
  changes: readonly { readonly pool: number; readonly decision: Decision }[],
  pools: readonly string[],
  words: Words,
): string {
  const { spoken, loop } = words;
  const [first] = changes;
  if (first === undefined) return '';
  if (changes.length === 1) {
    const sentence = spokenDecision(first.decision, words);
    return pools.length > 1 ? spoken.inPool(pools[first.pool], sentence) : sentence;
  }
  const parts = changes.map(({ pool, decision: { from, to } }) =>
    spoken.inPool(pools[pool], to > from ? loop.more(to - from) : loop.fewer(from - to)),
  );
  return spoken.several(first.decision.time, parts);
}

/** The decision as it is spoken: Added one machine at 23:20: CPU 89%, above 70%. */
export function spokenDecision(decision: Decision, words: Words): string {
  const { from, to, time } = decision;
  const { spoken } = words;
  const what = to > from ? spoken.added(to - from, time) : spoken.removed(from - to, time);
  return spoken.because(what, spokenReason(decision, words));
}

function spokenReason(decision: Decision, words: Words): string {
  const { reason, compared } = decision;
  const { spoken, loop } = words;
  const seen = observedBy(decision);
  if (seen === undefined) return loop.reasons[reason];
  const value = valueText(seen, words);
  switch (reason) {
    case 'aboveThreshold':
      return spoken.above(value, limitText(compared[0], words));
    case 'belowThreshold':
      return spoken.below(value, limitText(compared[1], words));
    case 'aboveTarget':
    case 'belowTarget':
      return spoken.target(value, targetOf(compared).target);
    case 'noPolicy':
    case 'noData':
    case 'outsideBounds':
    case 'withinTolerance':
    case 'betweenThresholds':
    case 'notEnoughDatapoints':
      return loop.reasons[reason];
  }
}
