// Numbers as they are written on the screen: the house's number texts (sim/units) under the names
// the words use. A true minus, a dash for what is not measured (NaN). No locale is asked: a screenshot, a test and a classroom show the same.
import { money, textOf } from '../sim/units/figure.ts';
import { fixedNumber, fullNumber, shortNumber } from '../sim/units/number-text.ts';
import { clock as clockText, timeSpan } from '../sim/units/time-text.ts';

/** What stands where nothing has been measured. */
export const NOTHING = shortNumber(NaN);

/** In headlines, on the stage and on axes, three figures at most: 7, 12.3, 520, 1.2k. */
export const short = shortNumber;

/** Everywhere else, with all whole figures: 7, 12.3, 1,020. */
export const count = fullNumber;

/** A fraction with two digits: 0.64. */
export function fraction(value: number): string {
  return fixedNumber(value, 2);
}

/** Percent without the sign: 78, or 89.5 with one digit. */
export function percent(value: number, digits = 0): string {
  return fixedNumber(value, digits);
}

/** US dollars, in cents where they matter: $0.89, $46. */
export function dollars(value: number, digits = 2): string {
  return textOf(money(value, digits));
}

/** Simulated time: 23:20, or 1:02:00 from an hour on. */
export function clock(seconds: number): string {
  // A time that is a rounding error short of a second has reached it.
  return clockText(seconds + 1e-6);
}

/** A length of time in its best unit: 40 s, 5 min, 2 h, 3 d. */
export function span(seconds: number): string {
  return textOf(timeSpan(seconds));
}

/** A latency with its unit apart: [215, ms], [1.24, s]. */
export function latency(seconds: number): [value: string, unit: string] {
  if (Number.isNaN(seconds)) return [NOTHING, 'ms'];
  const { number, unit } = timeSpan(seconds);
  return [number, unit];
}
