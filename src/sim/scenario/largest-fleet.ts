// The largest fleet that settings allow, all pools together: what is always on in the fleet that a run is
// compared with, and how many places there are for machines at the most.
// Machines.
import type { Scenario } from './schema.ts';

export function largestFleet({ pools }: Pick<Scenario, 'pools'>): number {
  return pools.reduce((sum, { autoscaler }) => sum + autoscaler.largest, 0);
}
