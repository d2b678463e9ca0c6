// Balancing policies by their names in the scenario. To change the policy while a run goes on,
// create the new one and call `added` for every ready container in order of view.ready: each
// policy reads the counts it needs from the view.
import { LeastConnections } from './least-connections.ts';
import { RandomChoice } from './random.ts';
import { RoundRobin } from './round-robin.ts';
import { SmoothWeightedRoundRobin } from './smooth-weighted-round-robin.ts';
import { TwoRandomChoices } from './two-random-choices.ts';
import type { BalancingPolicy } from './policy.ts';
import type { BalancingPolicyName } from '../scenario/pool-schema.ts';

/** A new policy that knows of no container yet. */
export function createBalancingPolicy(name: BalancingPolicyName): BalancingPolicy {
  switch (name) {
    case 'roundRobin':
      return new RoundRobin();
    case 'weightedRoundRobin':
      return new SmoothWeightedRoundRobin();
    case 'random':
      return new RandomChoice();
    case 'leastConnections':
      return new LeastConnections();
    case 'twoRandomChoices':
      return new TwoRandomChoices();
  }
}
