// The better of two random choices: two different containers with room are drawn and the one
// with fewer requests is taken, the first draw among equals. Drawn without replacement, the
// second from n - 1 and shifted past the first (as Finagle and YARP do; Mitzenmacher 2001).
// Exactly two draws for each request that is placed, none when there is no room; no memory.
import { NONE } from './policy.ts';
import type { BalancingPolicy, ContainerView } from './policy.ts';
import type { UniformStream } from '../random/uniforms.ts';

/** Two distinct random containers with room, the less loaded one wins. */
export class TwoRandomChoices implements BalancingPolicy {
  pick(view: ContainerView, random: UniformStream): number {
    const { open, openCount, inflight } = view;
    if (openCount === 0) return NONE;
    const first = random.below(openCount);
    const second = random.below(openCount > 1 ? openCount - 1 : 1);
    const one = open[first];
    if (openCount === 1) return one;
    const other = open[second < first ? second : second + 1];
    return inflight[other] < inflight[one] ? other : one;
  }

  changed(): void {}

  added(): void {}

  removed(): void {}

  snapshot(): null {
    return null;
  }

  restore(): void {}
}
