// What is said when a typed number is not allowed: what was typed, and what may be given in its place.
// What is no number at all is told to be written in digits, a decimal comma to be a point; of a number
// that is only too fine, how fine it may be; and where one number alone is allowed, that it is alone.

/** What a number box allows: its ends, the decimals of its step, the unit in full. */
export interface Allowed {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  readonly unit: string;
}

const LONGEST_TYPED = 20;

export const notAllowedNumber =
  ({ min, max, decimals, unit }: Allowed) =>
  (typed: string): string => {
    const counted = unit === '' ? '' : ` (${unit})`;
    const start = `${asTyped(typed)} is not allowed; `;
    if (min === max) return `${start}only ${min} is${counted}`;
    return `${start}give ${howWritten(typed, { min, max, decimals })}${min} to ${max}${counted}`;
  };

/** Of the share of the only class that has one: it has all of the work. */
export const onlyClass = (typed: string): string =>
  `${asTyped(typed)} is not allowed; give another class a share first`;

/** What was typed, as far as it says anything; never without a subject. */
function asTyped(text: string): string {
  if (text === '') return 'An empty box';
  return text.length > LONGEST_TYPED ? `${text.slice(0, LONGEST_TYPED)}…` : text;
}

/** How the number is to be written, with a comma after it; empty where only its size is wrong. */
function howWritten(typed: string, { min, max, decimals }: Omit<Allowed, 'unit'>): string {
  if (typed === '') return '';
  const isWhole = decimals === 0;
  if (/^[-−]?\d*,\d+$/.test(typed)) {
    return isWhole ? 'a whole number without a comma, ' : 'a point in place of the comma, ';
  }
  const plain = typed.replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) {
    return isWhole ? 'a whole number in digits, ' : 'a number in digits, ';
  }
  const isInside = Number(plain) >= min && Number(plain) <= max;
  if (!isInside) return '';
  return isWhole ? 'a whole number, ' : `at most ${decimals} decimals, `;
}
