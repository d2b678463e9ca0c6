// No autoscaler: the fleet stays as it is. Only the bounds still hold, so that a fleet set outside
// them by hand is brought inside at the next tick. The baseline of comparisons.
import { applyBounds, isOutside } from './constraints/bounds.ts';
import type { Decision, Observation, ScalingPolicy } from './policy.ts';
import type { Autoscaler } from '../scenario/pool-schema.ts';

function decide({ now, current, ready }: Observation, settings: Autoscaler): Decision {
  const bounds = applyBounds(current, settings);
  return {
    time: now,
    policy: 'none',
    from: current,
    ready,
    recommended: current,
    to: bounds.after,
    reason: isOutside(current, settings) ? 'outsideBounds' : 'noPolicy',
    compared: [],
    stages: [bounds],
  };
}

export const noScaling: ScalingPolicy<null> = {
  start: () => null,
  decide: (observation, settings) => ({ decision: decide(observation, settings), memory: null }),
};
