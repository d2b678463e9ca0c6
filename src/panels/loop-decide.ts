// What was decided, and why it is not more or fewer, in two lines for the control loop.
// All numbers are the decision's own. Machines, simulated seconds.
// Of several limits that cut a wish, the one that had the last word is told.
import type { Decision, StageTrace } from '../sim/autoscaler/policy.ts';
import type { Words } from '../words/en.ts';
import { boundsOf, type Text } from './loop-compare.ts';

export function decideText(decision: Decision, words: Words): Text {
  return decision.to === decision.from
    ? [words.loop.noChange, unchangedNote(decision, words)]
    : changeText(decision, words);
}

function changeText({ from, to, stages }: Decision, { loop }: Words): Text {
  const main = to > from ? loop.more(to - from) : loop.fewer(from - to);
  // Of several limits the last one had the last word.
  const limit = cutTexts(stages, loop).at(-1) ?? boundText(stages, to > from, loop);
  return [main, [loop.fromTo(from, to), limit].filter((part) => part !== '').join(', ')];
}

/** The limits that were at work, by what they left of the wish. */
function cutTexts(stages: readonly StageTrace[], loop: Words['loop']): string[] {
  return stages.filter(({ before, after }) => before !== after).map((each) => cutText(each, loop));
}

function cutText({ constraint, before, after, numbers }: StageTrace, loop: Words['loop']): string {
  switch (constraint) {
    case 'cooldown':
      return loop.inCooldown(numbers['remainingSeconds'] ?? 0);
    case 'stabilizationWindow':
      return loop.heldAt(after, numbers['windowSeconds'] ?? 0);
    case 'bounds':
      return before > after ? loop.cutTo(after) : loop.raisedTo(after);
  }
}

/** How far it could have gone, where nothing was cut. */
function boundText(stages: readonly StageTrace[], isMore: boolean, loop: Words['loop']): string {
  const { smallest, largest } = boundsOf(stages)?.numbers ?? {};
  const limit = isMore ? largest : smallest;
  if (limit === undefined) return '';
  return isMore ? loop.atMost(limit) : loop.atLeast(limit);
}

/** What kept the fleet from changing, or that the rule asked for nothing. */
function unchangedNote({ reason, recommended, stages }: Decision, { loop }: Words): string {
  const [held] = cutTexts(stages, loop);
  return held === undefined ? loop.reasons[reason] : loop.wanted(recommended, held);
}
