// The i-th request is the same request under every policy: same birth, class and work, to the bit.
// So two policies differ by what they do, not by what came to them. Open users only: closed ones
// come back when they were answered, which depends on the policy. Times are simulated seconds.
import { describe, expect, it } from 'vitest';
import { step } from '../../../../src/sim/kernel/loop.ts';
import { advanceRun, type Run, startRun } from '../../../../src/sim/run.ts';
import { BALANCING_POLICIES, SCALING_POLICIES } from '../../../../src/sim/scenario/pool-schema.ts';
import type { Intervention } from '../../../../src/sim/scenario/interventions.ts';
import type { Scenario } from '../../../../src/sim/scenario/schema.ts';
import { randomScenario } from './random-scenario.ts';
import * as S from './reading-state.ts';

const FIRST_SEED = 3_000_000;

/** Open users, and room for everyone, so that each newborn can be seen. */
function roomy(scenario: Scenario): Scenario {
  const pools = scenario.pools.map((pool) => {
    return { ...pool, balancer: { ...pool.balancer, queueLimit: 'unlimited' as const } };
  });
  return { ...scenario, pools };
}

interface Newborn {
  readonly birth: number;
  readonly k: number;
  readonly work: number;
}

/** Birth, class and work of all requests, in order of birth. */
function requestsOf(run: Run): Newborn[] {
  const seen: Newborn[] = [];
  let slots = 0;
  const look = (): void => {
    slots = S.slotsTouched(run, slots);
    for (let slot = 0; slot < slots; slot++) {
      if (S.stateOf(run, slot) === S.REQUEST.free || S.idOf(run, slot) < seen.length) continue;
      const [birth, work] = [S.birthOf(run, slot), S.workOf(run, slot)];
      seen.push({ birth, k: S.classOf(run, slot), work });
    }
  };
  for (const { time } of run.interventions) {
    while (step(S.kernelOf(run), run.handlers, time)) look();
    advanceRun(run, time);
    look();
  }
  while (step(S.kernelOf(run), run.handlers, run.scenario.durationSeconds)) look();
  return seen;
}

function openScenarios(count: number): { seed: number; scenario: Scenario }[] {
  const found: { seed: number; scenario: Scenario }[] = [];
  for (let seed = FIRST_SEED; found.length < count; seed++) {
    const scenario = roomy(randomScenario(seed));
    if (scenario.workload.kind === 'open') found.push({ seed, scenario });
  }
  return found;
}

type Pool = Scenario['pools'][number];

/** Every policy in place of the one that each pool has. */
const CHANGES: readonly (readonly [string, (pool: Pool) => Pool])[] = [
  ...BALANCING_POLICIES.map((policy) => {
    const change = (pool: Pool) => ({ ...pool, balancer: { ...pool.balancer, policy } });
    return [`balancing by ${policy}`, change] as const;
  }),
  ...SCALING_POLICIES.map((policy) => {
    const change = (pool: Pool) => ({ ...pool, autoscaler: { ...pool.autoscaler, policy } });
    return [`scaling by ${policy}`, change] as const;
  }),
];

describe('the i-th request', () => {
  const cases = openScenarios(40).map(({ seed, scenario }) => {
    return {
      seed,
      scenario,
      expected: requestsOf(startRun({ scenario, seed, interventions: [] })),
    };
  });

  it('is seen often enough for a comparison', () => {
    expect(cases.flatMap(({ expected }) => expected).length).toBeGreaterThan(1000);
  });

  it.each(CHANGES)('is the same with %s', (_name, change) => {
    for (const { seed, scenario, expected } of cases) {
      const changed = { ...scenario, pools: scenario.pools.map(change) };
      const run = startRun({ scenario: changed, seed, interventions: [] });
      expect(requestsOf(run), `seed ${seed}`).toEqual(expected);
    }
  });

  it('stays the same when thresholds and policies are changed while it comes', () => {
    const path = 'pools.0.autoscaler';
    const interventions: Intervention[] = [
      { kind: 'set', time: 1.1, path: `${path}.threshold.scaleOut.above`, value: 99 },
      { kind: 'set', time: 2.2, path: `${path}.policy`, value: 'targetTracking' },
      { kind: 'set', time: 3.3, path: 'pools.0.balancer.policy', value: 'random' },
      { kind: 'set', time: 3.3, path: `${path}.targetTracking.targetPercent`, value: 10 },
      { kind: 'failMachine', time: 4.4, machine: 'busiest' },
    ];
    for (const { seed, scenario, expected } of cases) {
      const run = startRun({ scenario, seed, interventions });
      expect(requestsOf(run), `seed ${seed}`).toEqual(expected);
    }
  });
});
