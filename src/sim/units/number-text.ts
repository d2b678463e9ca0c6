// Numbers as text, the same on every machine: no locale, a true minus sign, commas between
// thousands. Short texts, for headlines and axes, have three figures at most: 0.123, 12.3, 123, 1.2k, 12k.
// What was not measured (NaN) is a dash. Nothing here knows a unit.

const MINUS = '\u2212';
const NOT_MEASURED = '\u2013';
const STEPS = ['', 'k', 'M', 'G', 'T', 'P'];

/** At most three figures, two with k, M, ... below ten: 0.64, 7, 12.3, 520, 1.2k, 12k, 120k. */
export function shortNumber(value: number): string {
  return signed(value, shortMagnitude);
}

/** At least three figures, and all whole ones: 0.64, 12.3, 520, 1,020, 12,345. */
export function fullNumber(value: number): string {
  return Math.abs(value) < 999.5 ? shortNumber(value) : wholeNumber(value);
}

/** With a fixed number of digits after the point: 1,234.50. */
export function fixedNumber(value: number, digits: number): string {
  return signed(value, (magnitude) => grouped(magnitude.toFixed(digits)));
}

/** A whole number with commas between thousands: 324,000. */
export function wholeNumber(value: number): string {
  return fixedNumber(value, 0);
}

function signed(value: number, write: (magnitude: number) => string): string {
  if (Number.isNaN(value)) return NOT_MEASURED;
  const text = value === Infinity || value === -Infinity ? '\u221e' : write(Math.abs(value));
  // What rounds to nothing has no sign.
  return value < 0 && /[^0.,]/.test(text) ? MINUS + text : text;
}

function shortMagnitude(magnitude: number): string {
  let scaled = Number(magnitude.toPrecision(3));
  if (scaled < 1000) return String(scaled < 0.001 ? Number(scaled.toFixed(3)) : scaled);
  let step = 0;
  while (scaled >= 1000 && step < STEPS.length - 1) {
    scaled /= 1000;
    step++;
  }
  const text = scaled < 10 ? Number(scaled.toFixed(1)) : Math.round(scaled);
  return `${text}${STEPS[step]}`;
}

/** Commas between thousands of a plain decimal number. */
function grouped(text: string): string {
  const [whole, fraction] = text.split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
