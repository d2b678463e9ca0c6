// Which interventions on settings a run refuses, told from its recipe alone: whether a setting may be
// changed depends on the scenario and on the settings changed before it, never on what the run came to.
// Judged by the one judge of the run (live-settings.ts). Whether a machine was there to fail only the
// run itself can tell.
import type { Intervention } from './interventions.ts';
import { changeSetting } from './live-settings.ts';
import type { Scenario } from './schema.ts';
import type { Refused } from './setting-changes.ts';

/** By their places in the list. */
export function refusedSettings(
  scenario: Scenario,
  interventions: readonly Intervention[],
): Refused[] {
  let current = scenario;
  return interventions.flatMap((each, index) => {
    if (each.kind !== 'set') return [];
    const changed = changeSetting(current, each.path, each.value);
    if (!changed.ok) return { index };
    current = changed.scenario;
    return [];
  });
}
