// Whether two states are of one run: a run is its recipe, so under one id only that is kept which goes
// on what was reached there. A change made before that is another future, and so is all that comes of
// it: taken under the same id, its figures and digest would stand beside a recipe that never comes to
// them. Times are simulated seconds.
import type { Checkpoint } from './kept-run.ts';
import { checksumOf } from './recipe-bytes.ts';
import type { RunRecord } from './run-record.ts';

/** How far a run is, and with which recipe; undefined where that is not known. */
interface Standing {
  readonly reachedSeconds: number;
  readonly interventions: number;
  readonly checksum: number | undefined;
}

/** Whether a checkpoint is of the recipe that is kept, or of one that only changes what comes after. */
export function goesOnKept(checkpoint: Checkpoint, record: RunRecord): boolean {
  const { reachedSeconds, interventions, parts } = record;
  return goesOn(checkpoint, { reachedSeconds, interventions, checksum: parts.recipe?.checksum });
}

/** The same of two checkpoints of one id, of which neither is kept yet. */
export function goTogether(earlier: Checkpoint, later: Checkpoint): boolean {
  return goesOn(later, { ...earlier, checksum: recipeChecksum(earlier) });
}

function goesOn(checkpoint: Checkpoint, standing: Standing): boolean {
  const checksum = recipeChecksum(checkpoint);
  const isKnown = checksum !== undefined && standing.checksum !== undefined;
  if (!isKnown || checksum === standing.checksum) return true;
  const { recipe, reachedSeconds } = checkpoint;
  if (recipe === undefined || reachedSeconds < standing.reachedSeconds) return false;
  const firstNew = recipe.interventions.at(standing.interventions);
  return firstNew === undefined || firstNew.time >= standing.reachedSeconds;
}

function recipeChecksum({ recipe, recipeChecksum: told }: Checkpoint): number | undefined {
  return told ?? (recipe && checksumOf(recipe));
}
