// Why a decision changed the fleet, in a line: the number that was compared, with what, over which
// window, and the limit that cut the wish. From the decision's own numbers, whatever the settings
// have become; nothing is computed anew. Percent of CPU or the metric's own unit, machines, seconds.
import { decidedBy, observedBy, targetOf } from '../sim/autoscaler/decided-by.ts';
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { Words } from './en.ts';

export function decisionReason(decision: Decision, words: Words): string {
  const cut = cutText(decision, words);
  return [whyText(decision, words), cut].filter((each) => each !== '').join('; ');
}

function whyText(decision: Decision, words: Words): string {
  const { reason, policy, compared, ready, recommended } = decision;
  const { history, metrics, loop } = words;
  const breach = decidedBy(decision);
  if (!breach) return loop.reasons[reason];
  const observed = observedBy(decision);
  if (policy === 'targetTracking' && observed) {
    const { target } = targetOf(compared);
    return history.target({ ready, value: observed.value, target, asked: recommended });
  }
  const { name, unit } = metrics[breach.metric];
  const value = `${name} ${history.measured(breach.value, unit)}`;
  const limit = history.limit(breach.limit, unit);
  const isAbove = breach.relation === 'above';
  const told = isAbove ? history.wasAbove(value, limit) : history.wasBelow(value, limit);
  return `${told}, ${history.meanOf(breach.windowSeconds)}`;
}

/** The limits that changed what the rule asked for. */
function cutText({ stages }: Decision, { history }: Words): string {
  const cuts = stages.flatMap(({ constraint, before, after }) => {
    if (before === after) return [];
    if (constraint === 'stabilizationWindow') return history.held(after);
    if (constraint === 'bounds')
      return before > after ? history.cutTo(after) : history.raisedTo(after);
    return [];
  });
  return cuts.join(', ');
}
