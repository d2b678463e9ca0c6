// A number with its unit, ready to be shown: apart, so that the unit can be set smaller, or as one
// text. A thin space stands before a unit, nothing before % and after $.
// Rates and counts have three figures at most; money has cents.
import { fixedNumber, shortNumber } from './number-text.ts';
import type { Bytes, MiB, Percent, PerSecond, Usd } from './units.ts';

export interface Figure {
  readonly number: string;
  /** Empty when the number stands alone. */
  readonly unit: string;
}

const THIN_SPACE = '\u2009';
const CLOSE_UNITS = new Set(['', '%', '/s']);

/** 215 ms, 70%, 323/s, $0.89. */
export function textOf({ number, unit }: Figure): string {
  return CLOSE_UNITS.has(unit) ? number + unit : number + THIN_SPACE + unit;
}

/** 70%; with one digit 89.5%. */
export function percent(value: Percent, digits = 0): Figure {
  return { number: fixedNumber(value, digits), unit: '%' };
}

/** 323/s, 1.2k/s. */
export function rate(value: PerSecond): Figure {
  return { number: shortNumber(value), unit: '/s' };
}

/** $0.89, $1,234.50; a loss as −$3.20. Prices of parts of a cent: four digits. */
export function money(value: Usd, digits = 2): Figure {
  const text = fixedNumber(value, digits);
  const isNegative = text.startsWith('\u2212');
  return { number: isNegative ? `\u2212$${text.slice(1)}` : `$${text}`, unit: '' };
}

/** 512 MiB, 1.5 GiB. */
export function memory(value: MiB): Figure {
  const isLarge = Math.abs(value) >= 1024;
  return isLarge
    ? { number: shortNumber(value / 1024), unit: 'GiB' }
    : { number: shortNumber(value), unit: 'MiB' };
}

/** 131 MB/s; decimal steps, as networks are rated. */
export function traffic(bytesPerSecond: Bytes): Figure {
  const steps = ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s'];
  let scaled = bytesPerSecond;
  let step = 0;
  while (Math.abs(Number(scaled.toPrecision(3))) >= 1000 && step < steps.length - 1) {
    scaled /= 1000;
    step++;
  }
  return { number: shortNumber(scaled), unit: steps[step] };
}
