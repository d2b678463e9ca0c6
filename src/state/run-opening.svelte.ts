// Opening the file of a run: it is read and judged in a worker, opened at the time to which its
// results go, and simulated once more there to see whether they are of this run. A file that is
// refused changes nothing. What is said of it is kept until it has been read.
import type { Problem } from '../sim/scenario/problem.ts';
import type { Check } from '../sim/results/check-results.ts';
import type { FoundRun } from '../worker/results-protocol.ts';
import { isBackup } from './dropped-file.ts';
import type { Lab } from './lab.svelte.ts';
import { type Maker, RunMaker } from './run-maker.ts';

/** A run of hundreds of interventions and full results has a few MB. */
export const MOST_BYTES = 64e6;

export type OpeningStep =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'tooLarge' | 'unreadable'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  /** Of many runs, which are restored and not opened. */
  | { readonly kind: 'backup'; readonly name: string }
  /** The page's own trouble says why. */
  | { readonly kind: 'notOpened'; readonly name: string }
  | { readonly kind: 'checking'; readonly found: FoundRun; readonly share: number }
  | { readonly kind: 'opened'; readonly found: FoundRun; readonly check: Check };

export class RunOpening {
  step: OpeningStep = $state.raw({ kind: 'closed' });
  readonly #lab: Lab;
  readonly #onopened: () => void;
  readonly #maker: RunMaker;
  #turn = 0;

  /** `onopened`: the run is open, and is checked from then on. */
  constructor(lab: Lab, onopened: () => void, maker = new RunMaker()) {
    this.#lab = lab;
    this.#onopened = onopened;
    this.#maker = maker;
  }

  close = (): void => {
    this.#turn++;
    this.#maker.cancel();
    this.step = { kind: 'closed' };
  };

  async read(file: File): Promise<void> {
    const turn = ++this.#turn;
    const { name, size: bytes } = file;
    this.step = { kind: 'reading', name };
    const isOfMany = await isBackup(file);
    if (isOfMany) return this.#show(turn, { kind: 'backup', name });
    if (bytes > MOST_BYTES) return this.#show(turn, { kind: 'tooLarge', name, bytes });
    try {
      await this.#maker.use((maker) => this.#openFrom(file, maker, turn));
    } catch {
      this.#show(turn, { kind: 'unreadable', name, bytes });
    }
  }

  async #openFrom(file: File, maker: Maker, turn: number): Promise<void> {
    const { name } = file;
    const read = await maker.read(file);
    if (turn !== this.#turn) return;
    if (!read.ok) return this.#show(turn, { kind: 'refused', name, problems: read.problems });
    const { found } = read;
    if (!(await this.#open(found))) return this.#show(turn, { kind: 'notOpened', name });
    this.#onopened();
    if (turn === this.#turn) await this.#check(found, maker, turn);
  }

  async #check(found: FoundRun, maker: Maker, turn: number): Promise<void> {
    this.step = { kind: 'checking', found, share: 0 };
    const check = await maker.check(found, (share) => {
      if (this.step.kind === 'checking') this.step = { kind: 'checking', found, share };
    });
    this.#show(turn, { kind: 'opened', found, check });
  }

  /** Unless it was closed, or another file is read, meanwhile. */
  #show(turn: number, step: OpeningStep): void {
    if (turn === this.#turn) this.step = step;
  }

  /** At the time of its results, at rest; without results at the beginning, playing. */
  #open({ recipe, stored }: FoundRun): Promise<boolean> {
    const { speed } = this.#lab.playback;
    const start =
      stored === null
        ? { playing: true, speed }
        : { fromSeconds: stored.simulatedSeconds, playing: false, speed };
    return this.#lab.open({ kind: 'recipe', recipe }, start);
  }
}
