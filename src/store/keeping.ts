// Writes to wherever the runs live, and does what follows from it: the copy in the private files, and
// the sentinels.
// Always: what follows is begun only after the home has what was written, so that no copy and no
// sentinel knows of a run that the home does not.
import type { Around } from './connection.ts';
import { type Bytes, markOf } from './chunks.ts';
import type { Copies } from './copies.ts';
import type { Dwelling } from './dwelling.ts';
import { NotKept, OtherRecipe } from './failures.ts';
import { type Edit, type HomeState, type PartBytes, UNKNOWN } from './home.ts';
import type { Checkpoint, Place } from './kept-run.ts';
import { goesOnKept } from './one-future.ts';
import { bytesOfRecipe } from './recipe-bytes.ts';
import {
  edited,
  firstRecord,
  isOvertaken,
  laterRecord,
  onlyGoesOn,
  type RunRecord,
} from './run-record.ts';
import { sentinelText } from './sentinel.ts';
import { bytesOfSeries } from './series-bytes.ts';
import type { SessionRuns } from './session-runs.ts';

/** So many edits are written in one transaction. */
const AT_ONCE = 100;

export interface Kept {
  readonly place: Place;
  readonly records: readonly (RunRecord | null)[];
}

export class Keeping {
  readonly dwelling: Dwelling;
  readonly session: SessionRuns;
  readonly copies: Copies | null;
  readonly #around: Around;
  #counter = -1;
  /** Rises when everything is erased: what was being written then has no sequel. */
  #era = 0;

  constructor(
    around: Around,
    parts: { dwelling: Dwelling; session: SessionRuns; copies: Copies | null },
  ) {
    this.#around = around;
    this.dwelling = parts.dwelling;
    this.session = parts.session;
    this.copies = parts.copies;
  }

  /** @throws {OtherRecipe} when it does not go on what is kept under its id, which stays. */
  async save(checkpoint: Checkpoint): Promise<Place> {
    const parts = partsOf(checkpoint);
    try {
      return await this.#save(checkpoint, parts);
    } catch (error) {
      // It was there before: another tab erased it, or the disk lost it.
      const recipe = this.#recipeSaved(checkpoint);
      if (!(error instanceof NotKept) || recipe === undefined) throw error;
      return await this.#save(checkpoint, { recipe, ...parts });
    }
  }

  /** @throws {NotKept} when there is no such run. */
  async edit(id: string, change: Partial<RunRecord>): Promise<void> {
    const changed = this.#around.environment.now();
    const kept = await this.write([
      { id, change: (before) => before && edited(before, { changed, ...change }) },
    ]);
    if (kept.records[0] === null) throw new NotKept(id);
  }

  async writeMany(edits: readonly Edit[]): Promise<void> {
    for (let at = 0; at < edits.length; at += AT_ONCE) {
      await this.write(edits.slice(at, at + AT_ONCE));
    }
  }

  async write(edits: readonly Edit[]): Promise<Kept> {
    if (edits.length === 0) return { place: this.dwelling.home.place, records: [] };
    const era = this.#era;
    const known = edits.map((edit) => ({ lastKnown: this.session.record(edit.id), ...edit }));
    const { written, place } = await this.dwelling.use(async (home) => ({
      written: await home.write(known),
      place: home.place,
    }));
    if (era === this.#era) {
      written.records.forEach((record, i) => this.#follow(edits[i], record, place));
      this.noteState(written.state, place);
    }
    return { place, records: written.records };
  }

  /** Writes the sentinels when the home's counter is another than it was. */
  noteState(state: HomeState, place: Place): void {
    if (place !== 'indexeddb' || state.counter === this.#counter) return;
    if (state.generation === UNKNOWN.generation) return;
    this.#counter = state.counter;
    this.copies?.sentinel(state);
    this.setSentinel(sentinelText(state));
  }

  /** All that is known of runs: the sentinels are written anew with the next one. */
  forget(): void {
    this.#era++;
    this.#counter = -1;
    this.session.clear();
    this.copies?.forget();
  }

  setSentinel(text: string | null): void {
    try {
      this.#around.environment.sentinel.set(text);
    } catch (error) {
      this.#around.ledger.note(error);
    }
  }

  /** Saved on this visit, and the one that the checkpoint came of. */
  #recipeSaved({ id, recipeChecksum }: Checkpoint): Bytes | undefined {
    const recipe = this.session.recipe(id);
    if (recipe === undefined || recipeChecksum === undefined) return recipe;
    return markOf(recipe).checksum === recipeChecksum ? recipe : undefined;
  }

  async #save(checkpoint: Checkpoint, parts: PartBytes): Promise<Place> {
    const now = this.#around.environment.now();
    const change: Edit['change'] = (before, next) => {
      if (before !== null && !goesOnKept(checkpoint, before)) throw new OtherRecipe(checkpoint.id);
      if (before !== null) return laterRecord(before, checkpoint, now);
      if (parts.recipe === undefined) throw new NotKept(checkpoint.id);
      return firstRecord(checkpoint, { now, serial: next() });
    };
    const era = this.#era;
    const isProgress = parts.recipe === undefined && onlyGoesOn(checkpoint);
    const partsOver: Edit['partsOver'] = (before, given) =>
      isOvertaken(checkpoint, before) ? missingOf(before, given) : given;
    const kept = await this.write([{ id: checkpoint.id, change, parts, partsOver, isProgress }]);
    const record = kept.records[0];
    if (record !== null && era === this.#era) this.session.keep(record, writtenOf(parts, record));
    return kept.place;
  }

  #follow(edit: Edit, record: RunRecord | null, place: Place): void {
    const copies = place === 'indexeddb' ? this.copies : null;
    if (record !== null) {
      this.session.update(record);
      if (!edit.isProgress) copies?.run(record, writtenOf(edit.parts, record));
    } else if (edit.isDelete) {
      this.session.forget(edit.id);
      copies?.gone(edit.id);
    }
  }
}

/** The recipe that was to be written, unless the one that was there stayed. */
function writtenOf(parts: PartBytes | undefined, record: RunRecord): PartBytes {
  const recipe = parts?.recipe;
  const isWritten = recipe && markOf(recipe).checksum === record.parts.recipe?.checksum;
  return isWritten ? { recipe } : {};
}

/** The recipe, where no whole one is kept. */
function missingOf({ parts, damaged }: RunRecord, { recipe }: PartBytes): PartBytes {
  const isWhole = parts.recipe !== null && !damaged.includes('recipe');
  return isWhole || recipe === undefined ? {} : { recipe };
}

function partsOf({ recipe, series }: Checkpoint): PartBytes {
  return {
    ...(recipe && { recipe: bytesOfRecipe(recipe) }),
    ...(series && { series: bytesOfSeries(series) }),
  };
}
