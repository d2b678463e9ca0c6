// The percentile of a time whose tail P(T > t) is known: bracket by doubling, then halve until
// nothing lies between. A tail falls from its value at 0 to 0. Times have the unit of the tail.

/** Doublings and halvings tried; enough for every pair of doubles met in practice. */
const MOST_STEPS = 200;

/** The smallest t with P(T <= t) >= p, to the last digits; 0 when that holds already at 0. */
export function percentileOf(tail: (time: number) => number, p: number): number {
  const beyond = 1 - p;
  if (tail(0) <= beyond) return 0;
  let high = 1;
  for (let step = 0; step < MOST_STEPS && tail(high) > beyond; step++) high *= 2;
  let low = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (tail(middle) > beyond) low = middle;
    else high = middle;
  }
  return high;
}
