// What the number boxes allow: the format's own smallest and largest values, with the finest step
// a box takes and the unit. Written here once more, so that the page need not carry the validator;
// a test holds every line against the schema (field-info.ts). `*` is any place in a list.
// Levels of a shape are shown in percent of the peak, so they are a hundred times the format's.
import type { standing as en } from '../words/en-standing.ts';

export interface ControlLimits {
  readonly min: number;
  readonly max: number;
  /** The finest step; its decimals are those that may be typed. */
  readonly step: number;
  readonly unit: keyof (typeof en)['units'];
}

const seconds = (min: number, max: number, step = 1): ControlLimits => ({
  ...{ min, max, step },
  unit: 'seconds',
});
const DAY = 86_400;

export const LIMITS = {
  'workload.burstiness.variation': { min: 0, max: 3, step: 0.01, unit: 'none' },
  'workload.burstiness.correlationSeconds': seconds(1, DAY),
  'workload.think.meanSeconds': seconds(0.001, 1e6, 0.001),
  'classes.*.timeoutSeconds': seconds(0.001, DAY, 0.001),
  'pools.*.drainSeconds': seconds(0, DAY),
  'pools.*.balancer.queueLimit': { min: 0, max: 1e6, step: 1, unit: 'requests' },
  'pools.*.balancer.retries': { min: 0, max: 10, step: 1, unit: 'none' },
  'pools.*.autoscaler.tickSeconds': seconds(1, 3600),
  'pools.*.autoscaler.windowSeconds': seconds(1, 3600),
  'pools.*.autoscaler.metricDelaySeconds': seconds(0, 3600),
  'pools.*.autoscaler.threshold.stepOut': { min: 1, max: 1000, step: 1, unit: 'machines' },
  'pools.*.autoscaler.threshold.stepIn': { min: 1, max: 1000, step: 1, unit: 'machines' },
  'pools.*.autoscaler.threshold.datapoints': { min: 1, max: 100, step: 1, unit: 'checks' },
  'pools.*.autoscaler.threshold.ofDatapoints': { min: 1, max: 100, step: 1, unit: 'checks' },
  'pools.*.autoscaler.targetTracking.tolerance': { min: 0, max: 1, step: 0.01, unit: 'none' },
  'pools.*.autoscaler.targetTracking.scaleInStabilizationSeconds': seconds(0, DAY),
} as const satisfies Record<string, ControlLimits>;

/** The limits of a setting, by its path in the scenario; throws when it has none here. */
export function limitsAt(path: string): ControlLimits {
  const pattern = path.replaceAll(/\.\d+\./g, '.*.');
  if (!Object.hasOwn(LIMITS, pattern)) throw new Error(`${path} has no limits for a control`);
  return LIMITS[pattern as keyof typeof LIMITS];
}
