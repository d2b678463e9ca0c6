// The lines of a run that was kept without them (unfinished, or damaged): simulated again from its
// recipe, in the worker that makes results. One run at a time, for each takes what it takes.
// Null when it cannot be simulated; then it is shown without lines.
import { COLUMNS } from '../sim/recorder/columns.ts';
import type { Results } from '../sim/results/results.ts';
import type { Recipe } from '../sim/run.ts';
import type { KeptSeries } from '../store/kept-run.ts';
import { inOrder } from './latest.ts';
import { RunMaker } from './run-maker.ts';

interface Wanted {
  readonly recipe: Recipe;
  readonly until: number;
}

export const recompute = (recipe: Recipe, until: number): Promise<KeptSeries | null> =>
  inTurn({ recipe, until });

const inTurn = inOrder(async ({ recipe, until }: Wanted): Promise<KeptSeries | null> => {
  try {
    const job = { recipe, until };
    return seriesOf(await new RunMaker().use((maker) => maker.make(job, () => undefined)));
  } catch {
    return null;
  }
});

function seriesOf({ series }: Results): KeptSeries {
  const single = (values: Float64Array) => Float32Array.from(values.subarray(0, series.length));
  return {
    columns: COLUMNS.map(({ name }) => name),
    times: single(series.times),
    values: series.values.map(single),
  };
}
