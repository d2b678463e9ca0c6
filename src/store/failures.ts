// The ways in which keeping a run fails that callers tell apart. All else that a browser throws is
// tried again, and ends in another home for the runs.

/** The run is not kept here, and no recipe came with it. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/** What is told under an id is not of the recipe that is kept there, and would take its place. */
export class OtherRecipe extends Error {
  override readonly name = 'OtherRecipe';
}

/** The database belongs to a newer version of the lab. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** A home of runs stopped working for good. */
export class HomeLost extends Error {
  override readonly name = 'HomeLost';
}

/** The store was closed. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
}

export function isFull(error: unknown): boolean {
  return nameOf(error) === 'QuotaExceededError';
}

/** Whether storage works, and what was asked of it was wrong. */
export function isOurs(error: unknown): boolean {
  return ['NotKept', 'OtherRecipe', 'NewerDatabase', 'StoreClosed'].includes(nameOf(error));
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : typeof error;
}
