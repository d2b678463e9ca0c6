// The runs that were saved since the store was opened, as they were last: when a home is lost, what
// decides them moves to the next one with nothing missing. Series are not held; they can be
// computed again.
import type { Bytes, Part, PartMark } from './chunks.ts';
import type { Edit, PartBytes } from './home.ts';
import { furthest, isNewer, type RunRecord, withParts } from './run-record.ts';

export class SessionRuns {
  readonly #runs = new Map<string, { record: RunRecord; recipe: Bytes | undefined }>();

  keep(record: RunRecord, { recipe }: PartBytes): void {
    const known = this.#runs.get(record.id)?.recipe;
    this.#runs.set(record.id, { record, recipe: recipe ?? known });
  }

  /** A change that came from elsewhere than a save, of a run that was saved. */
  update(record: RunRecord): void {
    if (this.#runs.has(record.id)) this.keep(record, {});
  }

  forget(id: string): void {
    this.#runs.delete(id);
  }

  clear(): void {
    this.#runs.clear();
  }

  record(id: string): RunRecord | undefined {
    return this.#runs.get(id)?.record;
  }

  recipe(id: string): Bytes | undefined {
    return this.#runs.get(id)?.recipe;
  }

  /** Writes them all where an older state of them, or none, is kept. */
  edits(): Edit[] {
    return [...this.#runs.values()].map(({ record, recipe }) =>
      copyEdit(record, recipe === undefined ? {} : { recipe }),
    );
  }
}

/**
 * Writes a record with the parts that there are, where an older one or none is kept. Parts that are
 * not among them stay as they are, good or damaged, where they are what the record says.
 */
export function copyEdit(record: RunRecord, parts: PartBytes): Edit {
  return {
    id: record.id,
    parts,
    change: (before) => {
      if (before === null) return withParts(record, { recipe: null, series: null });
      return isNewer(record, before) ? withPartsOf(before, furthest(record, before)) : null;
    },
  };
}

function withPartsOf({ parts, damaged }: RunRecord, record: RunRecord): RunRecord {
  const same = (part: Part): PartMark | null =>
    parts[part]?.checksum === record.parts[part]?.checksum ? parts[part] : null;
  const kept = { recipe: same('recipe'), series: same('series') };
  return { ...record, parts: kept, damaged: damaged.filter((part) => kept[part] !== null) };
}
