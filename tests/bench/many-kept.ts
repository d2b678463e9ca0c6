// Entry of the bench for the list of kept runs: a backup of ten thousand, for the page to restore.
// The scenario is the page's own, so that what is restored can be opened.
import { ENGINE } from '../../src/sim/run.ts';
import type { Scenario } from '../../src/sim/scenario/schema.ts';
import { backupOfMany } from '../e2e/many-runs.ts';

export const MANY = 10_000;

export function backupOfTenThousand(scenario: Scenario, seed: number): string {
  return backupOfMany(MANY, { engine: ENGINE, scenario, seed, interventions: [] });
}
