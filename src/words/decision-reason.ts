// Why a decision changed the fleet, in a line: the number that was compared, with what, over which
// window, and the limit that cut the wish. From the decision's own trace; nothing is computed anew.
// Percent of CPU or the metric's own unit, machines, seconds.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { Pool } from '../sim/scenario/pool-schema.ts';
import type { Words } from './en.ts';

export function decisionReason(decision: Decision, pool: Pool | undefined, words: Words): string {
  const cut = cutText(decision, words);
  return [whyText(decision, pool, words), cut].filter((each) => each !== '').join('; ');
}

function whyText(decision: Decision, pool: Pool | undefined, words: Words): string {
  const { reason, compared, ready, recommended } = decision;
  const { history, metrics, loop } = words;
  const lower = compared[1];
  if ((reason === 'aboveTarget' || reason === 'belowTarget') && lower && pool) {
    const target = pool.autoscaler.targetTracking.targetPercent;
    return history.target({ ready, value: lower.value, target, asked: recommended });
  }
  const side = reason === 'aboveThreshold' ? 'above' : 'below';
  const breach = compared.find(({ relation }) => relation === side);
  if (!breach || (reason !== 'aboveThreshold' && reason !== 'belowThreshold')) {
    return loop.reasons[reason];
  }
  const { name, unit } = metrics[breach.metric];
  const value = `${name} ${history.measured(breach.value, unit)}`;
  const limit = history.limit(breach.limit, unit);
  const told = side === 'above' ? history.wasAbove(value, limit) : history.wasBelow(value, limit);
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
