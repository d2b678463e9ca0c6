// The threshold rule: strictly above one limit add machines, strictly below another remove some.
// Source: the classic student rule (above 70 % CPU one more, below 30 % one fewer, 2 to 10), with
// what real rule engines add: N of M datapoints, a cooldown, two different metrics. If both sides
// hold, scaling out wins (availability first, as EC2, Azure and the HPA decide).
// A decision compares the last M checks, newest first, out before in at each; a metric that was
// not measured breaches no limit. Order of the constraints: cooldown, then bounds.
import { compare } from './compare.ts';
import { applyBounds, isOutside } from './constraints/bounds.ts';
import { applyCooldown } from './constraints/cooldown.ts';
import type { Comparison, Decision, Measurement, Observation, ReasonCode } from './policy.ts';
import type { ScalingPolicy } from './policy.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';
import type { Autoscaler, ThresholdSettings } from '../scenario/pool-schema.ts';

/** What was measured at one check, for both sides of the rule. */
interface Datapoint {
  readonly time: number;
  readonly out: MetricName;
  readonly in: MetricName;
  readonly outMeasured: Measurement;
  readonly inMeasured: Measurement;
}

export interface ThresholdMemory {
  /** The last checks, newest first. */
  readonly datapoints: readonly Datapoint[];
  /** When a decision last changed the fleet, or null. */
  readonly changedAt: number | null;
}

/** The last M checks with the newest in front; those of other metrics are forgotten. */
function withNewest(
  { now, metrics }: Observation,
  { scaleOut, scaleIn, ofDatapoints }: ThresholdSettings,
  earlier: readonly Datapoint[],
): Datapoint[] {
  const newest = {
    time: now,
    out: scaleOut.metric,
    in: scaleIn.metric,
    outMeasured: metrics[scaleOut.metric],
    inMeasured: metrics[scaleIn.metric],
  };
  const same = earlier.filter((one) => one.out === newest.out && one.in === newest.in);
  return [newest, ...same].slice(0, ofDatapoints);
}

const aged = (measured: Measurement, by: number): Measurement => ({
  ...measured,
  ageSeconds: measured.ageSeconds + by,
});

/** Every check held against both limits as they are now, with its age at this decision. */
function compareAll(
  datapoints: readonly Datapoint[],
  now: number,
  { scaleOut, scaleIn }: ThresholdSettings,
): Comparison[] {
  const above = { metric: scaleOut.metric, side: 'above', limit: scaleOut.above } as const;
  const below = { metric: scaleIn.metric, side: 'below', limit: scaleIn.below } as const;
  return datapoints.flatMap(({ time, outMeasured, inMeasured }) => [
    compare(aged(outMeasured, now - time), above),
    compare(aged(inMeasured, now - time), below),
  ]);
}

function reasonFor(compared: readonly Comparison[], needed: number): ReasonCode {
  const above = compared.filter(({ relation }) => relation === 'above').length;
  const below = compared.filter(({ relation }) => relation === 'below').length;
  if (above >= needed) return 'aboveThreshold';
  if (below >= needed) return 'belowThreshold';
  if (Number.isNaN(compared[0].value) || Number.isNaN(compared[1].value)) return 'noData';
  return above + below > 0 ? 'notEnoughDatapoints' : 'betweenThresholds';
}

function recommend(reason: ReasonCode, current: number, rule: ThresholdSettings): number {
  if (reason === 'aboveThreshold') return current + rule.stepOut;
  if (reason === 'belowThreshold') return Math.max(0, current - rule.stepIn);
  return current;
}

function decide(
  observation: Observation,
  settings: Autoscaler,
  memory: ThresholdMemory,
): { decision: Decision; memory: ThresholdMemory } {
  const { now, current, ready } = observation;
  const rule = settings.threshold;
  const datapoints = withNewest(observation, rule, memory.datapoints);
  const compared = compareAll(datapoints, now, rule);
  const reason = reasonFor(compared, rule.datapoints);
  const recommended = recommend(reason, current, rule);
  const { cooldownSeconds } = rule;
  const { changedAt } = memory;
  const cooldown = applyCooldown(recommended, { now, current, cooldownSeconds, changedAt });
  const bounds = applyBounds(cooldown.after, settings);
  const decision: Decision = {
    time: now,
    policy: 'threshold',
    from: current,
    ready,
    recommended,
    to: bounds.after,
    reason: isOutside(current, settings) ? 'outsideBounds' : reason,
    compared,
    stages: [cooldown, bounds],
  };
  const changed = decision.to !== current;
  return { decision, memory: { datapoints, changedAt: changed ? now : changedAt } };
}

/** Adds machines above one limit and removes some below another. */
export const threshold: ScalingPolicy<ThresholdMemory> = {
  start: () => ({ datapoints: [], changedAt: null }),
  decide,
};
