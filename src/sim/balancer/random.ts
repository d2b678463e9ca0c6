// Random: every container with room is equally likely. One draw of the balancing stream for
// each request that is placed, none when there is no room. Keeps no memory.
import { NONE } from './policy.ts';
import type { BalancingPolicy, ContainerView } from './policy.ts';
import type { UniformStream } from '../random/uniforms.ts';

/** Uniform over the containers with room. */
export class RandomChoice implements BalancingPolicy {
  pick(view: ContainerView, random: UniformStream): number {
    const count = view.openCount;
    return count === 0 ? NONE : view.open[random.below(count)];
  }

  changed(): void {}

  added(): void {}

  removed(): void {}

  snapshot(): null {
    return null;
  }

  restore(): void {}
}
