// The list of kept runs as a person looks at it: what is searched for, in which order, which forks
// are folded, which runs are chosen, which line is the present one, and what was deleted.
// What is done to a run is shown at once and written by the keeper; what it refuses is told.
import type { KeptRun } from '../store/kept-run.ts';
import { deletedOf, type DeletedRuns } from './deleted-runs.svelte.ts';
import { type IdSet, NO_IDS, onlyIds, withIds, withoutIds } from './id-set.ts';
import type { Keeper } from './keeper.svelte.ts';
import { familyLines, namesById, type RunLine, singleLines } from './run-lineage.ts';
import { inRunOrder, type RunOrder } from './run-order.ts';
import { found, nameOf, nameTyped, tagsOf } from './run-search.ts';

/** What a person should hear of what was done. */
export type Told =
  | { readonly kind: 'removed' | 'restored'; readonly runs: readonly KeptRun[] }
  | { readonly kind: 'notDone' }
  | { readonly kind: 'notOpened'; readonly name: string };

export class RunsList {
  query = $state('');
  tag: string | null = $state(null);
  order: RunOrder = $state('newest');
  folded: IdSet = $state.raw(NO_IDS);
  #marked: IdSet = $state.raw(NO_IDS);
  /** The id of the present line. */
  present: string | null = $state(null);
  told: Told | null = $state.raw(null);
  /** Being opened: a long run takes a while. */
  opening: KeptRun | null = $state.raw(null);
  /** The id of the run whose opening was left: it has not come to where it was left. */
  #partly: string | null = null;
  readonly #keeper: Keeper;
  readonly #deleted: DeletedRuns;
  /** Deleted here, though the list may not know it yet. */
  #removed: IdSet = $state.raw(NO_IDS);

  readonly all: readonly KeptRun[] = $derived.by(() => {
    const runs = this.#keeper.runs ?? [];
    return this.#removed.size === 0 ? runs : runs.filter(({ id }) => !this.#removed.has(id));
  });
  /** Those that are still there: another tab may have deleted some. */
  readonly chosen: IdSet = $derived.by(() => {
    const ids = this.all.map(({ id }) => id);
    return onlyIds(this.#marked, ids);
  });
  readonly tags: readonly string[] = $derived(tagsOf(this.all));
  readonly #names = $derived(namesById(this.all));
  readonly #found = $derived(found(this.all, { query: this.query, tag: this.tag }));
  readonly lines: readonly RunLine[] = $derived(
    this.order === 'newest'
      ? familyLines(this.#found, this.#names, this.folded)
      : singleLines(inRunOrder(this.#found, this.order), this.#names),
  );
  readonly foundCount: number = $derived(this.#found.length);

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.#deleted = deletedOf(keeper);
  }

  /** What undo would bring back, also what was deleted when this screen was shown before. */
  get toBringBack(): readonly KeptRun[] | null {
    return this.#deleted.newest;
  }

  /** Null before the list was read. */
  get isRead(): boolean {
    return this.#keeper.runs !== null;
  }

  /** The run as it is known now: newer than the list if it is being written. */
  now(run: KeptRun): KeptRun {
    return this.#keeper.now(run);
  }

  showAll = (): void => {
    this.query = '';
    this.tag = null;
  };

  choose(id: string, isChosen = !this.chosen.has(id)): void {
    this.#marked = isChosen ? withIds(this.chosen, [id]) : withoutIds(this.chosen, [id]);
  }

  chooseNone = (): void => void (this.#marked = NO_IDS);

  fold(id: string, isFolded = !this.folded.has(id)): void {
    this.folded = isFolded ? withIds(this.folded, [id]) : withoutIds(this.folded, [id]);
  }

  /** Whether it was opened; not so when another one was opened or it was left meanwhile. */
  async open(run: KeptRun): Promise<boolean> {
    if (this.opening?.id === run.id) return false;
    this.opening = run;
    const isOpen = await this.#keeper.open(run.id, this.#partly === run.id).catch(() => false);
    if (this.opening !== run) return false;
    this.opening = null;
    this.#partly = null;
    if (!isOpen) this.told = { kind: 'notOpened', name: nameOf(run) };
    return isOpen;
  }

  leaveOpening(): void {
    this.#partly = this.opening?.id ?? null;
    this.opening = null;
  }

  async rename(id: string, name: string | null): Promise<void> {
    this.#keeper.show(id, { name });
    await this.#written(this.#keeper.call('rename', id, name));
  }

  async setTags(id: string, tags: readonly string[]): Promise<void> {
    this.#keeper.show(id, { tags });
    if (this.tag !== null && !this.tags.includes(this.tag)) this.tag = null;
    await this.#written(this.#keeper.call('tag', id, tags));
  }

  /** The copy gets a name that tells it from the other. */
  async duplicate(id: string, name: string): Promise<void> {
    const copying = this.#keeper.call('duplicate', id);
    const copy = (await this.#written(copying)) ? await copying : null;
    if (copy !== null) await this.#written(this.#keeper.call('rename', copy, nameTyped(name)));
    await this.#keeper.list();
  }

  async remove(runs: readonly KeptRun[]): Promise<void> {
    if (runs.length === 0) return;
    const ids = runs.map(({ id }) => id);
    this.#marked = withoutIds(this.chosen, ids);
    this.#removed = withIds(this.#removed, ids);
    this.#deleted.add(runs);
    this.told = { kind: 'removed', runs };
    const isWritten = await this.#written(this.#keeper.call('remove', ids));
    if (!isWritten) {
      this.#deleted.drop(runs);
      return this.#bringBack(ids);
    }
    await this.#keeper.list();
    // The list knows it now: a run that is in it again was changed since.
    this.#bringBack(ids.filter((id) => !this.#isListed(id)));
  }

  /** Brings back what was deleted last, of all that was not brought back yet. */
  undo = async (): Promise<void> => {
    const runs = this.#deleted.newest;
    if (runs === null) return;
    const ids = runs.map(({ id }) => id);
    this.#deleted.drop(runs);
    this.told = { kind: 'restored', runs };
    if (!(await this.#written(this.#keeper.call('restore', ids)))) return this.#deleted.add(runs);
    await this.#keeper.list();
    this.#bringBack(ids);
    if (ids.some((id) => this.#isListed(id))) this.present = ids[0];
    else this.told = { kind: 'notDone' };
  };

  #isListed(id: string): boolean {
    return this.#keeper.runs?.some((run) => run.id === id) ?? false;
  }

  #bringBack(ids: readonly string[]): void {
    this.#removed = withoutIds(this.#removed, ids);
  }

  /** Whether it was; if not, the list is read again as it is. Without a keeper the answer is null. */
  async #written(work: Promise<unknown>): Promise<boolean> {
    const isWritten = await work.then(
      (answer) => answer !== null,
      () => false,
    );
    if (isWritten) return true;
    this.told = { kind: 'notDone' };
    void this.#keeper.list();
    return false;
  }
}
