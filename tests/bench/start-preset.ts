// A run of a scenario that ships, for the bench.
import { type Run, startRun } from '../../src/sim/run.ts';
import { presetById, scenarioOfPreset } from '../../src/sim/scenario/presets.ts';

/** @throws Error when there is no scenario of this id */
export function startPreset(id: string, seed: number): Run {
  const preset = presetById(id);
  if (preset === undefined) throw new Error(`there is no scenario ${id}`);
  return startRun({ scenario: scenarioOfPreset(preset), seed, interventions: [] });
}
