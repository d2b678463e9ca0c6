// The one list of what the engine knows of a run. Name by name, so that nothing else that an object
// holds is stored or told, and in one order: a browser is several times faster with ten thousand
// objects that are made alike than with ones put together from lists.
import type { RunFacts } from './kept-run.ts';

export function factsOf(run: RunFacts): RunFacts {
  const { id, engine, seed, scenario, preset, parent, interventions } = run;
  const { durationSeconds, reachedSeconds, digest, isFinished, figures, picture } = run;
  return {
    id,
    engine,
    seed,
    scenario,
    preset,
    parent,
    interventions,
    durationSeconds,
    reachedSeconds,
    digest,
    isFinished,
    figures,
    picture,
  };
}
