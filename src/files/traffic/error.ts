// The one error of the traffic reader. It names the row (line from 1), the column, the value
// (shortened) and what is allowed, in a sentence for people and a code for programs.
// Codes and sentences: messages.ts. Nothing else is thrown for any content of a file.
import { errorSentences, shorten } from './messages.ts';
import type { TrafficErrorCode, TrafficFacts } from './messages.ts';

export class TrafficError extends Error {
  override readonly name = 'TrafficError';
  readonly code: TrafficErrorCode;
  readonly row: number | undefined;
  readonly column: string | undefined;
  readonly value: string | undefined;
  /** Columns to choose from, where that is what is asked for; as they stand in the file. */
  readonly names: readonly string[];
  /** What is allowed instead, a sentence. */
  readonly allowed: string;

  constructor(code: TrafficErrorCode, facts: TrafficFacts = {}, options?: ErrorOptions) {
    const [what, allowed] = errorSentences(code, facts);
    super(`${what} ${allowed}`, options);
    this.code = code;
    this.row = facts.row;
    this.column = facts.column === undefined ? undefined : shorten(facts.column);
    this.value = facts.value === undefined ? undefined : shorten(facts.value);
    this.names = facts.names ?? [];
    this.allowed = allowed;
  }
}

/** Refuses an option that is not a finite number within its bounds. */
export function requireOption(
  name: string,
  value: number,
  bounds: readonly [number, number],
): number {
  const [smallest, largest] = bounds;
  if (Number.isFinite(value) && value >= smallest && value <= largest) return value;
  throw new TrafficError('badOption', {
    column: name,
    value: String(value),
    names: [`Give ${smallest} to ${largest}.`],
  });
}
