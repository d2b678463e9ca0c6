// The better of two random choices: two different containers with room are drawn and the one
// with fewer requests is taken, the first draw among equals. Drawn without replacement, the
// second from n - 1 and shifted past the first (as Finagle and YARP do; Mitzenmacher 2001).
// Both choices are made by masks: a branch on random numbers is mispredicted half the time.
// Exactly two draws for each request that is placed, none when there is no room; no memory.
import { NONE } from './policy.ts';
import type { BalancingPolicy, ContainerView } from './policy.ts';
import type { UniformStream } from '../random/uniforms.ts';

/** 1 if `a` >= `b`, else 0; both whole and below 2^30. */
const oneIfNotLess = (a: number, b: number): number => (b - a - 1) >>> 31;
/** All bits set if `a` < `b`, else 0; both whole and not negative. */
const onesIfLess = (a: number, b: number): number => (a - b) >> 31;

/** Two distinct random containers with room, the less loaded one wins. */
export class TwoRandomChoices implements BalancingPolicy {
  pick(view: ContainerView, random: UniformStream): number {
    const { open, openCount, inflight } = view;
    if (openCount === 0) return NONE;
    const first = random.below(openCount);
    const second = random.below(openCount > 1 ? openCount - 1 : 1);
    const one = open[first];
    if (openCount === 1) return one;
    const other = open[second + oneIfNotLess(second, first)];
    return one ^ ((one ^ other) & onesIfLess(inflight[other], inflight[one]));
  }

  changed(): void {}

  added(): void {}

  removed(): void {}

  snapshot(): null {
    return null;
  }

  restore(): void {}
}
