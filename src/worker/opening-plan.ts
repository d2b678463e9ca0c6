// What a source asks for, judged before it is opened: a recipe that keeps the rules, and no more
// work than a page should begin without being told to. Nothing is begun here.
// Source of the budget: sim/recipe-estimate.ts.
import { recipeEstimateWith, tooMuchWork } from '../sim/recipe-estimate.ts';
import type { Judge, Refused } from './judge.ts';
import type { Source, Start } from './protocol.ts';
import type { Plan } from './stages.ts';

/** The plan to begin with, or why not. `start.anySize` lifts the budget, never the rules. */
export function openingPlan(judge: Judge, source: Source, start: Start): Plan | Refused {
  const plan = judge.plan(source);
  if ('problems' in plan) return plan;
  const estimate = recipeEstimateWith(judge.changeSetting, plan);
  const tooMuch = start.anySize === true ? null : tooMuchWork(estimate);
  return tooMuch === null ? plan : { problems: [tooMuch] };
}
