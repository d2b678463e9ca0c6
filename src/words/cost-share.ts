// What a run costs as a share of what a fleet that is always on costs, and how that is written wherever
// it stands: on the screen, in lists, in files. Nothing until both are at least one cent as they are
// written beside it: before that one machine more or less is all that it would tell, next to two costs
// of nothing. What was saved is the rest of it (saved-share.ts).
// US dollars; a fraction, or NaN.
import { NOTHING, percent } from './format.ts';

/** From here on it is written as $0.01. */
const A_CENT = 0.005;

export function costShare(usd: number, againstUsd: number): number {
  return usd >= A_CENT && againstUsd >= A_CENT ? usd / againstUsd : NaN;
}

/** 63%; a dash where nothing was measured. */
export const shareText = (share: number, digits = 0): string =>
  Number.isNaN(share) ? NOTHING : `${percent(100 * share, digits)}%`;

/** By how much the cost is another: −63%. */
export const costAgainst = (usd: number, againstUsd: number): string =>
  shareText(costShare(usd, againstUsd) - 1);
