// The headline figures of compared runs, and by how much each differs from the baseline's.
// Cost and latency differ by a share of the baseline's, savings by points, the rest by themselves.
// Less cost, latency and alerts are better, more saving and elasticity; decisions are neither.
// A difference that would be written as nothing is "same"; one of savings against unlike fleets has no
// verdict. US dollars, seconds, fractions.
import type { KeptRun } from '../state/comparison.svelte.ts';
import type { CompareWords } from '../words/en-compare.ts';
import { savedShare } from '../words/saved-share.ts';

export const FIGURES = ['cost', 'saving', 'p95', 'elasticity', 'alerts', 'decisions'] as const;
export type FigureName = (typeof FIGURES)[number];

export type Verdict = 'better' | 'worse' | 'same' | 'neither';

export interface FigureDifference {
  readonly text: string;
  readonly verdict: Verdict;
}

export interface ComparedFigure {
  readonly name: FigureName;
  readonly text: string;
  /** Null for the baseline itself, and where one of the two was not measured. */
  readonly difference: FigureDifference | null;
}

type Measured = KeptRun['figures'];
type By = 'share' | 'points' | 'fraction' | 'count';

const LESS_IS_BETTER = -1;
const MORE_IS_BETTER = 1;
const NEITHER = 0;

const RULES: Readonly<Record<FigureName, { by: By; good: -1 | 0 | 1 }>> = {
  cost: { by: 'share', good: LESS_IS_BETTER },
  saving: { by: 'points', good: MORE_IS_BETTER },
  p95: { by: 'share', good: LESS_IS_BETTER },
  elasticity: { by: 'fraction', good: MORE_IS_BETTER },
  alerts: { by: 'count', good: LESS_IS_BETTER },
  decisions: { by: 'count', good: NEITHER },
};

/** Sums in another order differ by less than this share. */
const SAME_COST = 1e-9;
/** From this multiple on a difference is said as a multiple. */
const MANY_TIMES = 10;
/** Shares from here on are written in whole percent. */
const WHOLE_PERCENT = 0.1;
/** Less by more than this would be written as −100%, as if nothing were left. */
const NEARLY_ALL = 0.99;
/** And by so much or more as −100.0%. */
const ALMOST_ALL = 0.9995;

export function figureOf(figures: Measured, name: FigureName): number {
  switch (name) {
    case 'cost':
      return figures.usd;
    case 'saving':
      return savedShare(figures.usd, figures.staticUsd);
    case 'p95':
      return figures.p95Seconds;
    case 'elasticity':
    case 'alerts':
    case 'decisions':
      return figures[name];
  }
}

/** The figures of a run; without a baseline there are no differences. */
export function comparedFigures(
  figures: Measured,
  baseline: Measured | null,
  words: CompareWords,
): ComparedFigure[] {
  return FIGURES.map((name) => {
    const value = figureOf(figures, name);
    const difference =
      baseline && differenceOf(name, { value, than: figureOf(baseline, name) }, words);
    const isOwnMeasure = name === 'saving' && baseline && !isSameFleet(figures, baseline);
    return {
      name,
      text: words.write[name](value),
      difference: difference && isOwnMeasure ? againstOtherFleet(difference, words) : difference,
    };
  });
}

/** Over the same time the fleets that are always on cost the same if they are the same. */
function isSameFleet(one: Measured, other: Measured): boolean {
  return Math.abs(one.staticUsd - other.staticUsd) <= SAME_COST * other.staticUsd;
}

/** Each saving is measured against the fleet of its own run: no verdict can be given. */
function againstOtherFleet({ text }: FigureDifference, words: CompareWords): FigureDifference {
  return { text: words.difference.otherFleet(text), verdict: 'neither' };
}

export function differenceOf(
  name: FigureName,
  { value, than }: { value: number; than: number },
  words: CompareWords,
): FigureDifference | null {
  if (!Number.isFinite(value) || !Number.isFinite(than)) return null;
  const { by, good } = RULES[name];
  const text = textOf(by, { value, than }, words);
  if (text === null) return null;
  if (!/[1-9]/.test(text)) return { text: words.difference.same, verdict: 'same' };
  if (good === NEITHER) return { text, verdict: 'neither' };
  return { text, verdict: (value > than ? 1 : -1) === good ? 'better' : 'worse' };
}

/** Null where a share of nothing would have to be said. */
function textOf(
  by: By,
  { value, than }: { value: number; than: number },
  { difference }: CompareWords,
): string | null {
  switch (by) {
    case 'share':
      return shareText(value, than, difference);
    case 'points':
      return difference.points(Math.round(100 * value) - Math.round(100 * than));
    case 'fraction':
      return difference.fraction(Number(value.toFixed(2)) - Number(than.toFixed(2)));
    case 'count':
      return difference.count(value - than);
  }
}

function shareText(
  value: number,
  than: number,
  difference: CompareWords['difference'],
): string | null {
  if (value === than) return difference.percent(0, 0);
  if (than <= 0) return null;
  if (value / than >= MANY_TIMES) return difference.times(value / than);
  const share = value / than - 1;
  if (value === 0) return difference.percent(-100, 0);
  if (share <= -ALMOST_ALL) return difference.almostAll;
  const isWhole = Math.abs(share) >= WHOLE_PERCENT && share > -NEARLY_ALL;
  return difference.percent(100 * share, isWhole ? 0 : 1);
}
