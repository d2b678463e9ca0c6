// Does one thing after the other, each when the one before it has ended, well or badly.

export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** The outcome of the work, which begins when it is its turn. */
  do<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
