// A machine costs the list price times the factors of its kind and of its region; so do the fleets
// it is held against, and so says the card of the machine on the page.
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/panels/machine-facts.ts';
import { costSoFar } from '../../../../src/sim/cluster/cost.ts';
import type { ScenarioInput } from '../../../../src/sim/scenario/schema.ts';
import { FrameReader } from '../../../../src/state/frame-reader.ts';
import { packFrame } from '../../../../src/worker/frame-packing.ts';
import { Watch } from '../../../../src/worker/watch.ts';
import { cloudAt, scenarioOf } from './small-cloud.ts';

const pool = (name: string, region: string, largest: number) => ({
  name,
  classes: [name],
  machineKind: name,
  regions: [region],
  containersPerMachine: 1,
  autoscaler: { policy: 'none', smallest: 1, largest, initial: 1 } as const,
});

/** One cheap machine in a dear region, one dear machine in a cheap one. */
const TWO_KINDS: ScenarioInput = {
  prices: { machineHourUsd: 0.2 },
  regions: [
    { name: 'dear', priceFactor: 2 },
    { name: 'cheap', priceFactor: 0.5 },
  ],
  classes: [{ name: 'small' }, { name: 'large' }],
  machineKinds: [
    { name: 'small', cores: 1, priceFactor: 0.25 },
    { name: 'large', cores: 8, priceFactor: 3 },
  ],
  pools: [pool('small', 'dear', 4), pool('large', 'cheap', 2)],
};
const SMALL_HOUR = 0.2 * 0.25 * 2;
const LARGE_HOUR = 0.2 * 3 * 0.5;

describe('after half an hour without requests', () => {
  const run = cloudAt(1800, { more: { ...TWO_KINDS, durationSeconds: 3600 } });

  it('the bill is that of each machine at its own price', () => {
    expect(costSoFar(run.cluster).usd).toBeCloseTo((SMALL_HOUR + LARGE_HOUR) / 2, 12);
  });

  it('the largest fleet always on has the same prices, and so has the largest demand', () => {
    const { staticUsd, peakUsd, peakMachines } = costSoFar(run.cluster);
    expect(staticUsd).toBeCloseTo((4 * SMALL_HOUR + 2 * LARGE_HOUR) / 2, 12);
    expect(peakUsd).toBeCloseTo((SMALL_HOUR + LARGE_HOUR) / 2, 12);
    expect(peakMachines).toBe(2);
  });

  it('the cards of the machines say the prices that make up the bill', () => {
    const watch = new Watch(run);
    const shown = { run, watch, epoch: 1, revision: 1, playing: false, speed: 1 } as const;
    const reader = new FrameReader(packFrame(shown, new ArrayBuffer(0)));
    const usdOf = (serial: number) => factsOf(reader, serial, run.cluster.scenario)?.usd;
    expect(usdOf(1)).toBeCloseTo(SMALL_HOUR / 2, 12);
    expect(usdOf(2)).toBeCloseTo(LARGE_HOUR / 2, 12);
  });
});

it('a kind without a price of its own costs the list price', () => {
  expect(scenarioOf({}).machineKinds[0].priceFactor).toBe(1);
});
