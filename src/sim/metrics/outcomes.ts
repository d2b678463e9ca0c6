// Ends of requests on their way into the books. Where a request ends, one row is written down and
// nothing more; a batch of rows is then folded in one tight loop, in the order in which they
// happened: into the fingerprint here, into counts and latencies where those are kept. That costs
// less than half of a detour at each end. Times and latencies are seconds.
// Scratch, no part of a run's state: it is empty whenever anything reads the books.

/** Row of an outcome in `whole`: begins at number << OUTCOME_ROW. */
export const OUTCOME_ROW = 2;
/** Number of the request. */
export const REQUEST_NUMBER = 0;
/** How and where it ended, the word of `endedIn` (digest.ts). */
export const ENDED = 1;
export const OUTCOME_CLASS = 2;

/** Row of an outcome in `real`: begins at number << OUTCOME_REAL_ROW. */
export const OUTCOME_REAL_ROW = 1;
export const END_TIME = 0;
/** Of a completed request; else without a meaning. */
export const LATENCY = 1;

/** Rows there is room for: few enough to stay in the processor's nearest memory. */
export const MOST_OUTCOMES = 256;

export interface OutcomeLog {
  /** Rows written; it must be folded when there are MOST_OUTCOMES. */
  count: number;
  readonly whole: Int32Array;
  readonly real: Float64Array;
  /** The same memory as `real`, two words a number, the lower one first. */
  readonly bits: Int32Array;
}

export function emptyOutcomeLog(): OutcomeLog {
  const real = new Float64Array(MOST_OUTCOMES << OUTCOME_REAL_ROW);
  return {
    count: 0,
    whole: new Int32Array(MOST_OUTCOMES << OUTCOME_ROW),
    real,
    bits: new Int32Array(real.buffer),
  };
}
