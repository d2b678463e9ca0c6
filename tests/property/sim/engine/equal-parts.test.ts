// What is equal may change places. Equal regions, kinds and classes listed in another order, or by
// other names, leave the fingerprint of a run and all that it records as they are. And with one
// queue before equal servers it does not matter who serves: under every balancing policy each
// request ends at the same time, to the bit.
import { describe, expect, it } from 'vitest';
import { step } from '../../../../src/sim/kernel/loop.ts';
import { advanceRun, type Run, startRun } from '../../../../src/sim/run.ts';
import { BALANCING_POLICIES } from '../../../../src/sim/scenario/pool-schema.ts';
import type { Scenario } from '../../../../src/sim/scenario/schema.ts';
import { firstDifference } from './first-difference.ts';
import { randomScenario } from './random-scenario.ts';
import * as S from './reading-state.ts';
import { type Case, randomCase } from './watched-run.ts';
import { recordOf } from './whole-record.ts';

const CASES = 60;
const FIRST_SEED = 4_000_000;

/** All that a run leaves behind, but for the scenario, in which the parts stand as they were told. */
function wholeRun(one: Case) {
  const run = startRun(one);
  advanceRun(run, Infinity);
  const record = recordOf(run);
  return { ...record, state: { ...record.state, scenario: null } };
}

/** Two copies of a part under other names, in both orders. */
function twins<T extends { readonly name: string }>(part: T): [T[], T[]] {
  const pair = ['left', 'right'].map((name) => ({ ...part, name }));
  return [pair, pair.toReversed()];
}

/** Scenarios that should go the same way, made of one. */
type Variants = (scenario: Scenario) => Scenario[];

const withTwinRegions: Variants = (scenario) => {
  const pools = scenario.pools.map((pool) => ({ ...pool, regions: [] }));
  return twins(scenario.regions[0]).map((regions) => ({ ...scenario, regions, pools }));
};

const withTwinClasses: Variants = (scenario) => {
  const pools = scenario.pools.slice(0, 1).map((pool) => ({ ...pool, classes: [] }));
  return twins(scenario.classes[0]).map((classes) => ({ ...scenario, classes, pools }));
};

/** Each pool names its kinds, so their order says nothing. */
const withKindsReversed: Variants = (scenario) => [
  scenario,
  {
    ...scenario,
    machineKinds: scenario.machineKinds.toReversed(),
    containerKinds: scenario.containerKinds.toReversed(),
  },
];

const VARIANTS: Record<string, Variants> = {
  'equal regions': withTwinRegions,
  'equal classes': withTwinClasses,
  'kinds of machines and containers': withKindsReversed,
};

describe.each(Object.entries(VARIANTS))('%s', (_name, variants) => {
  it('may change places without changing anything', () => {
    let ended = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      const { scenario } = randomCase(seed);
      const records = variants(scenario).map((each) =>
        wholeRun({ scenario: each, seed, interventions: [] }),
      );
      expect(records[1].digest, `seed ${seed}`).toBe(records[0].digest);
      expect(firstDifference(records[1], records[0]), `seed ${seed}`).toBe(null);
      ended += records[0].counts.flatMap((each) => each.slice(4)).reduce((a, b) => a + b, 0);
    }
    expect(ended).toBeGreaterThan(10 * CASES);
  });
});

/** Equal machines that stay, one region, no queue but the balancer's: who serves is a mere name. */
function oneQueue(scenario: Scenario): Scenario {
  const containerKinds = scenario.containerKinds.map((each) => ({ ...each, queueLimit: 0 }));
  const pools = scenario.pools.map((pool) => {
    const { initial } = pool.autoscaler;
    const size = { smallest: initial, largest: Math.max(1, initial), policy: 'none' as const };
    return { ...pool, regions: [], autoscaler: { ...pool.autoscaler, ...size } };
  });
  const regions = scenario.regions.slice(0, 1);
  return { ...scenario, containerKinds, pools, regions, faults: [] };
}

/** By request: when its service ended, and in which container. */
function servicesOf(run: Run): { ends: Map<number, number>; places: number[] } {
  const ends = new Map<number, number>();
  const places: number[] = [];
  for (;;) {
    const { kind, what, time } = S.nextEvent(run);
    if (kind === 'service' && time <= run.scenario.durationSeconds) {
      ends.set(S.idOf(run, what), time);
      places.push(S.containerOf(run, what));
    }
    if (!step(S.kernelOf(run), run.handlers, run.scenario.durationSeconds)) break;
  }
  return { ends, places };
}

describe('equal servers behind one queue', () => {
  it('serve each request at the same times under every balancing policy', () => {
    const served = BALANCING_POLICIES.map((): string[] => []);
    for (let seed = FIRST_SEED; seed < FIRST_SEED + 2 * CASES; seed++) {
      const scenario = oneQueue(randomScenario(seed));
      const all = BALANCING_POLICIES.map((policy) => {
        const pools = scenario.pools.map((pool) => {
          return { ...pool, balancer: { ...pool.balancer, policy } };
        });
        return servicesOf(startRun({ scenario: { ...scenario, pools }, seed, interventions: [] }));
      });
      for (const { ends } of all) expect(ends, `seed ${seed}`).toEqual(all[0].ends);
      all.forEach(({ places }, policy) => served[policy].push(places.join(' ')));
    }
    // The policies differ all the same: in who serves.
    expect(new Set(served.map((each) => each.join('\n'))).size).toBeGreaterThan(3);
    expect(served[0].join(' ').split(' ').length).toBeGreaterThan(20 * CASES);
  });
});
