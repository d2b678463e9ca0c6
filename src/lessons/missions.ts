// The four missions of the first five minutes, in order: a threshold, a failure, a balancer, a
// scaling policy, and where each can be done. Settings are looked at pool by pool, so each works in
// scenarios with several. When they are done stands in mission-checks.ts.
import { containerKindOf } from '../sim/scenario/resolve.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Mission } from './mission.ts';

export const MISSIONS: readonly Mission[] = [
  {
    id: 'threshold',
    home: 'flash-sale',
    needs: 'autoscaler',
    // The line that is to be dragged stands only while this rule decides.
    canBeDone: (opened, now = opened) => now.pools.some(scalesOnCpu),
  },
  {
    id: 'failure',
    home: 'flash-sale',
    needs: 'try-it',
    canBeDone: () => true,
  },
  {
    id: 'balancer',
    home: 'heavy-requests',
    needs: 'balancer',
    canBeDone: (opened) => opened.pools.some((_, pool) => choiceMatters(opened, pool)),
  },
  {
    id: 'policy',
    home: 'flash-sale',
    needs: 'autoscaler',
    canBeDone: ({ pools }) => pools.some(({ autoscaler }) => autoscaler.policy === 'threshold'),
  },
];

export function scalesOnCpu({
  autoscaler,
}: Pick<Scenario['pools'][number], 'autoscaler'>): boolean {
  return autoscaler.policy === 'threshold' && autoscaler.threshold.scaleOut.metric === 'cpu';
}

/**
 * Whether a balancing policy has something to choose between that differs: only containers with a
 * queue of their own can be loaded unevenly. Others are only ever sent what they can serve at once.
 */
export function choiceMatters(scenario: Scenario, pool: number): boolean {
  return containerKindOf(scenario, scenario.pools[pool]).queueLimit !== 0;
}
