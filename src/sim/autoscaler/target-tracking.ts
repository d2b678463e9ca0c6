// Target tracking: as many machines as would bring the mean CPU to the target.
// Source: the Kubernetes HPA's formula, desired = ceil(ready x metric / target), no change within
// the tolerance (both ends inclusive). The mean is over ready machines, so these carry all load;
// booting ones carry none yet and count to what there is, so that a fleet that is already growing
// enough is not ordered twice. The product is rounded to 1e-9 first: 3 x 0.8 / 0.6 is 4, not 5.
// Order of the constraints: stabilization of scaling in, then bounds. Percent of CPU.
import { compare } from './compare.ts';
import { wholeMachines } from './rounding.ts';
import { applyBounds, isOutside } from './constraints/bounds.ts';
import { applyStabilization, withinWindow } from './constraints/stabilization-window.ts';
import type { Recommendation } from './constraints/stabilization-window.ts';
import type { Comparison, Decision, Observation, ReasonCode, ScalingPolicy } from './policy.ts';
import type { Autoscaler, TargetTrackingSettings } from '../scenario/pool-schema.ts';

export interface TargetTrackingMemory {
  /** What the rule asked for within the stabilization window, oldest first. */
  readonly recommendations: readonly Recommendation[];
}

/** The mean with booting machines at zero against the upper end, the mean against the lower. */
function compareWithTarget(
  { current, ready, metrics: { cpu } }: Observation,
  { targetPercent, tolerance }: TargetTrackingSettings,
): [upper: Comparison, lower: Comparison] {
  const spread = { ...cpu, value: (cpu.value * ready) / current };
  const upper = { metric: 'cpu', side: 'above', limit: targetPercent * (1 + tolerance) } as const;
  const lower = { metric: 'cpu', side: 'below', limit: targetPercent * (1 - tolerance) } as const;
  return [compare(spread, upper), compare(cpu, lower)];
}

function reasonFor([upper, lower]: readonly [Comparison, Comparison]): ReasonCode {
  if (Number.isNaN(lower.value)) return 'noData';
  if (upper.relation === 'above') return 'aboveTarget';
  return lower.relation === 'below' ? 'belowTarget' : 'withinTolerance';
}

function recommend(
  reason: ReasonCode,
  { current, ready, metrics }: Observation,
  { targetPercent }: TargetTrackingSettings,
): number {
  if (reason !== 'aboveTarget' && reason !== 'belowTarget') return current;
  return wholeMachines((ready * metrics.cpu.value) / targetPercent);
}

function decide(
  observation: Observation,
  settings: Autoscaler,
  memory: TargetTrackingMemory,
): { decision: Decision; memory: TargetTrackingMemory } {
  const { now, current, ready } = observation;
  const rule = settings.targetTracking;
  const compared = compareWithTarget(observation, rule);
  const reason = reasonFor(compared);
  const recommended = recommend(reason, observation, rule);
  const windowSeconds = rule.scaleInStabilizationSeconds;
  const newest = reason === 'noData' ? [] : [{ time: now, machines: recommended }];
  const asked = [...memory.recommendations, ...newest];
  const recent = withinWindow(asked, now, windowSeconds);
  const stabilized = applyStabilization(recommended, { current, windowSeconds, recent });
  const bounds = applyBounds(stabilized.after, settings);
  const decision: Decision = {
    time: now,
    policy: 'targetTracking',
    from: current,
    ready,
    recommended,
    to: bounds.after,
    reason: isOutside(current, settings) ? 'outsideBounds' : reason,
    compared,
    stages: [stabilized, bounds],
  };
  return { decision, memory: { recommendations: recent } };
}

/** Holds the mean CPU near its target. */
export const targetTracking: ScalingPolicy<TargetTrackingMemory> = {
  start: () => ({ recommendations: [] }),
  decide,
};
