// What an engine tells under an id and what is kept there may be two futures of one run: an engine that
// was started anew did not know how far the one before it had come. Then the kept one stays as it is,
// and what is told is kept as a fork of it, under an id of its own.
// Always: what goes on a fork is the same fork.
import { factsOf } from '../store/facts.ts';
import { type Checkpoint, newRunId } from '../store/kept-run.ts';
import { goTogether } from '../store/one-future.ts';

export class ForksTold {
  /** What was told last of each fork, by the id under which it is told; without its parts. */
  readonly #forks = new Map<string, Checkpoint>();

  /** The checkpoint as one of the fork that it belongs to. */
  of(told: Checkpoint): Checkpoint {
    const known = this.#forks.get(told.id);
    const isKnown = known !== undefined && goTogether(known, told);
    const { id, parent } = isKnown ? known : { id: newRunId(), parent: leftBy(told) };
    const fork = { ...told, id, parent };
    this.#forks.set(told.id, { ...factsOf(fork), ...checksumToldBy(fork) });
    return fork;
  }
}

function checksumToldBy({ recipeChecksum }: Checkpoint): Pick<Checkpoint, 'recipeChecksum'> {
  return recipeChecksum === undefined ? {} : { recipeChecksum };
}

/** Where the fork leaves the run that is kept: at the change that made it. */
function leftBy({ id, recipe, reachedSeconds }: Checkpoint): { id: string; time: number } {
  return { id, time: recipe?.interventions.at(-1)?.time ?? reachedSeconds };
}
