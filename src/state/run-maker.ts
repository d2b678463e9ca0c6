// The worker that makes results and reads the files of runs, as the page uses it: one is started for
// each task and let go when the task is done, cancelled or failed. The run on the screen goes on.
import type { ResultsClient } from '../worker/client-results.ts';

/** The part of a client that is used; tests give their own. */
export type Maker = Pick<
  ResultsClient,
  'make' | 'read' | 'check' | 'shorten' | 'refused' | 'close'
>;

export class RunMaker {
  readonly #start: () => Promise<Maker>;
  #maker: Maker | null = null;
  /** Rises with every task, and when one is cancelled. */
  #turn = 0;

  constructor(start: () => Promise<Maker> = startMaker) {
    this.#start = start;
  }

  /** Rejects when there is no worker, when it dies, and when it is cancelled. */
  async use<T>(task: (maker: Maker) => Promise<T>): Promise<T> {
    this.cancel();
    const turn = this.#turn;
    const maker = await this.#start();
    try {
      if (turn !== this.#turn) throw new Error('cancelled');
      this.#maker = maker;
      return await task(maker);
    } finally {
      maker.close();
      if (this.#maker === maker) this.#maker = null;
    }
  }

  cancel(): void {
    this.#turn++;
    this.#maker?.close();
    this.#maker = null;
  }
}

/** What talks to the worker is loaded with the first task, too. */
async function startMaker(): Promise<Maker> {
  const { ResultsClient } = await import('../worker/client-results.ts');
  return ResultsClient.start();
}
