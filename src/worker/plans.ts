// What a run is begun from: a scenario, a seed and interventions, checked once at the worker's edge
// whether they ship with the page or come from a file, a link or the page's memory.
import { presetById, PRESETS } from '../sim/scenario/presets.ts';
import { ENGINE, type Recipe, type Run } from '../sim/run.ts';
import { notAllowed, type Problem } from '../sim/scenario/problem.ts';
import { parseRun } from '../sim/scenario/run-file.ts';

export type Plan = Omit<Recipe, 'engine'>;

export interface Refused {
  readonly problems: readonly Problem[];
}

/** A scenario of the catalog with a seed. */
export function shippedPlan({ id, seed }: { id: string; seed: number }): Plan | Refused {
  const preset = presetById(id);
  if (preset) return checkedPlan({ scenario: preset.scenario, seed, interventions: [] });
  const names = PRESETS.map((each) => each.id);
  return { problems: [notAllowed('scenario', id, names.join(', '))] };
}

/** A recipe from outside. */
export function checkedPlan(plan: Omit<Plan, 'scenario'> & { scenario: unknown }): Plan | Refused {
  const { scenario, seed, interventions } = plan;
  const parsed = parseRun({ engine: ENGINE, scenario, seed, interventions });
  return parsed.ok ? parsed.run : { problems: parsed.problems };
}

/** The same run from its beginning. */
export function planOf({ scenario, seed, interventions }: Run): Plan {
  return { scenario, seed, interventions };
}
