// The levels that an export draws across its charts: thresholds on CPU, the largest fleet, the
// promised latency. Of the settings in force at the end of the time that is shown. Where pools
// have different thresholds none is drawn, for a line that holds for some machines only misleads.
import type { Threshold } from '../../draw/charts/threshold-line.ts';
import type { Scenario } from '../../sim/scenario/schema.ts';

/** On CPU, percent. */
export function cpuLevels({ pools }: Scenario): Threshold[] {
  const all = pools.map(({ autoscaler }) => levelsOf(autoscaler));
  const isSame = all.every((each) => JSON.stringify(each) === JSON.stringify(all[0]));
  return isSame ? all[0] : [];
}

function levelsOf({ policy, threshold }: Scenario['pools'][number]['autoscaler']): Threshold[] {
  if (policy !== 'threshold') return [];
  const { scaleOut, scaleIn } = threshold;
  const lines: Threshold[] = [];
  if (scaleOut.metric === 'cpu') lines.push({ key: 'out', value: scaleOut.above, kind: 'up' });
  if (scaleIn.metric === 'cpu') lines.push({ key: 'in', value: scaleIn.below, kind: 'down' });
  return lines;
}

/** Machines of all pools together. */
export function largestFleet({ pools }: Scenario): number {
  return pools.reduce((sum, { autoscaler }) => sum + autoscaler.largest, 0);
}
