// What was decided, and why it is not more or fewer: in two lines for the control loop, and in one
// sentence to be spoken. All numbers are the decision's own. Machines, simulated seconds.
// Of several limits that cut a wish, the one that had the last word is told.
import type { Decision, StageTrace } from '../sim/autoscaler/policy.ts';
import type { Words } from '../words/en.ts';
import { boundsOf, limitText, observedBy, targetOf, type Text, valueText } from './loop-compare.ts';

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
