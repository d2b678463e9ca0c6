// Elasticity over several pools: each pool is held against its own demand, since a machine of one
// pool cannot serve another. Requests come at even times with one core-second of work each, so
// demand at a promised utilization of 100 % is their rate, from the first sample on.
import { describe, expect, it } from 'vitest';
import { elasticitySoFar } from '../../../../src/sim/cluster/elasticity.ts';
import type { ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { elasticityOf, emptyElasticity } from '../../../../src/sim/metrics/elasticity.ts';
import { observeElasticity } from '../../../../src/sim/metrics/elasticity.ts';
import { cloudAt } from './small-cloud.ts';

const WORK = { meanCoreSeconds: 1, distribution: { law: 'deterministic' } } as const;

/** Two pools without an autoscaler: all requests go to the first, the second stands idle. */
function twoPools(busy: number, idle: number): ScenarioInput {
  const pool = (name: string, initial: number) => ({
    name,
    classes: [name],
    containersPerMachine: 1,
    autoscaler: { policy: 'none', smallest: 1, largest: 10, initial } as const,
  });
  return {
    slo: { utilizationPercent: 100 },
    classes: [
      { name: 'busy', share: 1, work: WORK, timeoutSeconds: 'none' },
      { name: 'idle', share: 0, work: WORK, timeoutSeconds: 'none' },
    ],
    pools: [pool('busy', busy), pool('idle', idle)],
  };
}

describe('two pools, of which one needs four machines and the other one', () => {
  const measured = (busy: number, idle: number) =>
    elasticitySoFar(cloudAt(20, { rate: 4, more: twoPools(busy, idle) }).cluster);

  it('score 1 when each has what it needs', () => {
    expect(measured(4, 1)).toMatchObject({ underTime: 0, overTime: 0, score: 1 });
  });

  it('what one has to spare does not make up for what the other lacks', () => {
    const { underAccuracy, underTime, overAccuracy, overTime, score } = measured(2, 3);
    // Five machines, five needed; two of four missing in one pool, two spare beside one needed.
    expect([underAccuracy, underTime]).toEqual([0.5 / 2, 1 / 2]);
    expect([overAccuracy, overTime]).toEqual([2 / 2, 1 / 2]);
    expect(score).toBe(1 - (0.25 + 0.5 + 1 + 0.5) / 4);
  });

  it('shares are means over the pools: one pool short all the time is half of the time', () => {
    expect(measured(3, 1)).toMatchObject({ underAccuracy: 0.25 / 2, underTime: 0.5, overTime: 0 });
  });
});

it('steps of two pools in opposite directions do not cancel in jitter, and it is their sum', () => {
  const pool = (supplies: readonly number[]) => {
    const data = emptyElasticity();
    for (const supply of supplies) observeElasticity(data, { seconds: 60, demand: 3, supply });
    return data;
  };
  const up = pool([3, 4, 3, 4, 3]);
  const down = pool([4, 3, 4, 3, 4]);
  expect(elasticityOf([up]).jitterPerMinute).toBeCloseTo(0.8, 12);
  expect(elasticityOf([up, down]).jitterPerMinute).toBeCloseTo(1.6, 12);
  expect(elasticityOf([up, down]).instability).toBe(1);
});
