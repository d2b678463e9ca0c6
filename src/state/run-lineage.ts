// Who comes from whom: a change made in a run's past made another run, its fork. In the order of
// time forks stand under the run they left, and can be folded away; a family stands where its newest
// member would. In every other order each run stands alone, since a fork may beat its parent.
// Always: each run is in the lines once, or folded under a run that is.
import type { KeptRun } from '../store/kept-run.ts';
import { nameOf } from './run-search.ts';

export interface RunLine {
  readonly run: KeptRun;
  /** 1 for a run that stands alone or begins a family. */
  readonly level: number;
  /** How many stand under it, directly. */
  readonly forks: number;
  readonly isFolded: boolean;
  /** Of the run that it left; null when it left none, undefined when that one is gone. */
  readonly parentName: string | null | undefined;
}

/** The name of each run's parent needs all runs, not only those that are listed. */
export type NamesById = ReadonlyMap<string, string>;

export function namesById(runs: readonly KeptRun[]): NamesById {
  return new Map(runs.map((run) => [run.id, nameOf(run)]));
}

export function singleLines(runs: readonly KeptRun[], names: NamesById): readonly RunLine[] {
  return runs.map((run) => ({ ...lineOf(run, names), level: 1, forks: 0, isFolded: false }));
}

/** `runs` are newest first. */
export function familyLines(
  runs: readonly KeptRun[],
  names: NamesById,
  folded: ReadonlySet<string>,
): readonly RunLine[] {
  const { heads, forks } = familiesOf(runs);
  const lines: RunLine[] = [];
  // The next to be written is the last one here.
  const left = heads.toReversed().map((run) => ({ run, level: 1 }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { run, level } = next;
    const under = forks.get(run.id) ?? [];
    const isFolded = under.length > 0 && folded.has(run.id);
    lines.push({ ...lineOf(run, names), level, forks: under.length, isFolded });
    if (isFolded) continue;
    for (const fork of under.toReversed()) left.push({ run: fork, level: level + 1 });
  }
  return lines;
}

function lineOf(run: KeptRun, names: NamesById): Pick<RunLine, 'run' | 'parentName'> {
  return { run, parentName: run.parent === null ? null : names.get(run.parent.id) };
}

interface Families {
  /** The first of each family, the family with the newest run first. */
  readonly heads: readonly KeptRun[];
  readonly forks: ReadonlyMap<string, readonly KeptRun[]>;
}

function familiesOf(runs: readonly KeptRun[]): Families {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const forks = new Map<string, KeptRun[]>();
  const heads = new Set<KeptRun>();
  for (const run of runs) {
    const parent = parentOf(run, byId);
    if (parent !== null) forks.set(parent.id, [...(forks.get(parent.id) ?? []), run]);
    heads.add(headOf(run, byId));
  }
  return { heads: [...heads], forks };
}

function headOf(run: KeptRun, byId: ReadonlyMap<string, KeptRun>): KeptRun {
  let head = run;
  for (let next = parentOf(head, byId); next !== null; next = parentOf(head, byId)) head = next;
  return head;
}

/** A parent is older than its fork, so that nobody is under himself, whatever a file says. */
function parentOf(run: KeptRun, byId: ReadonlyMap<string, KeptRun>): KeptRun | null {
  const parent = run.parent === null ? undefined : byId.get(run.parent.id);
  return parent !== undefined && parent.serial < run.serial ? parent : null;
}
