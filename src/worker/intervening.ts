// An intervention by hand: checked, given the current simulated time, and done. What the settings
// do not allow is refused and leaves no trace. "The busiest machine" is recorded by its number, so
// that the recipe says which one it was.
import type { Intervention } from '../sim/scenario/interventions.ts';
import { changeSetting } from '../sim/scenario/live-settings.ts';
import type { Problem } from '../sim/scenario/problem.ts';
import { intervene, type Run, timeOf } from '../sim/run.ts';
import type { Change } from './protocol.ts';

export type Acted =
  | {
      readonly ok: true;
      readonly intervention: Intervention;
      readonly index: number;
      readonly notApplied: string | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Lets a change act now and adds it to the recipe. */
export function act(run: Run, change: Change): Acted {
  const problems = problemsOf(run, change);
  if (problems.length > 0) return { ok: false, problems };
  const index = run.applied;
  intervene(run, { ...change, time: timeOf(run) } as Intervention);
  nameTheMachine(run, index);
  const missed = run.notApplied.find((each) => each.index === index);
  return {
    ok: true,
    intervention: run.interventions[index],
    index,
    notApplied: missed?.reason ?? null,
  };
}

/** Why a change would not be accepted now. */
function problemsOf(run: Run, change: Change): readonly Problem[] {
  if (change.kind !== 'set') return [];
  const changed = changeSetting(run.cluster.scenario, change.path, change.value);
  return changed.ok ? [] : changed.problems;
}

function nameTheMachine(run: Run, index: number): void {
  const done = run.interventions[index];
  if (done.kind !== 'failMachine' || done.machine !== 'busiest') return;
  const failed = run.recorder.machineEvents.findLast(({ kind }) => kind === 'failed');
  if (failed?.time !== done.time) return;
  run.interventions[index] = { ...done, machine: failed.serial };
}
