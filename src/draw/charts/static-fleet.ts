/*
 * The level of the fleet that is always on: the largest one allowed, all pools together, as it was at each
 * time. It steps where an intervention changed it, as the cost of that fleet is counted.
 * Machines; simulated seconds. What lies after `now` is left out.
 */
import type { NotApplied } from '../../sim/run.ts';
import type { Intervention } from '../../sim/scenario/interventions.ts';
import type { Scenario } from '../../sim/scenario/schema.ts';
import type { Reference } from './panel-picture.ts';

/** What has been done to a run. */
export interface FleetHistory {
  /** As the run began. */
  readonly scenario: Scenario;
  readonly interventions: readonly Intervention[];
  readonly notApplied: readonly NotApplied[];
}

type Level = Omit<Reference, 'name'> & Required<Pick<Reference, 'earlier'>>;

const LARGEST = /^pools\.(\d+)\.autoscaler\.largest$/;

/** The level at `now`, and those before it. */
export function staticLevel(history: FleetHistory, now: number): Level {
  const { scenario, interventions, notApplied } = history;
  const largest = scenario.pools.map(({ autoscaler }) => autoscaler.largest);
  const earlier: { until: number; value: number }[] = [];
  let value = sumOf(largest);
  interventions.forEach((each, index) => {
    if (each.kind !== 'set' || each.time > now) return;
    const pool = LARGEST.exec(each.path)?.[1];
    if (pool === undefined || notApplied.some((one) => one.index === index)) return;
    largest[Number(pool)] = each.value as number;
    const next = sumOf(largest);
    if (next !== value) earlier.push({ until: each.time, value });
    value = next;
  });
  return { value, earlier };
}

/** The largest it ever was. */
export function mostOf({ value, earlier }: Level): number {
  return Math.max(value, ...earlier.map((each) => each.value));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
