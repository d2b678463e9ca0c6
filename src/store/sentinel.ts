// The sentinel: a small note of what the database should hold, kept outside of it in two places. A
// browser that finds its database damaged may give a new empty one without a word; only a note
// elsewhere can tell. The counter only grows, and is noted after the database has it: a database
// whose counter is lower than the note has lost something.
import type { HomeState } from './home.ts';
import { fieldsOf, openLine, sealLine } from './sealed.ts';

export type Sentinel = HomeState;

export function sentinelText(state: HomeState): string {
  return sealLine(sentinelBody(state));
}

function sentinelBody({ generation, counter, count, newest }: HomeState): string {
  return JSON.stringify({ generation, counter, count, newest });
}

/** Null for what is no sentinel. */
export function sentinelOfText(text: string | null): Sentinel | null {
  return text === null ? null : sentinelOf(openLine(text));
}

export function sentinelOf(value: unknown): Sentinel | null {
  const { generation, counter, count, newest } = fieldsOf(value);
  if (typeof generation !== 'string') return null;
  if (!Number.isSafeInteger(counter) || !Number.isSafeInteger(count)) return null;
  return {
    generation,
    counter: counter as number,
    count: count as number,
    newest: typeof newest === 'string' ? newest : null,
  };
}

/** Whether the database lost runs since the sentinel was written. */
export function isYounger(state: HomeState, sentinel: Sentinel | null): boolean {
  if (sentinel === null || sentinel.count === 0) return false;
  return state.generation !== sentinel.generation || state.counter < sentinel.counter;
}
