/*
 * The rules of two knobs on one track: they never come nearer than `gap`, the one that is moved gives way,
 * and a press on the track moves the nearer one. Values are in the pair's own unit.
 */

export type End = 'low' | 'high';

/** One knob as its owner describes it. */
export interface PairEnd {
  /** Accessible name of the knob, such as "Scale-in threshold". */
  readonly label: string;
  /** Accessible name of its number box; must differ from `label`. */
  readonly boxLabel: string;
  readonly value: number;
  /** Where its tick stands, and where a double-click goes. */
  readonly standard?: number | undefined;
}

export interface Pair {
  readonly low: number;
  readonly high: number;
}

/** What the moved knob may take at this moment, as close as possible to what was wanted. */
export function heldApart(
  end: End,
  wanted: number,
  { low, high, gap }: Pair & { readonly gap: number },
): number {
  return end === 'low' ? Math.min(wanted, high - gap) : Math.max(wanted, low + gap);
}

/** The knob a press at this value means; at the same place the one that can still move that way. */
export function nearerEnd(wanted: number, { low, high }: Pair): End {
  const toLow = Math.abs(wanted - low);
  const toHigh = Math.abs(wanted - high);
  if (toLow === toHigh) return wanted > high ? 'high' : 'low';
  return toLow < toHigh ? 'low' : 'high';
}
