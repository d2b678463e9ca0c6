// What a section of the report is made of, as plain data: tables and lines of text. The exported file
// and the report on the screen both write these blocks, each in its own way, so that their words and
// numbers are the same. Long lists are cut and say so.
import { exportWords } from '../../words/en-export.ts';

const { report } = exportWords;

export interface TableBlock {
  readonly kind: 'table';
  readonly header: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that stand to the left, from 0; the others are numbers and stand to the right. */
  readonly texts: readonly number[];
  /** Rows that are there but not shown. */
  readonly rest: number;
}

export type ReportBlock =
  | TableBlock
  /** A note is about the table above it. */
  | { readonly kind: 'text' | 'note'; readonly text: string };

/** Rows of a long list in the file, and at first on the screen. */
export const MOST_ROWS = 100;

export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly number[] = [0],
): TableBlock {
  return { kind: 'table', header, rows, texts, rest: 0 };
}

export function note(text: string): ReportBlock {
  return { kind: 'note', text };
}

export interface Cut {
  readonly texts: readonly number[];
  /** How many there were, those that were not kept included. */
  readonly all: number;
  /** Rows that are shown. */
  readonly most?: number | undefined;
}

/** `rowOf` is asked for the rows that are shown alone. */
export function cut<Item>(
  header: readonly string[],
  items: readonly Item[],
  { texts, all, most = MOST_ROWS, rowOf }: Cut & { rowOf: (item: Item) => readonly string[] },
): ReportBlock[] {
  if (items.length === 0) return [{ kind: 'text', text: report.none }];
  const shown = items.slice(0, most);
  const listed = items.length - shown.length;
  const more = Math.max(all - shown.length, listed);
  const told = more > 0 ? [note(report.more(more, listed))] : [];
  return [{ ...table(header, shown.map(rowOf), texts), rest: listed }, ...told];
}
