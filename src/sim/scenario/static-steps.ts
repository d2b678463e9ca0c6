// The fleet that is always on: the largest one allowed, all pools together, from when on it was how
// large. It steps where an intervention changed it, as the cost of that fleet is counted.
// Machines; simulated seconds. The first step is at 0, and there is always one.
import type { Intervention } from './interventions.ts';
import type { Scenario } from './schema.ts';
import { changesOf, type Refused } from './setting-changes.ts';

export interface StaticStep {
  readonly from: number;
  readonly value: number;
}

/** `scenario`: as the run began. */
export function staticSteps(
  scenario: Scenario,
  interventions: readonly Intervention[],
  notApplied: readonly Refused[],
): StaticStep[] {
  const largest = new Map(
    scenario.pools.map(({ autoscaler }, pool) => [
      `pools.${pool}.autoscaler.largest`,
      autoscaler.largest,
    ]),
  );
  const steps = [{ from: 0, value: sumOf(largest) }];
  for (const change of changesOf(scenario, interventions, notApplied)) {
    if (!change?.acted || !largest.has(change.path)) continue;
    if (typeof change.after === 'number') largest.set(change.path, change.after);
    const value = sumOf(largest);
    if (value !== steps[steps.length - 1].value) steps.push({ from: change.time, value });
  }
  return steps;
}

function sumOf(largest: ReadonlyMap<string, number>): number {
  return [...largest.values()].reduce((sum, each) => sum + each, 0);
}
