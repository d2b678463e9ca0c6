// The mix of work: shares of the classes, relative to each other, as percent of all requests.
// One change sets the share of one class; the others keep their proportions to each other. The
// split between two classes is a place on the bar, percent from the left: moving it changes the
// class on its left, or, at the last split, the class on its right, so that the split ends there.

/** Most percent one class may have while others are there: a share of everything is not finite. */
export const MOST_PERCENT = 99;

const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

/** Each share as percent of all, to one decimal; all 0 when there is none. */
export function percents(shares: readonly number[]): number[] {
  const all = total(shares);
  return shares.map((share) => (all > 0 ? Number(((100 * share) / all).toFixed(1)) : 0));
}

/** As it reads at rest, so that all classes stay on one line: whole, unless that were nothing. */
export function roundedPercent(percent: number): string {
  return String(percent > 0 && percent < 1 ? percent : Math.round(percent));
}

/** The share that gives a class this percent of all; null when no other class has any. */
export function shareFor(shares: readonly number[], index: number, percent: number): number | null {
  const others = total(shares) - shares[index];
  if (others <= 0 || percent > MOST_PERCENT) return null;
  return rounded((others * percent) / (100 - percent));
}

/** Where the split after class `index` stands, percent from the left. */
export function splitAt(shares: readonly number[], index: number): number {
  const all = total(shares);
  return all > 0 ? (100 * total(shares.slice(0, index + 1))) / all : 0;
}

export interface ShareChange {
  /** Index of the class whose share is set. */
  readonly index: number;
  readonly share: number;
}

/** What moves the split after class `index` to a place, as near as the other classes allow. */
export function moveSplit(
  shares: readonly number[],
  index: number,
  place: number,
): ShareChange | null {
  const isLast = index === shares.length - 2;
  const changed = isLast && index > 0 ? index + 1 : index;
  const before = total(shares.slice(0, index));
  const others = total(shares) - shares[changed];
  if (others <= 0) return null;
  const wanted = Math.min(MOST_PERCENT, Math.max(100 - MOST_PERCENT, place)) / 100;
  const share =
    changed === index ? (wanted * others - before) / (1 - wanted) : others / wanted - others;
  return { index: changed, share: rounded(Math.max(0, share)) };
}

/** Six digits: a share that reads well in the list of interventions. */
function rounded(share: number): number {
  return Number(share.toPrecision(6));
}
