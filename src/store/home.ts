// A home of runs: the database, the origin's private files, or memory. All three take the same
// edits, so that the rules of keeping are written once, and a run can move from one to another.
// Always: an edit sees what is there and writes in one step, so two tabs lose nothing of each other.
import { type Bytes, markOf, type Part, type PartMark } from './chunks.ts';
import type { Place } from './kept-run.ts';
import { type RunRecord, withParts } from './run-record.ts';

/** What a home says of itself. A home that was made anew has another generation. */
export interface HomeState {
  readonly generation: string;
  /** Grows with each run that is new, removed or deleted. */
  readonly counter: number;
  readonly count: number;
  /** The id of the newest run. */
  readonly newest: string | null;
}

/** Of a home that says nothing of itself. */
export const UNKNOWN: HomeState = { generation: '', counter: 0, count: 0, newest: null };

export interface Edit {
  readonly id: string;
  /**
   * The new record; 'delete'; or null to leave what is there. It is called inside a transaction,
   * maybe more than once, so it waits for nothing. `next` gives the counter's next value.
   */
  change(before: RunRecord | null, next: () => number): RunRecord | 'delete' | null;
  /** Written with the record. */
  readonly parts?: PartBytes;
  /** What of the parts is written where there was a record before; without it all of them. */
  partsOver?(before: RunRecord, parts: PartBytes): PartBytes;
  /** It only tells how far a run is, which its copy need not know. */
  readonly isProgress?: boolean;
  readonly isDelete?: boolean;
  /** The record as it was last known, used when the one that is there is damaged. */
  readonly lastKnown?: RunRecord | undefined;
}

export interface Written {
  /** For each edit what is there now; null when there is none. */
  readonly records: readonly (RunRecord | null)[];
  readonly state: HomeState;
}

export interface Home {
  readonly place: Place;
  state(): Promise<HomeState>;
  /** All that are there, removed ones too. */
  records(): Promise<RunRecord[]>;
  /** Null when there is none, or none that is whole. */
  record(id: string): Promise<RunRecord | null>;
  part(id: string, part: Part): Promise<Bytes | 'damaged' | null>;
  write(edits: readonly Edit[]): Promise<Written>;
  /** Leaves nothing. */
  erase(): Promise<void>;
  close(): void;
}

export type PartBytes = Partial<Record<Part, Bytes>>;

export interface Applied {
  readonly record: RunRecord;
  readonly parts: PartBytes;
}

/** What an edit makes of a record, with the marks of the parts that are written with it. */
export function applied(
  edit: Edit,
  before: RunRecord | null,
  next: () => number,
): Applied | 'delete' | null {
  const record = edit.change(before, next);
  if (record === null || record === 'delete') return record;
  const given = edit.parts ?? {};
  const parts = (before && edit.partsOver?.(before, given)) ?? given;
  const marks: Partial<Record<Part, PartMark>> = {};
  if (parts.recipe) marks.recipe = markOf(parts.recipe);
  if (parts.series) marks.series = markOf(parts.series);
  return { record: withParts(record, marks), parts };
}
