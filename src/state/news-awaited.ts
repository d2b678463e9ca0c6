// Answers of the engine and its news come by two ways, and an answer may overtake the news of what it
// brought about. An answer says how many pieces of news were sent before it; who wants to build on
// them waits until as many have come. When the engine is gone nobody waits any longer.

export class NewsAwaited {
  #taken = 0;
  #waiting: { readonly count: number; readonly go: () => void }[] = [];

  /** A piece of news has been taken in. */
  take(): void {
    this.#taken++;
    this.#release(({ count }) => count <= this.#taken);
  }

  /** Resolves when this many have been taken in. */
  async until(count: number): Promise<void> {
    if (count <= this.#taken) return;
    await new Promise<void>((go) => this.#waiting.push({ count, go }));
  }

  /** Another engine counts from the beginning; of this one nothing comes any more. */
  forget(): void {
    this.#taken = 0;
    this.#release(() => true);
  }

  #release(isThere: (each: { readonly count: number }) => boolean): void {
    const ready = this.#waiting.filter(isThere);
    this.#waiting = this.#waiting.filter((each) => !ready.includes(each));
    for (const { go } of ready) go();
  }
}
