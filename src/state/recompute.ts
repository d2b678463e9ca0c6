// What is not kept of a run, its marks, and its lines where it has none (unfinished, or damaged):
// simulated again from its recipe, in the worker that makes results. One run at a time, for each takes
// what it takes.
// The same worker judges which settings a run refused: it has the whole format of scenarios.
// Null when it cannot be simulated, or comes to another digest than it was kept with, as by another
// version of the engine; then it is shown without them.
import { COLUMNS } from '../sim/recorder/columns.ts';
import type { Results } from '../sim/results/results.ts';
import type { KeptSeries } from '../store/kept-run.ts';
import type { Again, Judge, Recompute, Wanted } from './comparison.svelte.ts';
import { inOrder } from './latest.ts';
import { RunMaker } from './run-maker.ts';
import { runMarks } from './run-marks.ts';

/** What simulates again; each run has a maker of its own, which goes when nobody waits any more. */
export function recomputeWith(newMaker: () => RunMaker): Recompute {
  const inTurn = inOrder(({ wanted, signal }: { wanted: Wanted; signal: AbortSignal }) =>
    simulated(newMaker(), wanted, signal),
  );
  return (wanted, signal) => inTurn({ wanted, signal });
}

export const recompute: Recompute = recomputeWith(() => new RunMaker());

/** Not behind a run that is simulated: each has a worker of its own. */
export const judge: Judge = inOrder((recipe) =>
  new RunMaker().use((maker) => maker.refused(recipe)),
);

async function simulated(
  own: RunMaker,
  { recipe, until, digest }: Wanted,
  signal: AbortSignal,
): Promise<Again | null> {
  if (signal.aborted) return null;
  const cancel = (): void => own.cancel();
  signal.addEventListener('abort', cancel);
  try {
    const results = await own.use((maker) => maker.make({ recipe, until }, () => undefined));
    return results.digest === digest
      ? { series: seriesOf(results), marks: runMarks(results) }
      : null;
  } catch {
    return null;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function seriesOf({ series }: Results): KeptSeries {
  return {
    columns: COLUMNS.map(({ name }) => name),
    times: Float32Array.from(series.times),
    values: series.values.map((values) => Float32Array.from(values)),
  };
}
