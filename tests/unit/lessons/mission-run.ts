// A run as the missions look at it, made of a scenario and what was done in it.
import type { MissionRun } from '../../../src/lessons/mission.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import { changeSetting } from '../../../src/sim/scenario/live-settings.ts';
import { presetById, scenarioOfPreset } from '../../../src/sim/scenario/presets.ts';
import type { Scenario, ScenarioInput } from '../../../src/sim/scenario/schema.ts';
import { parseScenario } from '../../../src/sim/scenario/validate.ts';

export function shipped(id: string): Scenario {
  const preset = presetById(id);
  if (!preset) throw new Error(`no scenario is named ${id}`);
  return scenarioOfPreset(preset);
}

export function complete(input: ScenarioInput): Scenario {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return parsed.scenario;
}

export const set = (path: string, value: unknown, time = 1300): Intervention => {
  return { kind: 'set', path, value, time };
};

/** The run after these interventions have acted, but for those at the places in `failed`. */
export function runOf(
  opened: Scenario,
  interventions: readonly Intervention[] = [],
  failed: readonly number[] = [],
): MissionRun {
  let settings = opened;
  interventions.forEach((each, place) => {
    if (each.kind !== 'set' || failed.includes(place)) return;
    const changed = changeSetting(settings, each.path, each.value);
    if (!changed.ok) throw new Error(changed.problems[0].message);
    settings = changed.scenario;
  });
  return { opened, settings, interventions, notApplied: failed.map((index) => ({ index })) };
}
