// What the numbers of settings are counted in, by the path of the setting; `*` is any place in a list.
// Of a threshold it is the unit of its metric (metric-units.ts). A test holds those of number boxes
// against the schema.
import type { UnitName } from './metric-units.ts';

/** A setting that is not here has no unit. */
export const SETTING_UNITS = {
  'workload.peakRate': 'requestsPerSecond',
  'workload.burstiness.correlationSeconds': 'seconds',
  'workload.think.meanSeconds': 'seconds',
  'classes.*.timeoutSeconds': 'seconds',
  'machineKinds.*.boot.meanSeconds': 'seconds',
  'pools.*.drainSeconds': 'seconds',
  'pools.*.balancer.queueLimit': 'requests',
  'pools.*.autoscaler.tickSeconds': 'seconds',
  'pools.*.autoscaler.windowSeconds': 'seconds',
  'pools.*.autoscaler.metricDelaySeconds': 'seconds',
  'pools.*.autoscaler.threshold.cooldownSeconds': 'seconds',
  'pools.*.autoscaler.threshold.stepOut': 'machines',
  'pools.*.autoscaler.threshold.stepIn': 'machines',
  'pools.*.autoscaler.threshold.datapoints': 'checks',
  'pools.*.autoscaler.threshold.ofDatapoints': 'checks',
  'pools.*.autoscaler.targetTracking.targetPercent': 'percent',
  'pools.*.autoscaler.targetTracking.scaleInStabilizationSeconds': 'seconds',
} as const satisfies Record<string, UnitName>;

/** Of a path with `*` for places in lists. */
export function unitOfSetting(pattern: string): UnitName {
  const units: Readonly<Record<string, UnitName>> = SETTING_UNITS;
  return Object.hasOwn(units, pattern) ? units[pattern] : 'none';
}
