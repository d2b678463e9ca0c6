// What the scenario with a mix of machine kinds promises to students is true of the run: the same
// surge meets virtual machines, container hosts and functions, each in a pool of its own.
// Each test names the promise. Until minute 25 all that is promised of the rise has happened.
import { beforeAll, describe, expect, it } from 'vitest';
import { END, ENDS } from '../../../src/sim/cluster/class-table.ts';
import { costSoFar } from '../../../src/sim/cluster/cost.ts';
import { machineSecondsUntil } from '../../../src/sim/cluster/machine-ledger.ts';
import { advanceRun, type Run, startRun, timeOf } from '../../../src/sim/run.ts';
import { setPath } from '../../../src/sim/scenario/paths.ts';
import { machineKinds } from '../../../src/sim/scenario/presets/machine-kinds.ts';
import { scenarioOfPreset } from '../../../src/sim/scenario/presets.ts';

const RISEN = 1500;
const END_OF_RUN = 3600;
const NAMES = ['virtual machines', 'container hosts', 'functions'];

function start(seed: number, change?: readonly [path: string, value: unknown]): Run {
  const scenario = scenarioOfPreset(machineKinds);
  const changed = change === undefined ? scenario : setPath(scenario, ...change);
  return startRun({ scenario: changed, seed, interventions: [] });
}

function runTo(time: number, ...recipe: Parameters<typeof start>): Run {
  const run = start(...recipe);
  advanceRun(run, time);
  return run;
}

/** By pool: requests that got no answer; class and pool have the same place. */
function turnedAway({ cluster }: Run): number[] {
  const { ended } = cluster.data.classes;
  const lost = [END.rejected, END.timedOut, END.failed];
  return cluster.pools.map((_, k) => lost.reduce((sum, end) => sum + ended[k * ENDS + end], 0));
}

const ready = ({ cluster }: Run): number[] =>
  cluster.pools.map(({ data }) => data.metrics.sample.ready);

/** By pool: the bill at the price of its own kind of machine, one region. */
function bills(run: Run): number[] {
  const { scenario, pools } = run.cluster;
  return pools.map((pool, kind) => {
    const [seconds] = machineSecondsUntil(pool, timeOf(run)).paid;
    const factor = scenario.machineKinds[kind].priceFactor;
    return (seconds / 3600) * scenario.prices.machineHourUsd * factor;
  });
}

describe.each([1, 2])('machines, hosts, functions, seed %i', (seed) => {
  let lost: number[];
  let atPeak: number[];
  let run: Run;

  beforeAll(() => {
    run = runTo(RISEN, seed);
    lost = turnedAway(run);
    atPeak = ready(run);
    advanceRun(run, END_OF_RUN);
  });

  it('has its pools in the order of their names, each on a kind of its own', () => {
    expect(run.scenario.pools.map(({ name }) => name)).toEqual(NAMES);
    const kinds = run.cluster.pools.map(({ machineKind }) => machineKind.name);
    expect(kinds).toEqual(run.scenario.machineKinds.map(({ name }) => name));
  });

  it('only functions turn nobody away while people come', () => {
    expect(lost[0]).toBeGreaterThan(1000);
    expect(lost[1]).toBeGreaterThan(1000);
    expect(lost[2]).toBe(0);
  });

  it('has about eleven virtual machines, three hosts and twenty functions at the peak', () => {
    expect(Math.abs(atPeak[0] - 11)).toBeLessThanOrEqual(1);
    expect(atPeak[1]).toBe(3);
    expect(Math.abs(atPeak[2] - 20)).toBeLessThanOrEqual(3);
  });

  it('one host is enough in the end, of the others there are several', () => {
    const left = ready(run);
    expect(left[1]).toBe(1);
    expect(left[0]).toBeGreaterThan(2);
    expect(left[2]).toBeGreaterThan(5);
  });

  it('functions make more than half of the bill', () => {
    const parts = bills(run);
    const total = parts.reduce((sum, part) => sum + part, 0);
    expect(costSoFar(run.cluster).usd).toBeCloseTo(total, 9);
    expect(parts[2]).toBeGreaterThan(total / 2);
  });
});

describe('what there is to try', () => {
  let before: Run;

  beforeAll(() => {
    before = runTo(RISEN, 1);
  });

  it('hosts that boot in 10 s turn fewer away', () => {
    const quick = runTo(RISEN, 1, ['machineKinds.1.boot.meanSeconds', 10]);
    expect(turnedAway(quick)[1]).toBeLessThan(turnedAway(before)[1] / 2);
  });

  it('three hosts from the start cost more and turn nobody away', () => {
    const hosts = { ...before.scenario.pools[1].autoscaler, smallest: 3, initial: 3 };
    const calm = runTo(RISEN, 1, ['pools.1.autoscaler', hosts]);
    expect(turnedAway(calm)[1]).toBe(0);
    expect(bills(calm)[1]).toBeGreaterThan(1.2 * bills(before)[1]);
  });

  it('fewer requests to functions cost less', () => {
    const fewer = runTo(RISEN, 1, ['classes.2.share', 0.5]);
    expect(costSoFar(fewer.cluster).usd).toBeLessThan(0.97 * costSoFar(before.cluster).usd);
  });
});
