// Where the runs live now. When a home is lost they move to the next: from the database to the
// origin's private files, from there to memory; the runs of this visit go with them, and it is told.
// A later visit begins with the database again.
import type { Around } from './connection.ts';
import { HomeLost, StoreClosed } from './failures.ts';
import { FilesHome } from './files-home.ts';
import type { Home } from './home.ts';
import { MemoryHome } from './memory-home.ts';
import type { RunFiles } from './run-files.ts';
import type { SessionRuns } from './session-runs.ts';

export interface Dwellers {
  readonly around: Around;
  /** Null where there are no private files. */
  readonly files: RunFiles | null;
  readonly session: SessionRuns;
}

export class Dwelling {
  home: Home;
  readonly #dwellers: Dwellers;
  #moving: Promise<void> | null = null;

  constructor(home: Home, dwellers: Dwellers) {
    this.home = home;
    this.#dwellers = dwellers;
  }

  /** Works with the home, and again with the next when it is lost. */
  async use<T>(work: (home: Home) => Promise<T>): Promise<T> {
    for (;;) {
      const home = this.home;
      try {
        return await work(home);
      } catch (error) {
        // It was closed by somebody else who moved out of it.
        if (error instanceof StoreClosed && this.home !== home) continue;
        if (!(error instanceof HomeLost)) throw error;
        await this.leave(home, error.message);
      }
    }
  }

  /** Moves out of this home, unless that was done already. */
  async leave(home: Home, reason: string): Promise<void> {
    if (this.home !== home) return;
    this.#moving ??= this.#move(home, reason).finally(() => (this.#moving = null));
    await this.#moving;
  }

  async #move(home: Home, reason: string): Promise<void> {
    const { ledger } = this.#dwellers.around;
    const next =
      (home.place === 'indexeddb' ? await this.#files() : null) ?? (await this.#memory());
    home.close();
    this.home = next;
    ledger.tell({ kind: 'moved', home: next.place, reason });
  }

  /** Null when they do not work either. */
  async #files(): Promise<Home | null> {
    const { files, around, session } = this.#dwellers;
    if (files === null) return null;
    try {
      const home = new FilesHome(files, around);
      await home.moveIn(session.edits());
      return home;
    } catch (error) {
      around.ledger.note(error);
      return null;
    }
  }

  async #memory(): Promise<Home> {
    const home = new MemoryHome();
    await home.write(this.#dwellers.session.edits());
    return home;
  }
}
