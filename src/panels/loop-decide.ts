// What was decided last and why, in words. A change is told for a minute of simulated time, then
// the newest decision; one that was held back by a limit says by which. The same decision is also
// made into the sentence that is spoken.
import type { Decision, StageTrace } from '../sim/autoscaler/policy.ts';
import type { Words } from '../words/en.ts';

export interface Decided {
  readonly moment: { readonly time: number };
  readonly last: Decision | null;
  readonly change: Decision | null;
}

/** A change is told for this long, simulated seconds; then the newest decision is. */
const TOLD_SECONDS = 60;

/** The decision in two lines: what, and why. */
export function decideStep(decided: Decided, words: Words): readonly [string, string] {
  const { moment, last, change } = decided;
  if (change !== null && moment.time - change.time < TOLD_SECONDS) return changeText(change, words);
  if (last === null) return [words.loop.noChange, words.loop.notYet];
  return [words.loop.noChange, heldBack(last, words) ?? words.loop.reasons[last.reason]];
}

function changeText({ from, to, stages }: Decision, { loop }: Words): readonly [string, string] {
  const main = to > from ? loop.more(to - from) : loop.fewer(from - to);
  const bounds = stages.find(({ constraint }) => constraint === 'bounds');
  const limit = bounds ? boundText(bounds, to > from, loop) : '';
  const note = [loop.fromTo(from, to), limit].filter((each) => each !== '');
  return [main, note.join(', ')];
}

function boundText({ numbers }: StageTrace, isMore: boolean, loop: Words['loop']): string {
  const limit = isMore ? numbers['largest'] : numbers['smallest'];
  if (limit === undefined) return '';
  return isMore ? loop.atMost(limit) : loop.atLeast(limit);
}

/** The first constraint that kept the fleet from changing, in words. */
function heldBack({ stages, from }: Decision, { loop }: Words): string | null {
  const held = stages.find(({ before, after }) => before !== after && after === from);
  switch (held?.constraint) {
    case 'cooldown':
      return loop.heldByCooldown(held.numbers['remainingSeconds'] ?? 0);
    case 'stabilizationWindow':
      return loop.heldByWindow;
    case 'bounds':
      return held.before > held.after
        ? loop.heldByLargest(held.after)
        : loop.heldBySmallest(held.after);
    case undefined:
      return null;
  }
}

/** The decision as it is spoken: Added one machine: CPU above 70 %. */
export function spokenDecision(decision: Decision, { spoken, loop }: Words): string {
  const { from, to, reason } = decision;
  const what = to > from ? spoken.added(to - from) : spoken.removed(from - to);
  const breach = decision.compared.find(({ relation }) => relation !== 'within');
  const why = breach
    ? `CPU ${breach.value.toFixed(0)}%, ${loop.reasons[reason]} ${breach.limit.toFixed(0)}%`
    : loop.reasons[reason];
  return spoken.because(what, why);
}
