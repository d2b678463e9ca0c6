// Scaling policies by their names in the scenario. The memory of one policy means nothing to
// another: after a change of policy begin with its own `start()`.
import { noScaling } from './no-scaling.ts';
import { targetTracking } from './target-tracking.ts';
import { threshold } from './threshold.ts';
import type { ScalingPolicy } from './policy.ts';
import type { ScalingPolicyName } from '../scenario/pool-schema.ts';

/** The rule of that name; its memory is plain data that only the rule itself reads. */
export function createScalingPolicy(name: ScalingPolicyName): ScalingPolicy<unknown> {
  switch (name) {
    case 'none':
      return noScaling;
    case 'threshold':
      return threshold;
    case 'targetTracking':
      return targetTracking;
  }
}
