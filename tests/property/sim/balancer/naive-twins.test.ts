// Every balancing policy against a twin that is slow and plain, under random scripts in which
// containers join, leave, fill up, empty and come back in slots used before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBalancingPolicy } from '../../../../src/sim/balancer/create-policy.ts';
import { NONE } from '../../../../src/sim/balancer/policy.ts';
import type { BalancingPolicyName } from '../../../../src/sim/scenario/pool-schema.ts';
import { HandPool, streamOf } from '../../../unit/sim/balancer/hand-pool.ts';

/** Says which container the rule takes, from everything that happened, by looking at all. */
interface Twin {
  pick(pool: HandPool): number;
  touched(slot: number): void;
  joined(slot: number): void;
}

const nothing = { touched: () => {}, joined: () => {} };

function roundRobinTwin(): Twin {
  const born = new Map<number, number>();
  let births = 0;
  let last = -1;
  return {
    ...nothing,
    joined: (slot) => void born.set(slot, births++),
    pick(pool) {
      const open = pool.openSlots().sort((one, other) => born.get(one)! - born.get(other)!);
      if (open.length === 0) return NONE;
      const picked = open.find((slot) => born.get(slot)! > last) ?? open[0];
      last = born.get(picked)!;
      return picked;
    },
  };
}

function smoothTwin(): Twin {
  const current = new Map<number, number>();
  return {
    ...nothing,
    joined: (slot) => void current.set(slot, 0),
    pick(pool) {
      const open = pool.readySlots().filter((slot) => pool.openSlots().includes(slot));
      if (open.length === 0) return NONE;
      for (const slot of open) current.set(slot, current.get(slot)! + pool.weight[slot]);
      const largest = Math.max(...open.map((slot) => current.get(slot)!));
      const picked = open.find((slot) => current.get(slot) === largest)!;
      const gained = open.reduce((sum, slot) => sum + pool.weight[slot], 0);
      current.set(picked, largest - gained);
      return picked;
    },
  };
}

function leastConnectionsTwin(): Twin {
  const touchedAt = new Map<number, number>();
  let clock = 0;
  const touch = (slot: number) => void touchedAt.set(slot, clock++);
  return {
    touched: touch,
    joined: touch,
    pick(pool) {
      const order = pool.openSlots().sort((one, other) => {
        const byCount = pool.inflight[one] - pool.inflight[other];
        return byCount === 0 ? touchedAt.get(one)! - touchedAt.get(other)! : byCount;
      });
      return order[0] ?? NONE;
    },
  };
}

type Step = readonly ['place' | 'end' | 'join' | 'leave', number];
const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('place' as const), fc.nat(99)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('end' as const), fc.nat(99)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('join' as const), fc.nat(9)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('leave' as const), fc.nat(9)) },
);
const script = fc.record({
  steps: fc.array(step, { maxLength: 150 }),
  capacities: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 10 }),
  weights: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 10, maxLength: 10 }),
});
type Script = typeof script extends fc.Arbitrary<infer T> ? T : never;

/** Replays a script in a pool and its twin; returns how many picks were compared. */
function compare(name: BalancingPolicyName, twin: Twin, { steps, capacities, weights }: Script) {
  const pool = new HandPool(createBalancingPolicy(name), streamOf([0]));
  const join = (slot: number) => {
    pool.add(slot, { capacity: capacities[slot], weight: weights[slot] });
    twin.joined(slot);
  };
  for (const slot of [0, 1, 2]) join(slot);
  for (const [what, number] of steps as readonly Step[]) {
    const ready = pool.readySlots();
    if (what === 'join' && !ready.includes(number)) join(number);
    if (what === 'leave' && ready.includes(number)) pool.remove(number);
    if (what === 'end') {
      const busy = [...pool.inflight.keys()].filter((slot) => pool.inflight[slot] > 0);
      if (busy.length === 0) continue;
      const slot = busy[number % busy.length];
      pool.change(slot, -1);
      twin.touched(slot);
    }
    if (what === 'place') {
      const expected = twin.pick(pool);
      expect(pool.place()).toBe(expected);
      if (expected !== NONE) twin.touched(expected);
    }
  }
}

describe('against a naive twin', () => {
  const twins: [BalancingPolicyName, () => Twin][] = [
    ['weightedRoundRobin', smoothTwin],
    ['leastConnections', leastConnectionsTwin],
    ['roundRobin', roundRobinTwin],
  ];
  it.each(twins)('%s takes the same container after any history', (name, newTwin) => {
    fc.assert(
      fc.property(script, (one) => compare(name, newTwin(), one)),
      { numRuns: 300 },
    );
  });
});

it('weighted round robin takes the same of 200 containers of three weights, many of them full', () => {
  const pool = new HandPool(createBalancingPolicy('weightedRoundRobin'), streamOf([0]));
  const twin = smoothTwin();
  for (let slot = 0; slot < 200; slot++) {
    pool.add(slot, { capacity: 1 + (slot % 2), weight: [1, 4, 16][slot % 3] });
    twin.joined(slot);
  }
  const held: number[] = [];
  for (let request = 0; request < 1000; request++) {
    const expected = twin.pick(pool);
    expect(pool.place()).toBe(expected);
    held.push(expected);
    // Later ones end before earlier ones, so that containers come back in another order.
    if (held.length > 150) pool.change(held.splice((request * 37) % held.length, 1)[0], -1);
  }
  expect(new Set(held).size).toBeGreaterThan(80);
});

describe('random policies', () => {
  it.each(['random', 'twoRandomChoices'] as const)('%s takes only containers with room', (name) => {
    const draws = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8 });
    fc.assert(
      fc.property(draws, (values) => {
        const pool = new HandPool(createBalancingPolicy(name), streamOf(values));
        for (let slot = 0; slot < 8; slot++) pool.add(slot, { capacity: 2 });
        const picks = Array.from({ length: 17 }, () => pool.place());
        expect(picks.indexOf(NONE)).toBe(16);
        expect([...pool.inflight.subarray(0, 8)]).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
      }),
    );
  });

  it('two random choices draws every ordered pair of different containers equally often', () => {
    const size = 5;
    const seen = new Map<string, number>();
    for (let first = 0; first < size; first++) {
      for (let second = 0; second < size - 1; second++) {
        const draws = [(first + 0.5) / size, (second + 0.5) / (size - 1)];
        const pool = new HandPool(createBalancingPolicy('twoRandomChoices'), streamOf(draws));
        for (let slot = 0; slot < size; slot++) pool.add(slot);
        const one = pool.serve();
        pool.change(one, 1);
        const pair = `${one} ${pool.serve()}`;
        seen.set(pair, (seen.get(pair) ?? 0) + 1);
      }
    }
    expect(seen.size).toBe(20);
    expect(new Set(seen.values())).toEqual(new Set([1]));
  });
});
