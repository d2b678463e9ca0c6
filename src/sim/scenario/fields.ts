// Building blocks of the scenario format: numbers with a range and a unit, names, defaults.
// Every number in a scenario is made here, so each has a smallest and a largest value and a
// sentence that names its unit; the JSON Schema and the error messages read the same source.
// Validation library: valibot, used in this folder only.
import * as v from 'valibot';

/** Longest text the format accepts, in UTF-16 code units. */
export const LONGEST_TEXT = 2000;
/** Longest name the format accepts. */
export const LONGEST_NAME = 80;
/** Largest number of entries in any list of a scenario but curves. */
export const LONGEST_LIST = 50;

/** What a field's number counts, when it is not a plain ratio or count. */
export type Unit =
  | ''
  | 'seconds'
  | 'percent'
  | 'MiB'
  | 'bytes'
  | 'cores'
  | 'core-seconds'
  | 'requests'
  | 'requests per second'
  | 'machines'
  | 'containers'
  | 'users'
  | 'US dollars';

/** What the schema itself says of a number, for messages, controls and the JSON Schema. */
export interface NumberLimits {
  smallest: number;
  largest: number;
  unit: Unit;
  whole: boolean;
}

const withUnit = (about: string, unit: Unit) => (unit === '' ? about : `${about} (${unit})`);

/** A number with a unit, within [smallest, largest]; never NaN or infinite. */
const numberIn = (unit: Unit) => (smallest: number, largest: number, about: string) =>
  v.pipe(
    v.number(),
    v.minValue(smallest),
    v.maxValue(largest),
    v.metadata({ smallest, largest, unit, whole: false } satisfies NumberLimits),
    v.description(withUnit(about, unit)),
  );

/** A whole number with a unit, within [smallest, largest]. */
const wholeIn = (unit: Unit) => (smallest: number, largest: number, about: string) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(smallest),
    v.maxValue(largest),
    v.metadata({ smallest, largest, unit, whole: true } satisfies NumberLimits),
    v.description(withUnit(about, unit)),
  );

export const number = numberIn('');
export const seconds = numberIn('seconds');
export const percent = numberIn('percent');
export const mebibytes = numberIn('MiB');
export const coreSeconds = numberIn('core-seconds');
export const cores = numberIn('cores');
export const perSecond = numberIn('requests per second');
export const usDollars = numberIn('US dollars');
export const whole = wholeIn('');
export const bytes = wholeIn('bytes');
export const wholeCores = wholeIn('cores');
export const requests = wholeIn('requests');
export const machines = wholeIn('machines');
export const containers = wholeIn('containers');
export const users = wholeIn('users');

/** A whole number of requests, or the word `unlimited`. */
export const requestsOrUnlimited = (smallest: number, largest: number, about: string) =>
  v.union([requests(smallest, largest, about), v.literal('unlimited')]);

/** A length of time in seconds, or the word `none`. */
export const secondsOrNone = (smallest: number, largest: number, about: string) =>
  v.union([seconds(smallest, largest, about), v.literal('none')]);

/** A whole number within [smallest, largest], or a word. */
export const wholeNumberOr = <W extends string>(
  word: W,
  [smallest, largest]: readonly [number, number],
  about: string,
) => v.union([whole(smallest, largest, about), v.literal(word)]);

/** A list of at most 50 entries, unless said otherwise. */
export const list = <T extends v.GenericSchema>(item: T, longest = LONGEST_LIST) =>
  v.pipe(v.array(item), v.maxLength(longest));

/** The same, with at least one entry. */
export const filledList = <T extends v.GenericSchema>(item: T, longest = LONGEST_LIST) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(longest));

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
