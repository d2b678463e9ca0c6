// The report of one kept run, as it was kept: its recipe is read, simulated again up to the time it had
// come to, and held against the digest it was kept with. Nothing is told of a run that comes out
// otherwise. What leaves (report, tables, JSON) is of these very results.
// Whoever leaves the screen ends what is under way.
import { makeFile } from '../files/export/make-file.ts';
import type { Results } from '../sim/results/results.ts';
import type { Recipe } from '../sim/run.ts';
import type { KeptRun } from '../store/kept-run.ts';
import type { Keeper } from './keeper.svelte.ts';
import { contentOf, type ReportContent } from './report-content.ts';
import { RunMaker } from './run-maker.ts';
import { saveFile } from './save-file.ts';
import { today } from './today.ts';

export type ReportStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'simulating'; readonly share: number }
  | { readonly kind: 'ready'; readonly content: ReportContent }
  | { readonly kind: 'notRead' | 'missing' | 'damaged' | 'failed' }
  | { readonly kind: 'differs'; readonly digest: string; readonly engine: string };

export type Saving =
  | { readonly kind: 'none' | 'writing' | 'failed' }
  | { readonly kind: 'done'; readonly name: string };

export type SavedAs = 'report' | 'csvComplete' | 'json';

type Reads = Pick<Keeper, 'call' | 'state'>;

interface Found {
  readonly run: KeptRun;
  readonly recipe: Recipe;
}

/** How often a run that is being written meanwhile is read anew. */
const TRIES = 3;

export class RunReport {
  step: ReportStep = $state.raw({ kind: 'reading' });
  saving: Saving = $state.raw({ kind: 'none' });
  /** As it was when its recipe was read; null before. */
  run: KeptRun | null = $state.raw(null);
  readonly #keeper: Reads;
  readonly #id: string;
  readonly #maker: RunMaker;
  readonly #save: (name: string, content: Blob) => void;
  #results: Results | null = null;
  #isClosed = false;

  constructor(keeper: Reads, id: string, { maker = new RunMaker(), save = saveFile } = {}) {
    this.#keeper = keeper;
    this.#id = id;
    this.#maker = maker;
    this.#save = save;
  }

  async read(): Promise<void> {
    this.#put({ kind: 'reading' });
    try {
      const found = await this.#find();
      if (this.#isClosed) return;
      if (typeof found === 'string') this.#put({ kind: found });
      else await this.#simulate(found);
    } catch {
      this.#put({ kind: 'failed' });
    }
  }

  async save(kind: SavedAs): Promise<void> {
    const results = this.#results;
    if (results === null || this.saving.kind === 'writing') return;
    this.saving = { kind: 'writing' };
    try {
      // The word is seen before the drawing holds up the page.
      await new Promise((resolve) => setTimeout(resolve));
      const file = await makeFile(
        results,
        { kind },
        { day: today(), called: this.run?.name ?? null },
      );
      if (this.#isClosed) return;
      this.#save(file.name, file.content);
      this.saving = { kind: 'done', name: file.name };
    } catch {
      this.saving = { kind: 'failed' };
    }
  }

  /** Nobody looks any more. */
  close = (): void => {
    this.#isClosed = true;
    this.#maker.cancel();
  };

  /** Run and recipe of the same moment. */
  async #find(): Promise<Found | 'notRead' | 'missing' | 'damaged'> {
    let found: Found | null = null;
    for (let tries = 0; tries < TRIES; tries++) {
      const run = await this.#now();
      if (typeof run === 'string') return run;
      if (found !== null && isSame(found.run, run)) break;
      this.run = run;
      const recipe = await this.#keeper.call('recipe', this.#id);
      if (recipe === null || recipe === 'damaged') return 'damaged';
      found = { run, recipe };
    }
    return found ?? 'damaged';
  }

  async #now(): Promise<KeptRun | 'notRead' | 'missing'> {
    const run = await this.#keeper.call('run', this.#id).catch(() => 'notRead' as const);
    // Without a keeper there is no answer either.
    return run ?? (this.#keeper.state === 'failed' ? 'notRead' : 'missing');
  }

  async #simulate({ run, recipe }: Found): Promise<void> {
    this.#put({ kind: 'simulating', share: 0 });
    const job = { recipe, until: run.reachedSeconds };
    const results = await this.#maker.use((maker) =>
      maker.make(job, (share) => {
        if (this.step.kind === 'simulating') this.#put({ kind: 'simulating', share });
      }),
    );
    if (this.#isClosed) return;
    const { digest, recipe: again } = results;
    if (digest !== run.digest) return this.#put({ kind: 'differs', digest, engine: again.engine });
    this.#results = results;
    this.#put({ kind: 'ready', content: contentOf(results) });
  }

  #put(step: ReportStep): void {
    if (!this.#isClosed) this.step = step;
  }
}

function isSame(one: KeptRun, other: KeptRun): boolean {
  return one.digest === other.digest && one.reachedSeconds === other.reachedSeconds;
}
