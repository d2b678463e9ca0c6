// The scenarios that ship, by name, and the one that the page opens with, complete and checked.
// All of it is known beforehand: the build works these constants out and puts the values in place
// of this file (vite.config.ts), so that the page opens before it has loaded the scenario format.
import { OPENING_PRESET, PRESETS, scenarioOfPreset } from '../sim/scenario/presets.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { CatalogEntry } from './protocol.ts';

export const CATALOG: readonly CatalogEntry[] = PRESETS.map(({ id, scenario }) => ({
  id,
  name: scenario.name ?? id,
}));

export const OPENING: { readonly id: string; readonly scenario: Scenario } = {
  id: OPENING_PRESET.id,
  scenario: scenarioOfPreset(OPENING_PRESET),
};
