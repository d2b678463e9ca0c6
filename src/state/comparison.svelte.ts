// What is read of kept runs to compare them: their recipes and their lines, each once, as they are
// asked for. A run is simulated again where somebody can: for its marks, which are not kept, and for
// its lines where it has none (it was never finished, or they are damaged); else it is compared
// without, and why is said.
// Runs stay as they are in the list of the keeper; what was read is read again when a run went on.
import type { Recipe } from '../sim/run.ts';
import type { Refused } from '../sim/scenario/setting-changes.ts';
import type { KeptRun as RunOfStore, KeptSeries as SeriesOfStore } from '../store/kept-run.ts';
import { type ById, withId } from './by-id.ts';
import type { Keeper } from './keeper.svelte.ts';
import type { RunMark } from './run-marks.ts';
import { UnderWay } from './under-way.ts';

/** The same under a name that the screens may use: they know nothing of the store. */
export type KeptRun = RunOfStore;
export type KeptSeries = SeriesOfStore;

export type Lines =
  | { readonly kind: 'reading' }
  | { readonly kind: 'computing' }
  | { readonly kind: 'read'; readonly series: KeptSeries }
  | { readonly kind: 'none'; readonly why: 'unfinished' | 'damaged' | 'gone' };

export interface ReadRun {
  /** Null until it is read, and when it cannot be. */
  readonly recipe: Recipe | null;
  readonly isRead: boolean;
  /** Interventions on settings that the run refused, by their places in the recipe. */
  readonly refused?: readonly Refused[];
  readonly lines: Lines;
  /** Undefined as long as they are not known, null when they cannot be. */
  readonly marks?: readonly RunMark[] | null;
}

/** What comes of a run that is simulated again. */
export interface Again {
  readonly series: KeptSeries;
  readonly marks: readonly RunMark[];
}

/** A run as far as it was kept. */
export interface Wanted {
  readonly recipe: Recipe;
  readonly until: number;
  readonly digest: string;
}

/** Simulates a run again as far as it was kept; null when it cannot, or when nobody waits any more. */
export type Recompute = (wanted: Wanted, signal: AbortSignal) => Promise<Again | null>;

/** Which settings a run refuses; asked of recipes that set any. */
export type Judge = (recipe: Recipe) => Promise<readonly Refused[]>;

type Reads = Pick<Keeper, 'call'>;

const READING: ReadRun = { recipe: null, isRead: false, lines: { kind: 'reading' } };
const GONE: ReadRun = { recipe: null, isRead: true, lines: { kind: 'none', why: 'gone' } };

export class Comparison {
  /** By the ids of the runs. */
  #read: ById<ReadRun> | null = $state.raw(null);
  /** By how far each had come when it was read. */
  readonly #underWay = new UnderWay();
  readonly #keeper: Reads;
  #recompute: Recompute | null;
  readonly #judge: Judge | null;

  constructor(keeper: Reads, recompute: Recompute | null = null, judge: Judge | null = null) {
    this.#keeper = keeper;
    this.#recompute = recompute;
    this.#judge = judge;
  }

  /** What is known of a run by now. */
  of(id: string): ReadRun {
    return this.#read?.get(id) ?? READING;
  }

  /** Reads what has not been read yet, or has gone on since; null is a run that is not kept. */
  async read(id: string, run: KeptRun | null): Promise<void> {
    const signal = this.#underWay.begin(id, versionOf(run));
    if (signal === null) return;
    const isNewest = () => !signal.aborted;
    const put = (found: ReadRun) => {
      if (isNewest()) this.#read = withId(this.#read, id, found);
    };
    if (run === null) return put(GONE);
    const { recipe, series, isAnswered } = await this.#kept(id);
    const base = { recipe, isRead: true, ...(recipe && (await this.#refusedOf(recipe))) };
    const lines = linesOf(series);
    const hasLines = lines.kind === 'read';
    put({ ...base, lines });
    // What the keeper gave no answer to, it is asked again the next time.
    if (!isAnswered && isNewest()) this.#underWay.forget(id);
    if (recipe === null || this.#recompute === null || !isNewest()) return;
    if (!hasLines) put({ ...base, lines: { kind: 'computing' } });
    const again = await this.#simulated(recipe, run, signal);
    const found: Lines = again && !hasLines ? { kind: 'read', series: again.series } : lines;
    put({ ...base, lines: found, marks: again?.marks ?? null });
  }

  async #kept(id: string) {
    let isAnswered = true;
    const [kept, series] = await Promise.all([
      this.#keeper.call('recipe', id).catch(() => ((isAnswered = false), null)),
      this.#keeper.call('series', id).catch(() => null),
    ]);
    return { recipe: kept === 'damaged' ? null : kept, series, isAnswered };
  }

  /** Null when nobody can, or it comes to something else. */
  async #simulated(recipe: Recipe, run: KeptRun, signal: AbortSignal): Promise<Again | null> {
    const { digest, reachedSeconds: until } = run;
    const asked = this.#recompute?.({ recipe, until, digest }, signal);
    return (await asked?.catch(() => null)) ?? null;
  }

  async #refusedOf(recipe: Recipe): Promise<Pick<ReadRun, 'refused'>> {
    if (this.#judge === null || !recipe.interventions.some(({ kind }) => kind === 'set')) return {};
    return { refused: await this.#judge(recipe).catch(() => []) };
  }

  /** Nobody looks any more: what is being simulated again is given up. */
  close(): void {
    this.#underWay.giveUp();
    this.#recompute = null;
  }
}

function linesOf(series: KeptSeries | 'damaged' | null): Lines {
  if (series === 'damaged') return { kind: 'none', why: 'damaged' };
  return series === null ? { kind: 'none', why: 'unfinished' } : { kind: 'read', series };
}

/** How far a run had come. */
function versionOf(run: KeptRun | null): string {
  return run === null ? 'gone' : `${run.digest} ${run.reachedSeconds}`;
}
