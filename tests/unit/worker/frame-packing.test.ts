// A frame says exactly what the run says: each part is read back and held against the run itself.
import { describe, expect, it } from 'vitest';
import { costSoFar } from '../../../src/sim/cluster/cost.ts';
import { requestsIn } from '../../../src/sim/cluster/pool.ts';
import { COLUMNS } from '../../../src/sim/recorder/columns.ts';
import { advanceRun, digestOf, intervene, type Run, startRun } from '../../../src/sim/run.ts';
import type { Scenario } from '../../../src/sim/scenario/schema.ts';
import {
  classColumn,
  containerColumn,
  countsOf,
  digestTextOf,
  frameLength,
  header,
  machineColumn,
  memberSerials,
  memberTimes,
  memberValues,
  poolColumn,
  routedOf,
  seriesColumn,
  seriesTimes,
  waitingClasses,
} from '../../../src/worker/frame-layout.ts';
import { packFrame, PAST_SECONDS } from '../../../src/worker/frame-packing.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { busyScenario, smallScenario } from './small-run.ts';

function watched(scenario: Scenario, until: number): { run: Run; watch: Watch } {
  const run = startRun({ scenario, seed: 7, interventions: [] });
  const watch = new Watch(run);
  advanceRun(run, until);
  return { run, watch };
}

function frameOf(parts: { run: Run; watch: Watch }, buffer = new ArrayBuffer(0)): Float64Array {
  return packFrame({ ...parts, epoch: 3, revision: 9, playing: true, speed: 60 }, buffer);
}

describe('the header of a frame', () => {
  it('holds time, speed, digest, money and elasticity of the run', () => {
    const parts = watched(smallScenario(), 100);
    const frame = frameOf(parts);
    expect(header(frame, 'epoch')).toBe(3);
    expect(header(frame, 'revision')).toBe(9);
    expect(header(frame, 'time')).toBe(100);
    expect(header(frame, 'durationSeconds')).toBe(600);
    expect(header(frame, 'isPlaying')).toBe(1);
    expect(header(frame, 'speed')).toBe(60);
    expect(digestTextOf(frame)).toBe(digestOf(parts.run));
    expect(header(frame, 'usd')).toBe(costSoFar(parts.run.cluster).usd);
    expect(header(frame, 'staticUsd')).toBeCloseTo((10 * 100 * 0.1) / 3600, 12);
    const parts4 = ['underAccuracy', 'overAccuracy', 'underTime', 'overTime'] as const;
    const lost = parts4.reduce((sum, name) => sum + Math.min(1, header(frame, name)), 0);
    expect(header(frame, 'score')).toBeCloseTo(1 - lost / 4, 12);
  });

  it('writes full speed as 0 and the end as finished', () => {
    const parts = watched(smallScenario(), 600);
    const frame = packFrame(
      { ...parts, epoch: 0, revision: 0, playing: false, speed: 'max' },
      new ArrayBuffer(0),
    );
    expect(header(frame, 'speed')).toBe(0);
    expect(header(frame, 'isFinished')).toBe(1);
    expect(header(frame, 'isPlaying')).toBe(0);
  });

  it('says nothing measured as NaN', () => {
    const frame = frameOf(watched(smallScenario(), 0));
    expect(header(frame, 'p95')).toBeNaN();
    expect(poolColumn(frame, 'observedCpu')[0]).toBeNaN();
  });
});

describe('requests', () => {
  it('are conserved: born = ended + in flight, in all and by class', () => {
    const frame = frameOf(watched(smallScenario(), 123.4));
    const ends = ['completed', 'rejected', 'timedOut', 'failed'] as const;
    const ended = ends.reduce((sum, name) => sum + header(frame, name), 0);
    expect(header(frame, 'born')).toBeGreaterThan(6000);
    expect(header(frame, 'inFlight')).toBe(header(frame, 'born') - ended);
    const byClass = classColumn(frame, 'born');
    expect(byClass[0] + byClass[1]).toBe(header(frame, 'born'));
    expect(byClass[0]).toBeGreaterThan(byClass[1]);
  });

  it('that wait are counted, and the first of them shown with their classes', () => {
    const frame = frameOf(watched(busyScenario(), 60));
    expect(header(frame, 'waiting')).toBeGreaterThan(10);
    const shown = waitingClasses(frame);
    expect(shown.length).toBe(Math.min(64, header(frame, 'waiting')));
    expect([...shown].every((k) => k === 0 || k === 1)).toBe(true);
    expect(new Set(shown)).toEqual(new Set([0, 1]));
  });
});

describe('machines', () => {
  it('stand oldest first with their state, load and requests', () => {
    const parts = watched(busyScenario(), 100);
    const frame = frameOf(parts);
    const [pool] = parts.run.cluster.pools;
    const { machines } = pool.data;
    const count = machines.liveCount;
    expect(count).toBeGreaterThan(2);
    expect(countsOf(frame).machines).toBe(count);
    const slots = Array.from(machines.live.slice(0, count));
    expect([...machineColumn(frame, 'serial')]).toEqual(slots.map((slot) => machines.serial[slot]));
    expect([...machineColumn(frame, 'state')]).toEqual(slots.map((slot) => machines.state[slot]));
    expect([...machineColumn(frame, 'cpu')]).toEqual(slots.map((slot) => machines.cpu[slot]));
    expect([...machineColumn(frame, 'requests')]).toEqual(
      slots.map((slot) => requestsIn(pool, slot)),
    );
    expect(machineColumn(frame, 'routed')[0]).toBeGreaterThan(1000);
  });

  it('know how many requests of each class were sent to them', () => {
    const frame = frameOf(watched(busyScenario(), 100));
    const [light, heavy] = [routedOf(frame, 0), routedOf(frame, 1)];
    expect(light.length).toBe(countsOf(frame).machines);
    machineColumn(frame, 'routed').forEach((all, i) => expect(light[i] + heavy[i]).toBe(all));
    expect(light[0]).toBeGreaterThan(heavy[0]);
    expect(heavy[0]).toBeGreaterThan(0);
  });

  it('are as busy as their containers on the mean', () => {
    const frame = frameOf(watched(smallScenario(), 100));
    const first = machineColumn(frame, 'firstContainer');
    const containers = machineColumn(frame, 'containers');
    const cpu = containerColumn(frame, 'cpu');
    machineColumn(frame, 'cpu').forEach((load, i) => {
      const own = cpu.slice(first[i], first[i] + containers[i]);
      expect(own.reduce((sum, each) => sum + each, 0) / own.length).toBeCloseTo(load, 6);
    });
  });

  it('that take the place of others begin at zero load', () => {
    const scenario = smallScenario();
    const { run, watch } = watched(scenario, 50);
    intervene(run, { kind: 'failMachine', machine: 'busiest', time: 50 });
    advanceRun(run, 115);
    const frame = frameOf({ run, watch });
    expect([...containerColumn(frame, 'cpu')].every((cpu) => cpu >= 0 && cpu <= 100)).toBe(true);
    expect([...machineColumn(frame, 'state')]).toContain(4);
  });

  it('have a line each while there are few', () => {
    const parts = watched(smallScenario(), 100);
    const frame = frameOf(parts);
    expect(countsOf(frame).members).toBe(2);
    expect([...memberSerials(frame)]).toEqual([2, 1]);
    const { times, values, length } = parts.run.recorder.series;
    expect([...memberTimes(frame)]).toEqual([...times.slice(0, length)]);
    const mean = [...memberValues(frame, 0)].map((cpu, i) => (cpu + memberValues(frame, 1)[i]) / 2);
    mean.forEach((cpu, i) => expect(cpu).toBeCloseTo(values[0][i], 9));
  });

  it('have no lines when there are many', () => {
    const scenario = smallScenario({
      pools: [{ name: 'shared', autoscaler: { initial: 60, smallest: 60, largest: 60 } }],
    });
    expect(countsOf(frameOf(watched(scenario, 20))).members).toBe(0);
  });
});

describe('pools', () => {
  it('stand with what their autoscalers see, and when they decide next', () => {
    const parts = watched(busyScenario(), 100);
    const frame = frameOf(parts);
    expect(poolColumn(frame, 'nextTick')[0]).toBe(105);
    expect(poolColumn(frame, 'ready')[0] + poolColumn(frame, 'booting')[0]).toBe(
      parts.run.cluster.pools[0].data.desired,
    );
    const lastMinute = [...seriesColumn(frame, 'cpu')].slice(-30);
    const mean = lastMinute.reduce((sum, cpu) => sum + cpu, 0) / lastMinute.length;
    expect(poolColumn(frame, 'observedCpu')[0]).toBeCloseTo(mean, 9);
  });
});

describe('the series', () => {
  it('are the rows of the last ten minutes and one to reach over the edge', () => {
    const parts = watched(smallScenario({ durationSeconds: 3600 }), 1501);
    const frame = frameOf(parts);
    const times = seriesTimes(frame);
    expect(times[0]).toBeLessThan(1501 - PAST_SECONDS);
    expect(times[1]).toBeGreaterThanOrEqual(1501 - PAST_SECONDS);
    expect(times.at(-1)).toBe(1500);
    const { series } = parts.run.recorder;
    const from = series.length - times.length;
    COLUMNS.forEach(({ name }, i) => {
      expect([...seriesColumn(frame, name)]).toEqual([
        ...series.values[i].slice(from, series.length),
      ]);
    });
  });

  it('are views on the frame, not copies', () => {
    const frame = frameOf(watched(smallScenario(), 100));
    expect(seriesColumn(frame, 'cpu').buffer).toBe(frame.buffer);
  });
});

describe('the buffer', () => {
  it('is used again while it is large enough', () => {
    const parts = watched(smallScenario(), 100);
    const first = frameOf(parts);
    advanceRun(parts.run, 110);
    const second = frameOf(parts, first.buffer as ArrayBuffer);
    expect(second.buffer).toBe(first.buffer);
    expect(header(second, 'time')).toBe(110);
  });

  it('is replaced by a larger one when more comes', () => {
    const parts = watched(smallScenario(), 100);
    const frame = frameOf(parts, new ArrayBuffer(800));
    expect(frame.length).toBeGreaterThanOrEqual(frameLength(countsOf(frame)));
  });

  it('gives the same numbers whatever was in it before', () => {
    const parts = watched(busyScenario(), 100);
    const clean = frameOf(parts);
    const dirty = new Float64Array(clean.length).fill(12345);
    const again = frameOf(parts, dirty.buffer);
    const length = frameLength(countsOf(clean));
    expect(again.slice(0, length)).toEqual(clean.slice(0, length));
  });
});

describe('ten thousand machines', () => {
  it('fit into a frame, each in its row', () => {
    const scenario = smallScenario({
      machineKinds: [{ name: 'small', cores: 1, memoryMiB: 4096 }],
      workload: { kind: 'open', peakRate: 1000 },
      pools: [
        {
          name: 'shared',
          containersPerMachine: 1,
          autoscaler: { policy: 'none', initial: 10_000, smallest: 1, largest: 10_000 },
        },
      ],
    });
    const frame = frameOf(watched(scenario, 4));
    expect(countsOf(frame)).toMatchObject({ machines: 10_000, containers: 10_000, members: 0 });
    const serial = machineColumn(frame, 'serial');
    expect([serial[0], serial[9999]]).toEqual([1, 10_000]);
    const region = machineColumn(frame, 'region');
    expect(region.reduce((sum, each) => sum + each, 0)).toBe(5000);
  });
});
