// An intervention by hand: checked, given the current simulated time, and done. What the settings
// do not allow is refused and leaves no trace; what finds nothing to act on is part of the recipe
// and says why.
import type { Intervention } from '../sim/scenario/interventions.ts';
import { MOST_INTERVENTIONS, oneTooMany } from '../sim/scenario/most-interventions.ts';
import { settingAt } from '../sim/scenario/paths.ts';
import type { Problem } from '../sim/scenario/problem.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { intervene, type Run, timeOf } from '../sim/run.ts';
import type { Change } from './protocol.ts';

export type Acted =
  | {
      readonly ok: true;
      readonly intervention: Intervention;
      readonly interventions: readonly Intervention[];
      readonly settings: Scenario;
      readonly before: unknown;
      readonly notApplied: string | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Lets a change act now and adds it to the recipe. */
export function act(run: Run, change: Change): Acted {
  const problems = problemsOf(run, change);
  if (problems.length > 0) return { ok: false, problems };
  const index = run.applied;
  const before = change.kind === 'set' ? settingAt(run.cluster.scenario, change.path) : undefined;
  const intervention = intervene(run, { ...change, time: timeOf(run) });
  const missed = run.notApplied.find((each) => each.index === index);
  return {
    ok: true,
    intervention,
    interventions: run.interventions,
    settings: run.cluster.scenario,
    before,
    notApplied: missed?.reason ?? null,
  };
}

/** Why a change would not be accepted now. A longer list could not be opened again. */
function problemsOf(run: Run, change: Change): readonly Problem[] {
  if (run.applied >= MOST_INTERVENTIONS) return [oneTooMany(run.applied + 1)];
  if (change.kind !== 'set') return [];
  const changed = run.changeSetting(run.cluster.scenario, change.path, change.value);
  return changed.ok ? [] : changed.problems;
}
