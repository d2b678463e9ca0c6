// What a run costs as a share of what the static fleet costs, for the headline figure. Nothing until
// both are at least one cent as they are written beside it: before that one machine more or less is
// all that it would tell, next to two costs of nothing.
// US dollars; a fraction, or NaN.

/** From here on it is written as $0.01. */
const A_CENT = 0.005;

export function costShare(usd: number, staticUsd: number): number {
  return usd >= A_CENT && staticUsd >= A_CENT ? usd / staticUsd : NaN;
}
