// Which unit numeric times are in when neither an option nor the header says it, and their date.
// Judged by size (dates in milliseconds are above 10^11, in seconds that would be the year 5138)
// and by the step: a step of 1,000 or 60,000 is a round number of milliseconds and no usual
// number of seconds. Anything else is seconds.

const EARLIEST_MILLISECOND_DATE = 1e11;
/** Beginning of the years 2000 and 2100, seconds since 1970. */
const DATES = [946_684_800, 4_102_444_800] as const;
const MILLISECOND_STEPS = new Set(
  [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000),
);

/** Length in seconds of the unit of times, and whether only the step gave it away. */
export interface UnitGuess {
  readonly unitSeconds: number;
  readonly isByStep: boolean;
}

/** Guesses the unit from the first time and the median step, both as written. */
export function guessTimeUnit(first: number, medianStep: number): UnitGuess {
  if (Math.abs(first) >= EARLIEST_MILLISECOND_DATE) return { unitSeconds: 0.001, isByStep: false };
  const isDate = first >= DATES[0] && first <= DATES[1];
  const isByStep = !isDate && MILLISECOND_STEPS.has(medianStep);
  return { unitSeconds: isByStep ? 0.001 : 1, isByStep };
}

/** Seconds of a length in units; milliseconds are divided, which rounds better than times 0.001. */
export function unitsToSeconds(length: number, unitSeconds: number): number {
  return unitSeconds < 1 ? length / 1000 : length * unitSeconds;
}

/** The ISO date of seconds since 1970 when they are a date of our time; undefined otherwise. */
export function dateOf(seconds: number, isCertain: boolean): string | undefined {
  if (!isCertain && (seconds < DATES[0] || seconds > DATES[1])) return undefined;
  const date = new Date(Math.round(seconds * 1000));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
