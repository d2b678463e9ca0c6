// What a run saved against a fleet that is always on: the rest of its share of that cost, below 0 when
// more was paid. US dollars; a fraction, or NaN where there is no share yet.
import { costShare, shareText } from './cost-share.ts';

export const savedShare = (usd: number, againstUsd: number): number =>
  1 - costShare(usd, againstUsd);

/** 63%. */
export const savedText = (usd: number, againstUsd: number, digits?: number): string =>
  shareText(savedShare(usd, againstUsd), digits);
