// What a decision observed and what it compared that with, in words. All numbers are the decision's
// own, limits included, so that a setting moved since then changes nothing of what is told.
// Each text has two lines: what, and how that came about.
import { observedBy, targetOf } from '../sim/autoscaler/decided-by.ts';
import type { Comparison, Decision, StageTrace } from '../sim/autoscaler/policy.ts';
import type { Words } from '../words/en.ts';
import { limitText, valueText } from './decision-numbers.ts';

export type Text = readonly [main: string, note: string];

/** Younger measurements are as good as new, seconds. */
const WORTH_TELLING = 5;

export function observeText(decision: Decision, words: Words): Text {
  const { loop } = words;
  const seen = observedBy(decision);
  if (seen === undefined || Number.isNaN(seen.value)) return [loop.notYet, ''];
  return [valueText(seen, words), windowText(seen, words)];
}

function windowText({ metric, windowSeconds, ageSeconds }: Comparison, { loop }: Words): string {
  if (metric === 'latency') return loop.quantile(windowSeconds);
  if (ageSeconds < WORTH_TELLING) return loop.meanOf(windowSeconds);
  return loop.oldMeanOf(windowSeconds, ageSeconds);
}

export function compareText(decision: Decision, words: Words): Text {
  const { loop } = words;
  switch (decision.reason) {
    case 'noPolicy':
      return [loop.noPolicy, loop.noPolicyNote];
    case 'noData':
      return [loop.nothingToCompare, ''];
    case 'outsideBounds':
      return outsideText(decision, words);
    case 'aboveTarget':
    case 'belowTarget':
      return targetText(decision, words);
    case 'withinTolerance':
      return toleranceText(decision, words);
    case 'aboveThreshold':
    case 'belowThreshold':
    case 'betweenThresholds':
    case 'notEnoughDatapoints':
      return thresholdText(decision, words);
  }
}

/** Of the last checks, how many lay beyond the limit on each side. */
function breaches(compared: readonly Comparison[]) {
  const count = (side: Comparison['relation']) =>
    compared.filter(({ relation }) => relation === side).length;
  return { above: count('above'), below: count('below'), of: compared.length / 2 };
}

function thresholdText({ reason, compared }: Decision, words: Words): Text {
  const { loop } = words;
  const [out, back] = compared;
  const { above, below, of } = breaches(compared);
  const isFew = reason === 'notEnoughDatapoints';
  const note = (count: number) => (isFew ? loop.tooFewChecks(count, of) : loop.checks(count, of));
  if (reason === 'aboveThreshold') return [loop.above(limitText(out, words)), note(above)];
  if (reason === 'belowThreshold') return [loop.below(limitText(back, words)), note(below)];
  if (out.relation === 'above') return [loop.above(limitText(out, words)), note(above)];
  if (back.relation === 'below') return [loop.below(limitText(back, words)), note(below)];
  const [up, down] = [limitText(out, words), limitText(back, words)];
  if (isFew) return [loop.between, note(Math.max(above, below))];
  if (out.metric === back.metric) return [loop.between, loop.betweenOf(down, up)];
  return [loop.notAbove(up), loop.notBelow(valueText(back, words), down)];
}

function targetText({ ready, compared, recommended }: Decision, { loop }: Words): Text {
  const { target } = targetOf(compared);
  const { value } = compared[1];
  return [
    loop.targetAsks(recommended),
    loop.targetSum({ ready, value, target, wanted: recommended }),
  ];
}

/** Close to the target; or not, but what boots will bring it there. */
function toleranceText({ from, ready, compared }: Decision, { loop }: Words): Text {
  const { target, tolerance } = targetOf(compared);
  const [spread, mean] = compared;
  if (mean.value > spread.limit) {
    return [
      loop.enoughComing,
      loop.spreadSum({ ready, value: mean.value, all: from, mean: spread.value }),
    ];
  }
  return [loop.closeToTarget(target), loop.targetRatio(mean.value, target, tolerance)];
}

function outsideText({ from, stages }: Decision, { loop }: Words): Text {
  const numbers = boundsOf(stages)?.numbers ?? {};
  const { smallest = 0, largest = 0 } = numbers;
  return [from > largest ? loop.tooMany : loop.tooFew, loop.fleetOf(from, smallest, largest)];
}

/** The constraint that is always there. */
export function boundsOf(stages: readonly StageTrace[]): StageTrace | undefined {
  return stages.find(({ constraint }) => constraint === 'bounds');
}
