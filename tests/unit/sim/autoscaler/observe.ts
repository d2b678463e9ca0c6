// Observations and settings for tests of the scaling policies: say what matters, the rest is
// idle, measured over 60 s just now, all machines ready.
import * as v from 'valibot';
import { autoscaler, type Autoscaler } from '../../../../src/sim/scenario/pool-schema.ts';
import type { MetricName } from '../../../../src/sim/scenario/cluster-schema.ts';
import { METRICS } from '../../../../src/sim/scenario/metric-names.ts';
import type { Observation, ScalingPolicy } from '../../../../src/sim/autoscaler/policy.ts';

interface Seen {
  readonly now?: number;
  readonly current: number;
  readonly booting?: number;
  readonly ageSeconds?: number;
  readonly metrics?: Partial<Record<MetricName, number>>;
}

export function observed({ now = 0, current, booting = 0, ageSeconds = 1, metrics }: Seen) {
  const measured = METRICS.map((metric) => {
    return [metric, { value: metrics?.[metric] ?? 0, windowSeconds: 60, ageSeconds }] as const;
  });
  const observation: Observation = {
    now,
    current,
    ready: current - booting,
    booting,
    metrics: Object.fromEntries(measured) as Observation['metrics'],
  };
  return observation;
}

/** Complete settings from the parts given, as the scenario format fills them. */
export function settingsOf(parts: v.InferInput<typeof autoscaler> = {}): Autoscaler {
  return v.parse(autoscaler, parts);
}

/** The decision of a policy that has not decided before. */
export function decideOnce<Memory>(
  policy: ScalingPolicy<Memory>,
  observation: Observation,
  settings: Autoscaler,
) {
  return policy.decide(observation, settings, policy.start()).decision;
}

/** The decisions on observations one after another. */
export function decideAll<Memory>(
  policy: ScalingPolicy<Memory>,
  observations: readonly Observation[],
  settings: Autoscaler,
) {
  let memory = policy.start();
  return observations.map((observation) => {
    const outcome = policy.decide(observation, settings, structuredClone(memory));
    memory = outcome.memory;
    return outcome.decision;
  });
}
