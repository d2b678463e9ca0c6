// A decision that changed the fleet in one sentence to be spoken. All numbers are the decision's own.
// Percent of CPU or the metric's own unit, machines, simulated seconds.
import { decidedBy, observedBy, targetOf } from '../sim/autoscaler/decided-by.ts';
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';
import { limitText, valueText } from './decision-numbers.ts';

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
  const { reason, policy, compared } = decision;
  const { spoken, loop } = words;
  const breach = decidedBy(decision);
  if (breach === undefined) return loop.reasons[reason];
  if (policy === 'targetTracking') {
    const seen = observedBy(decision) ?? breach;
    return spoken.target(valueText(seen, words), targetOf(compared).target);
  }
  const say = breach.relation === 'above' ? spoken.above : spoken.below;
  return say(valueText(breach, words), limitText(breach, words));
}
