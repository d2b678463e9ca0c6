// What a preset is: a named situation that ships with the lab, and its stable id.
// Ids are words joined by hyphens; links and saved runs use them, so they never change.
// Notice and try are sentences for students about controls and charts by their names on the
// screen; what they promise of the run is checked by tests.
import type { ScenarioInput } from '../schema.ts';

export interface Preset {
  readonly id: string;
  readonly scenario: ScenarioInput & { readonly name: string };
}
