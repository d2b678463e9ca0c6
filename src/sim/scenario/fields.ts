// Building blocks of the scenario format: numbers with a range and a unit, names, defaults.
// Every number in a scenario is made here, so each has a smallest and a largest value and a
// sentence that names its unit; the JSON Schema and the error messages read the same source.
// Validation library: valibot, used in this folder only.
import * as v from 'valibot';

/** Longest text the format accepts, in UTF-16 code units. */
export const LONGEST_TEXT = 2000;
/** Longest name the format accepts. */
export const LONGEST_NAME = 80;

/** A finite number within [smallest, largest]; `about` says what it is and its unit. */
export const number = (smallest: number, largest: number, about: string) =>
  v.pipe(
    v.number(),
    v.finite(),
    v.minValue(smallest),
    v.maxValue(largest),
    v.metadata({ smallest, largest }),
    v.description(about),
  );

/** A whole number within [smallest, largest]. */
export const whole = (smallest: number, largest: number, about: string) =>
  v.pipe(
    v.number(),
    v.finite(),
    v.integer(),
    v.minValue(smallest),
    v.maxValue(largest),
    v.metadata({ smallest, largest, whole: true }),
    v.description(about),
  );

/** A whole number, or the word `unlimited`. */
export const wholeOrUnlimited = (smallest: number, largest: number, about: string) =>
  v.union([whole(smallest, largest, about), v.literal('unlimited')]);

/** A length of time in seconds, or the word `none`. */
export const secondsOrNone = (smallest: number, largest: number, about: string) =>
  v.union([number(smallest, largest, about), v.literal('none')]);

/** A name shown on the screen: 1 to 80 characters, any text (it is always shown as text). */
export const name = (about: string) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME), v.description(about));

/** A sentence or paragraph shown on the screen. */
export const text = (about: string) =>
  v.pipe(v.string(), v.maxLength(LONGEST_TEXT), v.description(about));

/** The law of a random quantity with mean 1; the mean stands beside it in the scenario. */
export const distribution = v.variant('law', [
  v.strictObject({ law: v.literal('deterministic') }),
  v.strictObject({ law: v.literal('exponential') }),
  v.strictObject({
    law: v.literal('erlang'),
    stages: whole(1, 100, 'Number of exponential stages'),
  }),
  v.strictObject({
    law: v.literal('hyperexponential'),
    squaredVariation: number(1.001, 1000, 'Variance over squared mean, above 1'),
  }),
  v.strictObject({
    law: v.literal('lognormal'),
    squaredVariation: number(0.001, 1000, 'Variance over squared mean'),
  }),
  v.strictObject({
    law: v.literal('boundedPareto'),
    shape: number(0.1, 20, 'Tail exponent alpha'),
    largestOverSmallest: number(1.001, 1e9, 'Largest over smallest value'),
  }),
  v.strictObject({
    law: v.literal('uniform'),
    halfWidth: number(0, 1, 'Half the width of the interval around the mean 1'),
  }),
]);
export type Distribution = v.InferOutput<typeof distribution>;

export const EXPONENTIAL: Distribution = { law: 'exponential' };
export const DETERMINISTIC: Distribution = { law: 'deterministic' };
