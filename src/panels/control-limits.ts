// What the number boxes allow: the format's own smallest and largest values, with the finest step
// a box takes and the unit. Written here once more, so that the page need not carry the validator;
// a test holds every line against the schema (field-info.ts). `*` is any place in a list.
// Levels of a shape are shown in percent of the peak, so they are a hundred times the format's.
import type { UnitName } from '../words/metric-units.ts';
import { unitOfSetting } from '../words/setting-units.ts';

export interface ControlLimits {
  readonly min: number;
  readonly max: number;
  /** The finest step; its decimals are those that may be typed. */
  readonly step: number;
  readonly unit: UnitName;
}

type Ends = Omit<ControlLimits, 'unit'>;

const within = (min: number, max: number, step = 1): Ends => ({ min, max, step });
const DAY = 86_400;

export const LIMITS = {
  'workload.burstiness.variation': within(0, 3, 0.01),
  'workload.burstiness.correlationSeconds': within(1, DAY),
  'workload.think.meanSeconds': within(0.001, 1e6, 0.001),
  'classes.*.timeoutSeconds': within(0.001, DAY, 0.001),
  'pools.*.drainSeconds': within(0, DAY),
  'pools.*.balancer.queueLimit': within(0, 1e6),
  'pools.*.balancer.retries': within(0, 10),
  'pools.*.autoscaler.tickSeconds': within(1, 3600),
  'pools.*.autoscaler.windowSeconds': within(1, 3600),
  'pools.*.autoscaler.metricDelaySeconds': within(0, 3600),
  'pools.*.autoscaler.threshold.stepOut': within(1, 1000),
  'pools.*.autoscaler.threshold.stepIn': within(1, 1000),
  'pools.*.autoscaler.threshold.datapoints': within(1, 100),
  'pools.*.autoscaler.threshold.ofDatapoints': within(1, 100),
  'pools.*.autoscaler.targetTracking.tolerance': within(0, 1, 0.01),
  'pools.*.autoscaler.targetTracking.scaleInStabilizationSeconds': within(0, DAY),
} as const satisfies Record<string, Ends>;

/** The limits of a setting, by its path in the scenario; throws when it has none here. */
export function limitsAt(path: string): ControlLimits {
  const pattern = path.replaceAll(/\.\d+\./g, '.*.');
  if (!Object.hasOwn(LIMITS, pattern)) throw new Error(`${path} has no limits for a control`);
  return { ...LIMITS[pattern as keyof typeof LIMITS], unit: unitOfSetting(pattern) };
}
