// The recipes whose digests are kept in tests/golden/data/digests.json. Each scenario that ships
// runs with several seeds, cut short, while random things are done to it; besides, many small random
// scenarios that reach every corner of the format. Times are simulated seconds.
// A change here, or in the generators of tests/property, makes other recipes: npm run golden write.
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import { PRESETS, scenarioOfPreset } from '../../../../src/sim/scenario/presets.ts';
import type { Scenario } from '../../../../src/sim/scenario/schema.ts';
import { randomInterventions } from '../../../property/sim/engine/random-interventions.ts';
import { randomCase } from '../../../property/sim/engine/watched-run.ts';

export interface GoldenRecipe {
  readonly name: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
  /** When its digest is taken: some times on the way, the last at its end. */
  readonly times: readonly number[];
}

const SEEDS = [1, 2, 3, 4];
const SECONDS = 240;
/** Scenarios that are large are simulated for a shorter time. */
const SECONDS_OF: Readonly<Record<string, number>> = { 'ten-thousand-machines': 12 };
const MOST_INTERVENTIONS = 8;
const RANDOM_SCENARIOS = 148;
/** Far from the seeds of the random tests, so that these are other scenarios. */
const FIRST_RANDOM_SEED = 9_000_000;

export const GOLDEN_RECIPES: readonly GoldenRecipe[] = [
  ...PRESETS.flatMap((preset) => {
    const seconds = SECONDS_OF[preset.id] ?? SECONDS;
    const scenario = { ...scenarioOfPreset(preset), openAtSeconds: 0, durationSeconds: seconds };
    return SEEDS.map((seed) => shipped(`${preset.id}, seed ${seed}`, scenario, seed));
  }),
  ...Array.from({ length: RANDOM_SCENARIOS }, (_, i) => random(FIRST_RANDOM_SEED + i)),
];

function shipped(name: string, scenario: Scenario, seed: number): GoldenRecipe {
  const interventions = randomInterventions(scenario, seed, MOST_INTERVENTIONS);
  return { name, scenario, seed, interventions, times: timesOf(scenario) };
}

function random(seed: number): GoldenRecipe {
  const one = randomCase(seed);
  return { name: `random ${seed}`, ...one, times: timesOf(one.scenario) };
}

/** After a quarter, after five eighths, at the end. */
function timesOf({ durationSeconds }: Scenario): number[] {
  return [durationSeconds / 4, durationSeconds * 0.625, durationSeconds];
}
