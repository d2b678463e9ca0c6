// The lines across the panels: the two thresholds of CPU, which can be dragged, and the limits of
// alerts, which are only shown. Percent. The scale-out line stays 5 above the scale-in line.
import type { Threshold } from '../draw/charts/threshold-line.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { StandingWords as Words } from '../words/en-standing.ts';

const GAP = 5;
/** The setting that a dragged pill changes. */
export function thresholdPath(pool: number, key: string): string {
  const side = key === 'out' ? 'scaleOut.above' : 'scaleIn.below';
  return `pools.${pool}.autoscaler.threshold.${side}`;
}

/** A pool's thresholds when they are on CPU, else the alert's. */
export function cpuThresholds(settings: Scenario, pool: number, { controls }: Words): Threshold[] {
  const { policy, threshold } = settings.pools[pool].autoscaler;
  if (policy !== 'threshold') return alertThreshold(settings, 'cpu');
  const { scaleOut, scaleIn } = threshold;
  const lines: Threshold[] = [];
  const isBoth = scaleOut.metric === 'cpu' && scaleIn.metric === 'cpu';
  if (scaleOut.metric === 'cpu') {
    const min = isBoth ? scaleIn.below + GAP : 0;
    lines.push({
      key: 'out',
      value: scaleOut.above,
      kind: 'up',
      label: controls.scaleOutOnChart,
      min,
      max: 100,
    });
  }
  if (scaleIn.metric === 'cpu') {
    const max = isBoth ? scaleOut.above - GAP : 100;
    lines.push({
      key: 'in',
      value: scaleIn.below,
      kind: 'down',
      label: controls.scaleInOnChart,
      min: 0,
      max,
    });
  }
  return lines;
}

/** The limit of the first alert on a metric. */
export function alertThreshold({ alerts }: Scenario, metric: string): Threshold[] {
  const rule = alerts.find((each) => each.metric === metric);
  return rule ? [{ key: metric, value: rule.above, kind: 'up', alert: true }] : [];
}
