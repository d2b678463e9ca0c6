// The record of a run as it is stored: what the list shows, and what only this room needs to know.
// `removed` is the counter's value when the run was removed, null while it is there. `edit` grows
// with all that is done to a run, but not with how far it is nor with what is found damaged: of two
// copies the one with the higher edit is newer, and of equal ones the one that is further, without a
// clock.
// Always: what is reached under an id never falls, and series are of all that is reached.
import type { Part, PartMark } from './chunks.ts';
import { factsOf } from './facts.ts';
import type { Checkpoint, KeptRun, RunFacts } from './kept-run.ts';

export interface RunRecord extends Omit<KeptRun, 'isDamaged'> {
  readonly removed: number | null;
  readonly edit: number;
  readonly parts: Readonly<Record<Part, PartMark | null>>;
  /** Parts that were found damaged and are not yet whole again. */
  readonly damaged: readonly Part[];
}

/** What is new when a record is first written. */
export interface Birth {
  readonly now: number;
  readonly serial: number;
}

const NO_FIGURES = {
  p95Seconds: NaN,
  usd: NaN,
  staticUsd: NaN,
  elasticity: NaN,
  alerts: NaN,
  decisions: NaN,
};

export function shown(record: RunRecord): KeptRun {
  const { name, tags, begun, changed, serial, damaged } = record;
  const isDamaged = damaged.length > 0;
  return Object.assign(factsOf(record), { name, tags, begun, changed, serial, isDamaged });
}

/** All that are made, or read, are made alike (facts.ts). */
export function recordWith(facts: RunFacts, own: Omit<RunRecord, keyof RunFacts>): RunRecord {
  const { name, tags, begun, changed, serial, removed, edit, parts, damaged } = own;
  const ours = { name, tags, begun, changed, serial, removed, edit, parts, damaged };
  return Object.assign(factsOf(facts), ours);
}

export function firstRecord(checkpoint: Checkpoint, { now, serial }: Birth): RunRecord {
  return recordWith(checkpoint, {
    name: checkpoint.name ?? null,
    tags: [...(checkpoint.tags ?? [])],
    begun: now,
    changed: now,
    serial,
    removed: null,
    edit: 1,
    parts: { recipe: null, series: null },
    damaged: [],
  });
}

/** Whether a checkpoint was overtaken: what is reached under one id never falls. */
export function isOvertaken(checkpoint: Checkpoint, { reachedSeconds }: RunRecord): boolean {
  return checkpoint.reachedSeconds < reachedSeconds;
}

/** The record after a checkpoint: name, tags and place in the list stay as they are. */
export function laterRecord(before: RunRecord, checkpoint: Checkpoint, now: number): RunRecord {
  if (isOvertaken(checkpoint, before)) return before;
  const change = { ...factsOf(checkpoint), changed: now };
  if (onlyGoesOn(checkpoint)) return withoutOldSeries({ ...before, ...change }, before);
  // Whoever works on with a run that was removed wants it.
  const removed = checkpoint.interventions > before.interventions ? null : before.removed;
  const later = edited(before, { ...change, removed });
  return checkpoint.series ? later : withoutOldSeries(later, before);
}

/** Series are of the run up to the time at which it was left: once it is further they are not all. */
function withoutOldSeries(record: RunRecord, { digest, parts }: RunRecord): RunRecord {
  const isAsLong = record.digest === digest;
  return parts.series === null || isAsLong ? record : withParts(record, { series: null });
}

/** Whether a checkpoint only tells how far its run is: that is no edit, for copies do not hear it. */
export function onlyGoesOn({ recipe, series, isFinished }: Checkpoint): boolean {
  return !recipe && !series && !isFinished;
}

/** Whether a record says more than another of the same run. */
export function isNewer(record: RunRecord, than: RunRecord): boolean {
  if (record.edit !== than.edit) return record.edit > than.edit;
  return record.reachedSeconds > than.reachedSeconds;
}

/** The newer record, as far as the older one has come where that is further in the same recipe. */
export function furthest(newer: RunRecord, older: RunRecord): RunRecord {
  const isSame = newer.parts.recipe?.checksum === older.parts.recipe?.checksum;
  if (!isSame || newer.reachedSeconds >= older.reachedSeconds) return newer;
  const { reachedSeconds, digest, isFinished, figures, picture } = older;
  return { ...newer, reachedSeconds, digest, isFinished, figures, picture };
}

export function edited(before: RunRecord, change: Partial<RunRecord>): RunRecord {
  return { ...before, ...change, edit: before.edit + 1 };
}

/** The record once parts are written anew: they are whole, whatever they were before. */
export function withParts(
  record: RunRecord,
  marks: Partial<Record<Part, PartMark | null>>,
): RunRecord {
  const damaged = record.damaged.filter((part) => !(part in marks));
  return { ...record, parts: { ...record.parts, ...marks }, damaged };
}

/** What is shown of a run of which nothing can be read any more. */
export function lostRecord(id: string, serial: number): RunRecord {
  const nothing: RunFacts = {
    ...{ id, engine: '', seed: 0, scenario: '', preset: null, parent: null, interventions: 0 },
    ...{ durationSeconds: 0, reachedSeconds: 0, digest: '', isFinished: false },
    ...{ figures: NO_FIGURES, picture: null },
  };
  const record = firstRecord(nothing, { now: 0, serial });
  return { ...record, damaged: ['recipe'] };
}

/** Whether nothing of the run could be read but its id. */
export function isLost({ engine }: RunRecord): boolean {
  return engine === '';
}
