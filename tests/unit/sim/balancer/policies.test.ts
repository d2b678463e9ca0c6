// Each balancing policy on pools small enough to follow by hand.
import { describe, expect, it } from 'vitest';
import { createBalancingPolicy } from '../../../../src/sim/balancer/create-policy.ts';
import { NONE, UNLIMITED } from '../../../../src/sim/balancer/policy.ts';
import { BALANCING_POLICIES } from '../../../../src/sim/scenario/pool-schema.ts';
import { HandPool, poolOf, streamOf } from './hand-pool.ts';

const times = <T>(count: number, ask: () => T): T[] => Array.from({ length: count }, ask);

describe.each(BALANCING_POLICIES)('%s', (name) => {
  it('answers NONE when no container is ready', () => {
    const policy = createBalancingPolicy(name);
    const random = streamOf([0.5]);
    expect(policy.pick(new HandPool(policy), random)).toBe(NONE);
    expect(random.used).toBe(0);
  });

  it('answers NONE when every container is full, and the one that has room again', () => {
    const pool = new HandPool(createBalancingPolicy(name), streamOf([0.1, 0.9, 0.4]));
    pool.add(0, { capacity: 1 });
    pool.add(1, { capacity: 1 });
    expect(times(2, () => pool.place()).sort()).toEqual([0, 1]);
    expect(pool.place()).toBe(NONE);
    pool.change(1, -1);
    expect(pool.place()).toBe(1);
  });

  it('never returns a container that has left, not even when its last requests end', () => {
    const pool = new HandPool(createBalancingPolicy(name), streamOf([0.3, 0.8, 0.55]));
    for (const slot of [0, 1, 2]) pool.add(slot);
    times(6, () => pool.place());
    pool.remove(1);
    while (pool.inflight[1] > 0) pool.change(1, -1);
    const picks = times(12, () => pool.place());
    expect(picks).not.toContain(1);
    expect(new Set(picks)).toEqual(new Set([0, 2]));
  });

  it('takes slots far beyond the first ones', () => {
    const pool = new HandPool(createBalancingPolicy(name), streamOf([0.2, 0.7]));
    pool.add(3);
    pool.add(400);
    expect(new Set(times(8, () => pool.place()))).toEqual(new Set([3, 400]));
  });

  it('goes on as before after a snapshot has been restored into a new policy', () => {
    const values = [0.11, 0.83, 0.42, 0.97, 0.29];
    const pool = new HandPool(createBalancingPolicy(name), streamOf(values));
    for (const slot of [0, 1, 2, 3]) pool.add(slot, { weight: slot + 1 });
    times(7, () => pool.place());
    const memory = pool.policy.snapshot();
    const before = structuredClone(memory);
    const draws = (pool.random as unknown as { used: number }).used;
    const twin = new HandPool(createBalancingPolicy(name), streamOf(values));
    for (const slot of [0, 1, 2, 3]) twin.add(slot, { weight: slot + 1 });
    twin.inflight.set(pool.inflight);
    twin.policy.restore(memory);
    (twin.random as unknown as { used: number }).used = draws;
    const expected = times(20, () => pool.place());
    expect(times(20, () => twin.place())).toEqual(expected);
    expect(memory).toEqual(before);
  });
});

describe('round robin', () => {
  const newPool = () => poolOf(createBalancingPolicy('roundRobin'), [1, 1, 1]);

  it('takes the containers in order of age', () => {
    const pool = newPool();
    expect(times(7, () => pool.place())).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('passes over a full container', () => {
    const pool = newPool();
    pool.change(1, 1000);
    expect(times(5, () => pool.place())).toEqual([0, 2, 0, 2, 0]);
  });

  it('keeps its turn when a container in front of it leaves', () => {
    const pool = newPool();
    times(2, () => pool.place());
    pool.remove(0);
    expect(times(4, () => pool.place())).toEqual([2, 1, 2, 1]);
  });

  it('goes to a container that joins while the turn stands at the end', () => {
    const pool = newPool();
    times(3, () => pool.place());
    pool.add(7);
    expect(times(5, () => pool.place())).toEqual([7, 0, 1, 2, 7]);
  });
});

describe('smooth weighted round robin', () => {
  it('spreads weights 5, 1, 1 as 0 0 1 0 2 0 0', () => {
    const pool = poolOf(createBalancingPolicy('weightedRoundRobin'), [5, 1, 1]);
    expect(times(14, () => pool.place())).toEqual([0, 0, 1, 0, 2, 0, 0, 0, 0, 1, 0, 2, 0, 0]);
  });

  it('lets a container begin at 0 in a slot that was used before', () => {
    const pool = poolOf(createBalancingPolicy('weightedRoundRobin'), [1, 1, 1]);
    pool.place();
    pool.remove(0);
    pool.add(0, { weight: 1 });
    expect(times(3, () => pool.place())).toEqual([1, 2, 0]);
  });
});

describe('random', () => {
  it('makes one draw for each request placed', () => {
    const random = streamOf([0.1, 0.5, 0.9]);
    const pool = new HandPool(createBalancingPolicy('random'), random);
    for (const slot of [4, 5, 6]) pool.add(slot);
    expect(times(3, () => pool.place())).toEqual([4, 5, 6]);
    expect(random.used).toBe(3);
  });
});

describe('two random choices', () => {
  const pairs = [
    { draws: [0, 0], drawn: [0, 1] },
    { draws: [0, 0.6], drawn: [0, 2] },
    { draws: [0.4, 0], drawn: [1, 0] },
    { draws: [0.4, 0.6], drawn: [1, 2] },
    { draws: [0.9, 0], drawn: [2, 0] },
    { draws: [0.9, 0.6], drawn: [2, 1] },
  ];
  it.each(pairs)('draws $drawn from $draws, the first wins a tie, fewer requests win', (pair) => {
    const pool = new HandPool(createBalancingPolicy('twoRandomChoices'), streamOf(pair.draws));
    for (const slot of [0, 1, 2]) pool.add(slot);
    const [first, second] = pair.drawn;
    expect(pool.serve()).toBe(first);
    pool.change(first, 3);
    pool.change(second, 2);
    expect(pool.serve()).toBe(second);
  });

  it('makes two draws also when one container alone has room', () => {
    const random = streamOf([0.9]);
    const pool = new HandPool(createBalancingPolicy('twoRandomChoices'), random);
    pool.add(5);
    expect(pool.place()).toBe(5);
    expect(random.used).toBe(2);
  });
});

describe('least connections', () => {
  it('takes idle containers in turn, whatever their weights', () => {
    const pool = poolOf(createBalancingPolicy('leastConnections'), [5, 1, 1]);
    expect(times(7, () => pool.serve())).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it('takes among equals the one whose count changed longest ago', () => {
    const pool = poolOf(createBalancingPolicy('leastConnections'), [1, 1, 1]);
    times(6, () => pool.place());
    pool.change(2, -1);
    pool.change(0, -1);
    expect(times(3, () => pool.place())).toEqual([2, 0, 1]);
  });

  it('counts requests that a container holds when it becomes known', () => {
    const policy = createBalancingPolicy('leastConnections');
    const pool = new HandPool(policy);
    pool.inflight.set([4, 2, 3]);
    for (const slot of [0, 1, 2]) pool.add(slot);
    expect(times(5, () => pool.place())).toEqual([1, 2, 1, 0, 2]);
  });

  it('counts far with an unlimited queue', () => {
    const pool = new HandPool(createBalancingPolicy('leastConnections'));
    pool.add(0, { capacity: UNLIMITED });
    times(5000, () => pool.place());
    pool.add(1, { capacity: UNLIMITED });
    expect(new Set(times(5000, () => pool.place()))).toEqual(new Set([1]));
    expect([pool.inflight[0], pool.inflight[1]]).toEqual([5000, 5000]);
  });
});
