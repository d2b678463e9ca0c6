// What a tab knows of everything having been erased, by it or by another tab: which runs began to be
// kept since, for only those go on being written; and whether there is nothing at all, so that the
// store is left alone: to look into it would make it anew.

export class Erasure {
  /** Nothing was kept since everything was erased, here or in another tab. */
  isBare = false;
  /** Runs that began to be kept here since everything was erased; null when nothing was. */
  #since: Set<string> | null = null;

  /** Everything was erased, or is being erased. */
  begin(): void {
    this.#since = new Set();
    this.isBare = true;
  }

  /** What was to be erased is still there, or something was put in its place. */
  takeBack(): void {
    this.#since = null;
    this.isBare = false;
  }

  get isKnown(): boolean {
    return this.#since !== null;
  }

  keepsAgain(id: string): void {
    this.#since?.add(id);
    this.isBare = false;
  }

  /** The run was erased, and not begun anew since. */
  took(id: string): boolean {
    return this.#since?.has(id) === false;
  }
}
