// What the missions promise comes true in the engine: doing what is asked shows what is said, doing
// nothing and the wrong thing do not. On three seeds, up to the minute at which a student does it.
import { describe, expect, it } from 'vitest';
import { heavyRequests } from '../../../src/lessons/heavy-requests.ts';
import type { Comparison, MissionId } from '../../../src/lessons/mission.ts';
import { CHECKS, isDone } from '../../../src/lessons/mission-checks.ts';
import { twice } from '../../../src/lessons/twice.ts';
import type { Intervention } from '../../../src/sim/scenario/interventions.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import { changeSetting } from '../../../src/sim/scenario/live-settings.ts';
import { Measuring } from '../../../src/worker/measuring.ts';
import { complete, runOf, set, shipped } from './mission-run.ts';

const SEEDS = [42, 7, 123];
const SALE = shipped('flash-sale');
const HEAVY = complete(heavyRequests);

const measuring = new Measuring(
  {
    now: () => performance.now(),
    soon: (callback) => void setTimeout(callback, 0),
    after: (milliseconds, callback) => setTimeout(callback, milliseconds),
    cancel: () => undefined,
  },
  changeSetting,
);

interface Doing {
  readonly id: MissionId;
  readonly opened: Scenario;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
  readonly until: number;
}

async function outcome({ id, opened, seed, interventions, until }: Doing): Promise<Comparison> {
  const { measures } = CHECKS[id];
  const both = twice(interventions, measures ?? (() => false));
  const recipes = [both.with, both.without].map((list) => {
    return { scenario: opened, seed, interventions: [...list] };
  });
  const figures = await measuring.measure(recipes, until);
  if (!Array.isArray(figures)) throw new Error(`not measured: ${figures}`);
  const [first, second] = figures;
  return { with: first, without: second };
}

describe.each(SEEDS)('with seed %d', (seed) => {
  it('a threshold of 50 makes the sale faster and dearer, also late, at minute 27', async () => {
    const interventions = [set('pools.0.autoscaler.threshold.scaleOut.above', 50)];
    const given = { id: 'threshold', opened: SALE, seed, interventions, until: 1620 } as const;
    const { with: low, without } = await outcome(given);
    expect(low.p95).toBeLessThan(0.5 * without.p95);
    expect(low.usd).toBeGreaterThan(without.usd);
    expect(low.usd).toBeLessThan(1.2 * without.usd);
  });

  it('target tracking beats the score of the threshold rule, and a target too low does not', async () => {
    const chosen = set('pools.0.autoscaler.policy', 'targetTracking');
    const low = set('pools.0.autoscaler.targetTracking.targetPercent', 25);
    const doing = async (interventions: Intervention[]): Promise<boolean> => {
      const given = { id: 'policy', opened: SALE, seed, interventions, until: 1320 } as const;
      return isDone('policy', runOf(SALE, interventions), await outcome(given));
    };
    expect(await doing([chosen])).toBe(true);
    expect(await doing([low, chosen])).toBe(false);
  });

  it('under heavy requests the fewest requests win by far, and chance does not', async () => {
    const to = (policy: string) => [set('pools.0.balancer.policy', policy, 200)];
    const given = { id: 'balancer', opened: HEAVY, seed, until: 240 } as const;
    const fewest = await outcome({ ...given, interventions: to('leastConnections') });
    expect(fewest.without.p95).toBeGreaterThan(4);
    expect(fewest.with.p95).toBeLessThan(1);
    const chance = await outcome({ ...given, interventions: to('random') });
    expect(chance.with.p95).toBeGreaterThan(0.8 * chance.without.p95);
  });
});

it('where containers have no queue the policy changes next to nothing, as the card says', async () => {
  const interventions = [set('pools.0.balancer.policy', 'random')];
  const given = { id: 'balancer', opened: SALE, seed: 42, interventions, until: 1320 } as const;
  const figures = await outcome(given);
  expect(figures.with.p95 / figures.without.p95).toBeGreaterThan(0.9);
  expect(figures.with.p95 / figures.without.p95).toBeLessThan(1.1);
});
