// The lines of a run that was kept without them (unfinished, or damaged): simulated again from its
// recipe, in the worker that makes results. One run at a time, for each takes what it takes.
// Null when it cannot be simulated, or comes to another digest than it was kept with, as by another
// version of the engine; then it is shown without lines. Whoever asks cancels when he goes.
import { COLUMNS } from '../sim/recorder/columns.ts';
import type { Results } from '../sim/results/results.ts';
import type { Recipe } from '../sim/run.ts';
import type { KeptSeries } from '../store/kept-run.ts';
import { inOrder } from './latest.ts';
import { RunMaker } from './run-maker.ts';

/** A run as far as it was kept. */
export interface Wanted {
  readonly recipe: Recipe;
  readonly until: number;
  readonly digest: string;
}

export class Recomputing {
  readonly #maker: RunMaker;
  #isCancelled = false;

  constructor(maker = new RunMaker()) {
    this.#maker = maker;
  }

  readonly recompute = inOrder(async (wanted: Wanted): Promise<KeptSeries | null> => {
    if (this.#isCancelled) return null;
    const { recipe, until, digest } = wanted;
    try {
      const job = { recipe, until };
      const results = await this.#maker.use((maker) => maker.make(job, () => undefined));
      return results.digest === digest ? seriesOf(results) : null;
    } catch {
      return null;
    }
  });

  /** For good: also what waits for its turn. */
  cancel = (): void => {
    this.#isCancelled = true;
    this.#maker.cancel();
  };
}

function seriesOf({ series }: Results): KeptSeries {
  const single = (values: Float64Array) => Float32Array.from(values.subarray(0, series.length));
  return {
    columns: COLUMNS.map(({ name }) => name),
    times: single(series.times),
    values: series.values.map(single),
  };
}
