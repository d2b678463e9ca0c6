// Refuses, before the first event, a command that would have to simulate more than the budget of
// events (work-estimate.ts), and says how much it is. `--any-size` lets it run all the same.
import { recipeEstimate, roughCount } from '../sim/recipe-estimate.ts';
import type { Recipe } from '../sim/run.ts';
import { EVENT_BUDGET } from '../sim/workload/work-estimate.ts';
import { CommandError } from './command-error.ts';

interface Extent {
  /** Simulated seconds; null: to the end of the scenario. */
  readonly until: number | null;
  /** How many seeds. */
  readonly runs: number;
  readonly isAnySize: boolean;
}

/** @throws CommandError */
export function refuseTooMuchWork(
  recipe: Pick<Recipe, 'scenario' | 'interventions'>,
  extent: Extent,
): void {
  const { until, runs, isAnySize } = extent;
  if (isAnySize) return;
  const events = recipeEstimate(recipe, until ?? recipe.scenario.durationSeconds).events * runs;
  if (events <= EVENT_BUDGET) return;
  throw new CommandError(
    `this would be about ${roughCount(events)} events, and at most ${roughCount(EVENT_BUDGET)} are run ` +
      'without --any-size; give a lower rate or a shorter time',
  );
}
