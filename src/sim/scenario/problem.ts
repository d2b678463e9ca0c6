// A problem with something that was given: where, what was given, what is allowed instead.
// Every refusal of a scenario, a run or a setting is a list of these; nothing is ever clamped or
// corrected in silence. Paths are keys joined by dots, list places counted from 0.
// The value is shortened text, safe to show as text; line and column count from 1.

export interface Problem {
  /** Such as `pools.0.autoscaler.threshold.scaleOut.above`; empty: the whole of it. */
  readonly path: string;
  /** What was given, as text of at most 60 characters. */
  readonly value: string;
  /** What would be accepted. */
  readonly allowed: string;
  /** The sentence to show: path, value and what is allowed. */
  readonly message: string;
  /** Where the value stands in the text it came from, when it came from text. */
  readonly line?: number;
  readonly column?: number;
}

/** What a parser returns when it refuses. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** No more problems than this are listed at once. */
export const MOST_PROBLEMS = 20;

const LONGEST_SHOWN = 60;

/** A value that is not allowed at a path. */
export function notAllowed(path: string, given: unknown, allowed: string): Problem {
  return notAllowedText(path, shown(given), allowed);
}

/** The same, for a value of which only the text is at hand. */
export function notAllowedText(path: string, text: string, allowed: string): Problem {
  const value = shortened(text, LONGEST_SHOWN);
  const place = shortened(path, 2 * LONGEST_SHOWN);
  const start = place === '' ? '' : `${place}: `;
  return { path, value, allowed, message: `${start}${value} is not allowed; give ${allowed}` };
}

/** A value that is absent and has no default. */
export function missing(path: string, allowed: string): Problem {
  return { path, value: '', allowed, message: `${path} is missing; give ${allowed}` };
}

/** A value of any kind as short text. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return shortened(JSON.stringify(value.slice(0, 2 * LONGEST_SHOWN)), LONGEST_SHOWN);
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/** The beginning of a text that is too long to show. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 3)}...`;
}
