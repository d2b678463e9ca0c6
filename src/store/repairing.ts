// What a run of a backup changes: one that is not there is added, one that was removed comes back, and
// of one that is there only that which cannot be read any more is taken from the backup.
// Always: what is written beside a record is what the record is of. A recipe that is not the one that
// is lost brings its own figures; series that are not those that are lost stay away, for they can be
// computed again.
import type { BackupRun } from './backup.ts';
import type { Part } from './chunks.ts';
import { factsOf } from './facts.ts';
import type { Edit, PartBytes } from './home.ts';
import { edited, type RunRecord, withParts } from './run-record.ts';

/** What came of it; either may be called more than once. */
export interface Heard {
  added(): unknown;
  repaired(): unknown;
}

/** `unreadable`: parts of the run that is there, as they were found. */
export function restoreEdit(run: BackupRun, unreadable: readonly Part[], heard: Heard): Edit {
  const { record, parts } = run;
  const wantedOf = (before: RunRecord): PartBytes =>
    wanted(run, before, [...unreadable, ...before.damaged]);
  return {
    id: record.id,
    parts,
    partsOver: wantedOf,
    change: (before, next) => {
      if (before === null) {
        heard.added();
        return { ...record, serial: next() };
      }
      const isRemoved = before.removed !== null;
      const isRepaired = Object.keys(wantedOf(before)).length > 0;
      if (!isRemoved && !isRepaired) return null;
      if (isRemoved) heard.added();
      else heard.repaired();
      return edited(isRepaired ? repaired(run, before) : before, { removed: null });
    },
  };
}

/** The parts of the backup that stand in for those that cannot be read. */
function wanted({ record, parts }: BackupRun, before: RunRecord, lost: readonly Part[]): PartBytes {
  if (lost.includes('recipe') && !isSame('recipe', record, before)) return parts;
  return {
    ...(lost.includes('recipe') && { recipe: parts.recipe }),
    ...(parts.series &&
      lost.includes('series') &&
      isSame('series', record, before) && { series: parts.series }),
  };
}

/** With another recipe than the one that is lost it is the run that the backup has. */
function repaired({ record }: BackupRun, before: RunRecord): RunRecord {
  if (isSame('recipe', record, before)) return before;
  return withParts({ ...before, ...factsOf(record) }, { series: null });
}

function isSame(part: Part, { parts }: RunRecord, before: RunRecord): boolean {
  return parts[part]?.checksum === before.parts[part]?.checksum;
}
