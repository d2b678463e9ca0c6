// How compared runs are told apart: by a letter in the order in which they are compared, A being the
// baseline, by the pen of their line, and by what they are called. Where they differ in one setting
// alone, its value is what says most, so it stands beside the letter at the end of each line.
import type { PenName } from '../draw/charts/pen.ts';
import type { RecipeCell, RecipeRow } from './compare-recipes.ts';

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const PENS = ['run-1', 'run-2', 'run-3', 'run-4', 'run-5', 'run-6'] as const satisfies PenName[];

/** At most this many letters of a value have room at the end of a line. */
const SHORT = 7;

export function letterOf(place: number): string {
  return LETTERS[place] ?? String(place + 1);
}

export function penOf(place: number): PenName {
  return PENS[place % PENS.length];
}

/** What stands at the end of each line: "A", or "A 70 %" where one setting alone differs. */
export function endNames(runs: number, rows: readonly RecipeRow[]): string[] {
  const differing = rows.filter(({ differs }) => differs);
  const values = differing.length === 1 ? differing[0].cells.map(ending) : [];
  const isShort = values.length === runs && values.every((text) => text.length <= SHORT);
  return Array.from({ length: runs }, (_, place) =>
    isShort ? `${letterOf(place)} ${values[place]}` : letterOf(place),
  );
}

/** Of 70 % → 50 % at 20:00 that at which it ended: 50 %. */
function ending({ text, ending: last = text }: RecipeCell): string {
  return last.replace(/ (?=%)/, '\u2009');
}
