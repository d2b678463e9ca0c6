// Reads what is kept, and mends what it finds damaged: a record or a recipe is taken from its copy
// in the private files, if that is the same; what cannot be mended is marked, and only that run
// shows it. Damaged series can be computed again from the recipe.
import type { BackupRun } from './backup.ts';
import { type Bytes, markOf, type Part } from './chunks.ts';
import type { Around } from './connection.ts';
import type { Edit } from './home.ts';
import type { Keeping } from './keeping.ts';
import type { KeptSeries } from './kept-run.ts';
import type { Recipe } from '../sim/run.ts';
import { recipeOfBytes } from './recipe-bytes.ts';
import type { RunFile, RunFiles } from './run-files.ts';
import { edited, isLost, type RunRecord } from './run-record.ts';
import { seriesOfBytes } from './series-bytes.ts';

export class Reading {
  readonly #keeping: Keeping;
  readonly #files: RunFiles | null;
  readonly #around: Around;

  constructor(keeping: Keeping, files: RunFiles | null, around: Around) {
    this.#keeping = keeping;
    this.#files = files;
    this.#around = around;
  }

  /** Newest first, removed ones too. */
  async records(): Promise<RunRecord[]> {
    const found = await this.#keeping.dwelling.use((home) => home.records());
    const records = await Promise.all(
      found.map(async (record) => (isLost(record) ? await this.#mendRecord(record) : record)),
    );
    return records.toSorted((one, other) => other.serial - one.serial);
  }

  /** Null when there is none. */
  async record(id: string): Promise<RunRecord | null> {
    const record = await this.#keeping.dwelling.use((home) => home.record(id));
    // A damaged one is found, and mended, with all the others.
    return record ?? (await this.records()).find((each) => each.id === id) ?? null;
  }

  async recipe(id: string): Promise<Recipe | 'damaged' | null> {
    const bytes = await this.#part(id, 'recipe');
    if (bytes === null) return null;
    const found = bytes === 'damaged' ? null : recipeOfBytes(bytes);
    return found ?? (await this.#mendRecipe(id));
  }

  async series(id: string): Promise<KeptSeries | 'damaged' | null> {
    const bytes = await this.#part(id, 'series');
    if (bytes === null) return null;
    const series = bytes === 'damaged' ? null : seriesOfBytes(bytes);
    if (series === null) await this.#markDamaged(id, 'series');
    return series ?? 'damaged';
  }

  /** Null when nothing could be made of it elsewhere. */
  async forBackup(record: RunRecord): Promise<BackupRun | null> {
    const { id } = record;
    if ((await this.recipe(id)) === 'damaged') return null;
    const recipe = await this.#part(id, 'recipe');
    const series = await this.#part(id, 'series');
    if (!(recipe instanceof Uint8Array)) return null;
    return { record, parts: { recipe, ...(series instanceof Uint8Array && { series }) } };
  }

  /** The parts of a run that are kept and cannot be read. */
  async unreadable(id: string): Promise<Part[]> {
    const found: Part[] = [];
    const recipe = await this.#part(id, 'recipe');
    const series = await this.#part(id, 'series');
    if (recipe !== null && (recipe === 'damaged' || !recipeOfBytes(recipe))) found.push('recipe');
    if (series !== null && (series === 'damaged' || !seriesOfBytes(series))) found.push('series');
    return found;
  }

  /** Nothing is called damaged that was read but once. */
  async #part(id: string, part: Part): Promise<Bytes | 'damaged' | null> {
    const read = (): Promise<Bytes | 'damaged' | null> =>
      this.#keeping.dwelling.use((home) => home.part(id, part));
    const first = await read();
    return first === 'damaged' ? await read() : first;
  }

  async #mendRecord(lost: RunRecord): Promise<RunRecord> {
    const file = await this.#copyOf(lost.id);
    if (file === null) return lost;
    const record = { ...file.record, serial: lost.serial || file.record.serial };
    await this.#mend({
      id: lost.id,
      partsOver: () => ({}),
      change: (before) => before ?? record,
      ...(file.recipe && { parts: { recipe: file.recipe } }),
    });
    return record;
  }

  async #mendRecipe(id: string): Promise<Recipe | 'damaged'> {
    const record = await this.#keeping.dwelling.use((home) => home.record(id));
    const wanted = record?.parts.recipe?.checksum;
    const copies = [this.#keeping.session.recipe(id), (await this.#copyOf(id))?.recipe];
    const good = copies.find((copy) => copy && (!wanted || markOf(copy).checksum === wanted));
    const recipe = good ? recipeOfBytes(good) : null;
    if (!good || recipe === null) {
      await this.#markDamaged(id, 'recipe');
      return 'damaged';
    }
    await this.#mend({
      id,
      parts: { recipe: good },
      change: (before) => before && edited(before, {}),
    });
    return recipe;
  }

  async #markDamaged(id: string, part: Part): Promise<void> {
    await this.#mend({
      id,
      isProgress: true,
      change: (before) =>
        before === null || before.damaged.includes(part)
          ? null
          : { ...before, damaged: [...before.damaged, part] },
    });
    this.#around.ledger.tell({ kind: 'damaged', id });
  }

  /** What was read is good or bad whether it can be written back or not. */
  async #mend(edit: Edit): Promise<void> {
    try {
      await this.#keeping.write([edit]);
    } catch (error) {
      this.#around.ledger.note(error);
    }
  }

  async #copyOf(id: string): Promise<RunFile | null> {
    try {
      return (await this.#files?.read(id)) ?? null;
    } catch (error) {
      this.#around.ledger.note(error);
      return null;
    }
  }
}
