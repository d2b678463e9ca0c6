// Copies of what decides each run, written to the private files behind the database's back. Nobody
// waits for them; of one run only the newest waits its turn. One that fails is tried again with the
// next, so a file that another tab has open for a moment is not forgotten.
import type { PartBytes } from './home.ts';
import type { HomeState } from './home.ts';
import { nameOf } from './failures.ts';
import type { Ledger } from './ledger.ts';
import type { RunFiles } from './run-files.ts';
import type { RunRecord } from './run-record.ts';

export const SENTINEL = 'sentinel';

type Copy =
  | { readonly kind: 'run'; readonly record: RunRecord; readonly parts: PartBytes }
  | { readonly kind: 'gone' }
  | { readonly kind: 'sentinel'; readonly state: HomeState };

/** So many failures in a row, and the files count as not there. */
const MOST_FAILURES = 20;

export class Copies {
  readonly #files: RunFiles;
  readonly #ledger: Ledger;
  /** By id of the run, or 'sentinel'. */
  readonly #waiting = new Map<string, Copy>();
  #writing: Promise<void> | null = null;
  #failures = 0;

  constructor(files: RunFiles, ledger: Ledger) {
    this.#files = files;
    this.#ledger = ledger;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get isWorking(): boolean {
    return this.#failures < MOST_FAILURES;
  }

  /** Parts that are not given stay as they are. */
  run(record: RunRecord, parts: PartBytes): void {
    const waiting = this.#waiting.get(record.id);
    const earlier = waiting?.kind === 'run' ? waiting.parts : {};
    this.#add(record.id, { kind: 'run', record, parts: { ...earlier, ...parts } });
  }

  gone(id: string): void {
    this.#add(id, { kind: 'gone' });
  }

  sentinel(state: HomeState): void {
    this.#add(SENTINEL, { kind: 'sentinel', state });
  }

  /** Resolves when none is being written; those that failed wait on. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  /** Nothing more is written. */
  forget(): void {
    this.#waiting.clear();
  }

  #add(key: string, copy: Copy): void {
    if (!this.isWorking) return;
    this.#waiting.delete(key);
    this.#waiting.set(key, copy);
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = null));
  }

  async #writeAll(): Promise<void> {
    const tried = new Set<Copy>();
    for (;;) {
      const found = [...this.#waiting].find(([, copy]) => !tried.has(copy));
      if (found === undefined || !this.isWorking) return;
      const [key, copy] = found;
      tried.add(copy);
      await this.#write(key, copy);
    }
  }

  async #write(key: string, copy: Copy): Promise<void> {
    try {
      await this.#put(key, copy);
      this.#failures = 0;
      if (this.#waiting.get(key) === copy) this.#waiting.delete(key);
    } catch (error) {
      this.#ledger.note(error);
      this.#failures += nameOf(error) === 'NotSupportedError' ? MOST_FAILURES : 1;
    }
  }

  async #put(key: string, copy: Copy): Promise<void> {
    switch (copy.kind) {
      case 'run':
        return await this.#putRun(copy.record, copy.parts);
      case 'gone':
        return await this.#files.remove(key);
      case 'sentinel':
        return await this.#files.writeMark(SENTINEL, copy.state);
    }
  }

  async #putRun(record: RunRecord, parts: PartBytes): Promise<void> {
    const recipe = parts.recipe ?? (await this.#files.read(record.id))?.recipe;
    // Without a recipe the copy could not bring the run back.
    if (recipe) await this.#files.write(record, { recipe });
  }
}
