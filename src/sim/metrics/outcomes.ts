// Ends of requests on their way into the books. Where a request ends, one row is written down and
// nothing more; a batch of rows is then folded in one tight loop, in the order in which they
// happened: into the fingerprint (digest.ts), into counts and latencies where those are kept. That
// costs half of what a detour at each end would. Times are seconds.
// Scratch, no part of a run's state: it is empty whenever anything reads the books.

/** Row of an outcome in `cells`: begins at number << OUTCOME_ROW. */
export const OUTCOME_ROW = 3;
/** Number of the request. */
export const REQUEST_NUMBER = 0;
/** How and where it ended, the word of `endedIn` (digest.ts). */
export const ENDED = 1;
export const OUTCOME_CLASS = 2;
export const END_TIME = 3;
/** Of a completed request: from birth to end, with the time on the network. */
export const LATENCY = 4;

/** Rows there is room for: few enough to stay in the processor's nearest memory. */
export const MOST_OUTCOMES = 128;

export interface OutcomeLog {
  /** Rows written; it must be folded when there are MOST_OUTCOMES. */
  count: number;
  readonly cells: Float64Array;
  /** The same memory, two words a cell, the lower one first. */
  readonly words: Int32Array;
}

export function emptyOutcomeLog(): OutcomeLog {
  const cells = new Float64Array(MOST_OUTCOMES << OUTCOME_ROW);
  return { count: 0, cells, words: new Int32Array(cells.buffer) };
}
