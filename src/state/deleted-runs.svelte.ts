// The runs that were deleted in this page and can be brought back, in the order in which they were
// deleted: what was deleted together comes back together, the newest first. They outlive the screen on
// which they were deleted, not the page, nor that everything is erased.
import type { KeptRun } from '../store/kept-run.ts';
import type { Keeper } from './keeper.svelte.ts';

type Together = readonly KeptRun[];

export class DeletedRuns {
  /** The newest last. */
  #all: readonly Together[] = $state.raw([]);

  /** What would come back next; null when there is nothing. */
  get newest(): Together | null {
    return this.#all.at(-1) ?? null;
  }

  add(runs: Together): void {
    this.#all = [...this.#all, runs];
  }

  /** They have come back, or were not deleted after all. */
  drop(runs: Together): void {
    this.#all = this.#all.filter((each) => each !== runs);
  }
}

/** Of a page, which has one keeper, and how often everything had been erased there. */
const kept = new WeakMap<Keeper, { readonly erasures: number; readonly deleted: DeletedRuns }>();

export function deletedOf(keeper: Keeper): DeletedRuns {
  const { erasures } = keeper;
  const known = kept.get(keeper);
  if (known?.erasures === erasures) return known.deleted;
  const deleted = new DeletedRuns();
  kept.set(keeper, { erasures, deleted });
  return deleted;
}
