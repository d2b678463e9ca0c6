// Answers that a worker may not live to give: all that are awaited are refused at once when it dies,
// and from then on each call is. What has been answered is let go: a promise that never settles
// would hold every answer that was raced against it for as long as the page lives.

export class Answers {
  readonly #refusals = new Set<(reason: Error) => void>();
  #reason: Error | undefined;

  /** The answer to the call; after the death nobody makes it. */
  async of<T>(call: () => Promise<T>): Promise<T> {
    if (this.#reason) throw this.#reason;
    return new Promise<T>((resolve, reject) => {
      this.#refusals.add(reject);
      call()
        .then(resolve, reject)
        .finally(() => this.#refusals.delete(reject));
    });
  }

  /** Nobody answers any more. What has been refused before stays so. */
  refuse(reason: Error): void {
    this.#reason = reason;
    for (const refuse of this.#refusals) refuse(reason);
  }
}
