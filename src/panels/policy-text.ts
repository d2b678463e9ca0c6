// How the balancer sends, in words on the stage: the policy of the pool that the page speaks of, which is
// named where there are several.
import type { Scenario } from '../sim/scenario/schema.ts';
import type { first } from '../words/en-first.ts';

export function policyText(
  { pools }: Scenario,
  pool: number,
  { balancingPolicies }: Pick<typeof first, 'balancingPolicies'>,
): string {
  const { name, balancer } = pools[pool];
  return (pools[1] ? `${name}: ` : '') + balancingPolicies[balancer.policy].toLowerCase();
}
