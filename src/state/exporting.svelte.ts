// Exporting: everything leaves as the run was when the menu was opened. Its results are made by
// simulating it again in a worker, once for all files that are asked for at this moment, and are
// kept while the menu is open. That nothing went wrong is checked: the digest must be the screen's.
import { type ExportKind, makeFile } from '../files/export/make-file.ts';
import type { Results } from '../sim/results/results.ts';
import type { Recipe } from '../sim/run.ts';
import type { Lab } from './lab.svelte.ts';
import { RunMaker } from './run-maker.ts';
import { saveFile } from './save-file.ts';
import { today } from './today.ts';

export type ExportStep =
  | { readonly kind: 'ready' }
  | { readonly kind: 'simulating'; readonly share: number }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed' | 'differs' };

/** The run and the moment that are exported. */
interface Subject {
  readonly recipe: Omit<Recipe, 'engine'>;
  readonly until: number;
  readonly digest: string;
}

export class Exporting {
  step: ExportStep = $state.raw({ kind: 'ready' });
  /** Null: there is no run yet. */
  readonly subject: Subject | null;
  readonly #maker: RunMaker;
  readonly #save: (name: string, content: Blob) => void;
  #results: Promise<Results> | null = null;
  #turn = 0;

  constructor(lab: Lab, maker = new RunMaker(), save = saveFile) {
    this.subject = subjectOf(lab);
    this.#maker = maker;
    this.#save = save;
  }

  get isBusy(): boolean {
    return this.step.kind === 'simulating' || this.step.kind === 'drawing';
  }

  /** Makes a file and saves it. */
  async save(wanted: ExportKind): Promise<void> {
    if (this.subject === null || this.isBusy) return;
    const turn = ++this.#turn;
    const isMine = (): boolean => turn === this.#turn;
    try {
      const results = await this.#resultsOf(this.subject);
      if (!isMine()) return;
      if (results.digest !== this.subject.digest) {
        this.step = { kind: 'differs' };
        return;
      }
      this.step = { kind: 'drawing' };
      // The word is seen before the drawing holds up the page.
      await new Promise((resolve) => setTimeout(resolve));
      const file = await makeFile(results, wanted, today());
      if (!isMine()) return;
      this.#save(file.name, file.content);
      this.step = { kind: 'done', name: file.name };
    } catch {
      if (isMine()) this.step = { kind: 'failed' };
    }
  }

  /** What is under way is dropped. */
  cancel = (): void => {
    this.#turn++;
    this.#maker.cancel();
    // What is cancelled has no outcome to wait for; what was made is kept.
    if (this.step.kind === 'simulating') this.#results = null;
    this.step = { kind: 'ready' };
  };

  #resultsOf({ recipe, until }: Subject): Promise<Results> {
    if (this.#results !== null) return this.#results;
    this.step = { kind: 'simulating', share: 0 };
    const onprogress = (share: number): void => {
      if (this.step.kind === 'simulating') this.step = { kind: 'simulating', share };
    };
    const made = this.#maker.use((maker) => maker.make({ recipe, until }, onprogress));
    this.#results = made;
    made.catch(() => {
      if (this.#results === made) this.#results = null;
    });
    return made;
  }
}

function subjectOf({ run, playback }: Lab): Subject | null {
  const { opened, interventions } = run;
  if (opened === null || playback.digest === '') return null;
  const { scenario, seed } = opened;
  return {
    recipe: { scenario, seed, interventions },
    until: playback.time,
    digest: playback.digest,
  };
}
