// Judges what is asked of the engine: what a run is to be begun from, whether it ships with the page
// or comes from a file, a link or the page's memory, and new values of settings. What keeps the rules
// may still be more work than a page should begin without being told to (sim/recipe-estimate.ts).
// It needs the whole scenario format, so the page's worker loads it when it is first needed
// (late-judge.ts).
import { recipeEstimateWith, tooMuchWork } from '../sim/recipe-estimate.ts';
import { ENGINE } from '../sim/run.ts';
import { changeSetting, type ChangeSetting } from '../sim/scenario/live-settings.ts';
import { presetById, PRESETS } from '../sim/scenario/presets.ts';
import { notAllowed, type Problem } from '../sim/scenario/problem.ts';
import { parseRun } from '../sim/scenario/run-file.ts';
import { suppose } from '../sim/history/what-if.ts';
import { Keeping, type Post } from './keeping.ts';
import { Measuring } from './measuring.ts';
import type { Source, Start, Supposed } from './protocol.ts';
import type { Plan } from './stages.ts';
import { Supposing } from './supposing.ts';
import type { Clock } from './turns.ts';

export interface Refused {
  /** None when it could not be judged. */
  readonly problems: readonly Problem[];
}

/** What simulates runs beside the shown one to answer what is asked of it. */
export interface Beside {
  readonly suppose: typeof suppose;
  readonly supposing: Supposing;
  readonly measuring: Measuring;
}

export interface Judge {
  /** The plan to begin with, or why not. `start.anySize` lifts the budget, never the rules. */
  plan(source: Source, start: Pick<Start, 'anySize'>): Plan | Refused;
  readonly changeSetting: ChangeSetting;
  /** What tells the keeper; here, because it too is needed only once something was done. */
  keeping(clock: Clock, post: Post): Keeping;
  /** Here for the same reason. */
  beside(clock: Clock, tell: (supposed: Supposed) => void): Beside;
}

export const judge: Judge = {
  plan,
  changeSetting,
  keeping: (clock, post) => new Keeping(clock, post),
  beside: (clock, tell) => ({
    suppose,
    supposing: new Supposing(() => clock.now(), tell),
    measuring: new Measuring(clock, changeSetting),
  }),
};

function plan(source: Source, { anySize = false }: Pick<Start, 'anySize'>): Plan | Refused {
  const found = ruled(source);
  if ('problems' in found || anySize) return found;
  const tooMuch = tooMuchWork(recipeEstimateWith(changeSetting, found));
  return tooMuch === null ? found : { problems: [tooMuch] };
}

/** What keeps the rules. */
function ruled(source: Source): Plan | Refused {
  if (source.kind === 'recipe') return checked(source.recipe);
  const preset = presetById(source.id);
  if (preset) {
    return checked({ scenario: preset.scenario, seed: source.seed, interventions: [] });
  }
  const names = PRESETS.map(({ id }) => id);
  return { problems: [notAllowed('scenario', source.id, names.join(', '))] };
}

function checked(recipe: Extract<Source, { kind: 'recipe' }>['recipe']): Plan | Refused {
  const { scenario, seed, interventions } = recipe;
  const parsed = parseRun({ engine: ENGINE, scenario, seed, interventions });
  return parsed.ok ? parsed.run : { problems: parsed.problems };
}
