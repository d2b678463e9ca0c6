// The seeds of a command: one, such as 7, or a range, such as 1..10, for replications.
// A seed is a whole number from 0 to 4,294,967,295. Runs of a range go one after another.
import { optionError } from './command-error.ts';
import { readWhole } from './number-words.ts';

/** Largest seed of a run. */
const LARGEST_SEED = 4_294_967_295;
/** Most seeds in one command. */
export const MOST_SEEDS = 10_000;

const BOUNDS = { smallest: 0, largest: LARGEST_SEED };

/** @throws CommandError */
export function readSeeds(word: string): number[] {
  const [first = '', last, ...others] = word.split('..');
  if (last === undefined) return [readWhole('--seed', word, BOUNDS)];
  if (others.length > 0) throw optionError('--seed', word, 'a whole number, or a range as 1..10');
  const from = readWhole('--seed', first, BOUNDS);
  const to = readWhole('--seed', last, BOUNDS);
  if (to < from || to - from >= MOST_SEEDS) {
    throw optionError('--seed', word, `a rising range of at most ${MOST_SEEDS} seeds, as 1..10`);
  }
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
