// Work that is under way for kept runs, by their ids, which may be any text: they stand in the address.
// Of each run the version that was asked for last is remembered: an answer for an older one is of no
// use any more, and its work is given up when a newer one begins.

export class UnderWay {
  readonly #works = new Map<string, { readonly version: string; readonly end: AbortController }>();

  /** The signal that ends the work; null when this very version was begun already. */
  begin(id: string, version: string): AbortSignal | null {
    const before = this.#works.get(id);
    if (before?.version === version) return null;
    before?.end.abort();
    const end = new AbortController();
    this.#works.set(id, { version, end });
    return end.signal;
  }

  /** It is begun again the next time. */
  forget(id: string): void {
    this.#works.delete(id);
  }

  giveUp(): void {
    for (const { end } of this.#works.values()) end.abort();
  }
}
