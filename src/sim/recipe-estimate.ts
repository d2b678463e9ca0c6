// Predicts how much work a recipe is to simulate: its scenario from intervention to intervention,
// each stretch with the settings that are then in force, and what bursts add. What the settings do
// not allow changes nothing, as in the run itself. Seconds are simulated.
import type { Intervention } from './scenario/interventions.ts';
import { type ChangeSetting, changeSetting } from './scenario/live-settings.ts';
import type { Problem } from './scenario/problem.ts';
import type { Scenario } from './scenario/schema.ts';
import { BURST_FACTOR, BURST_SECONDS } from './cluster/workload-events.ts';
import {
  EVENT_BUDGET,
  EVENTS_A_REQUEST,
  type WorkEstimate,
  workEstimate,
} from './workload/work-estimate.ts';

/** Settings on which the number of events depends. */
const COUNTING = /^workload\.|^classes\.|\.tickSeconds$|\.largest$|\.queueLimit$/;

/** The part of a recipe that decides how much work it is. */
interface Estimated {
  readonly scenario: Scenario;
  readonly interventions: readonly Intervention[];
}

/** Requests and events of a recipe up to a time, by default to the end of its scenario. */
export function recipeEstimate(recipe: Estimated, until?: number): WorkEstimate {
  return recipeEstimateWith(changeSetting, recipe, until);
}

/** The same for a caller that holds `changeSetting` itself, as startRunWith. */
export function recipeEstimateWith(
  judge: ChangeSetting,
  recipe: Estimated,
  until: number = recipe.scenario.durationSeconds,
): WorkEstimate {
  let { scenario } = recipe;
  let from = 0;
  const parts: WorkEstimate[] = [];
  for (const each of recipe.interventions) {
    if (each.time >= until) break;
    if (each.kind === 'burst') parts.push(burst(scenario, { from: each.time, to: until }));
    if (each.kind !== 'set' || !COUNTING.test(each.path)) continue;
    const changed = judge(scenario, each.path, each.value);
    if (!changed.ok) continue;
    parts.push(workEstimate(scenario, { from, to: each.time }));
    from = each.time;
    scenario = changed.scenario;
  }
  parts.push(workEstimate(scenario, { from, to: until }));
  return sumOf(parts);
}

/** A burst: as many requests on top as come in a time, so many times over. */
function burst(scenario: Scenario, { from, to }: { from: number; to: number }): WorkEstimate {
  const stretch = { from, to: Math.min(to, from + BURST_SECONDS) };
  const requests = BURST_FACTOR * workEstimate(scenario, stretch).requests;
  return { requests, events: EVENTS_A_REQUEST * requests, withinBudget: true };
}

function sumOf(parts: readonly WorkEstimate[]): WorkEstimate {
  const requests = parts.reduce((sum, each) => sum + each.requests, 0);
  const events = parts.reduce((sum, each) => sum + each.events, 0);
  return { requests, events, withinBudget: events <= EVENT_BUDGET };
}

/** What to say of a recipe that is predicted to be more than the budget; null if it is not. */
export function tooMuchWork({ events, withinBudget }: WorkEstimate): Problem | null {
  if (withinBudget) return null;
  const value = `about ${roughCount(events)} events`;
  const most = `at most ${roughCount(EVENT_BUDGET)} are simulated`;
  const allowed = 'a lower rate or a shorter time';
  return { path: '', value, allowed, message: `This is ${value}, and ${most}; give ${allowed}` };
}

/** Two digits, such as 1.7e12. */
export function roughCount(value: number): string {
  return value.toExponential(1).replace('e+', 'e').replace('.0e', 'e');
}
