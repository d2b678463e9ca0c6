// The scenarios that ship with the lab, in the order of the chooser.
// Ids never change and are never used again; names and texts may.
// Always: each parses as it is, and is predicted to be well within the work budget.
import { bigSale } from './presets/big-sale.ts';
import { dailyWave } from './presets/daily-wave.ts';
import { dataPipeline } from './presets/data-pipeline.ts';
import { flashSale } from './presets/flash-sale.ts';
import { gameWeekend } from './presets/game-weekend.ts';
import { latencyPromise } from './presets/latency-promise.ts';
import { machineKinds } from './presets/machine-kinds.ts';
import { matchDay } from './presets/match-day.ts';
import { mixedWork } from './presets/mixed-work.ts';
import { newsSpike } from './presets/news-spike.ts';
import { officeHour } from './presets/office-hour.ts';
import type { Preset } from './presets/preset.ts';
import { steady } from './presets/steady.ts';
import { streamingEvening } from './presets/streaming-evening.ts';
import { tenThousandMachines } from './presets/ten-thousand-machines.ts';
import { threeRegions } from './presets/three-regions.ts';
import type { Scenario } from './schema.ts';
import { parseScenario } from './validate.ts';

export type { Preset } from './presets/preset.ts';

export const PRESETS: readonly Preset[] = [
  flashSale,
  steady,
  officeHour,
  dailyWave,
  bigSale,
  latencyPromise,
  mixedWork,
  threeRegions,
  machineKinds,
  matchDay,
  newsSpike,
  dataPipeline,
  streamingEvening,
  gameWeekend,
  tenThousandMachines,
];

/** What the page opens with. */
export const OPENING_PRESET: Preset = flashSale;

/** The preset with this id, undefined if there is none. */
export function presetById(id: string): Preset | undefined {
  return PRESETS.find((each) => each.id === id);
}

/** The complete scenario of a preset, with every default filled in. */
export function scenarioOfPreset(preset: Preset): Scenario {
  const parsed = parseScenario(preset.scenario);
  if (!parsed.ok) throw new Error(`${preset.id}: ${parsed.problems[0].message}`);
  return parsed.scenario;
}
