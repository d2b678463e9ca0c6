// What the metrics that a threshold may watch are counted in. Of other settings it stands in
// setting-units.ts, which comes later.
import type { MetricName } from '../sim/scenario/cluster-schema.ts';
import type { standing } from './en-standing.ts';

export type UnitName = keyof (typeof standing)['units'];

/** What a metric is counted in. */
export const UNIT_OF_METRIC: Readonly<Record<MetricName, UnitName>> = {
  cpu: 'percent',
  memory: 'percent',
  latency: 'milliseconds',
  requestRate: 'requestsPerSecond',
  queue: 'requests',
};
