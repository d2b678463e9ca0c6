// What presets promise to students (their notes, and the numbers in their descriptions) is true
// of the run. Here: sudden and slow sales, and a load that stays.
// Each test names the promise; several seeds where the run is short. Runs are made inside the
// tests' own time, so that the files share the processors.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  between,
  errors,
  last,
  least,
  mean,
  most,
  secondsAbove,
  type Row,
  watchPreset,
} from './watch-preset.ts';

const SEEDS = [1, 2];

describe.each(SEEDS)('flash sale, seed %i', (seed) => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('flash-sale', { seed });
  });

  it('rests at 3 machines, has 10 at the peak and is back at 3 in the end', () => {
    const rest = between(rows, 0, 1064);
    expect([least(rest, (r) => r.ready), most(rest, (r) => r.ready)]).toEqual([3, 3]);
    expect(most(rows, (r) => r.ready)).toBe(10);
    expect(last(rows).ready).toBe(3);
  });

  it('breaks its latency promise while machines boot, with CPU near 100 %', () => {
    const rise = between(rows, 1064, 1620);
    expect(most(rise, (r) => r.p95)).toBeGreaterThan(1);
    expect(most(rise, (r) => r.cpu)).toBeGreaterThan(95);
    expect(errors(rise)).toBeGreaterThan(100);
    expect(most(between(rows, 0, 1064), (r) => r.p95)).toBeLessThan(0.2);
    expect(most(between(rows, 1620, 3600), (r) => r.p95)).toBeLessThan(0.2);
  });

  it('costs about half of a fleet that is always on', () => {
    expect(last(rows).saving).toBeGreaterThan(0.42);
    expect(last(rows).saving).toBeLessThan(0.52);
  });

  it('moves memory and network visibly', () => {
    expect(least(rows, (r) => r.memory)).toBeLessThan(45);
    expect(most(rows, (r) => r.memory)).toBeGreaterThan(70);
    expect(mean(between(rows, 0, 1064), (r) => r.network)).toBeCloseTo(8.1, 0);
    expect(mean(between(rows, 1600, 2000), (r) => r.network)).toBeCloseTo(40.5, -1);
  });

  it('keeps its promise for longer with an earlier threshold, quick machines or a larger fleet', () => {
    const late = secondsAbove(rows, 0.2);
    const until = 2000;
    const lateWith = (set: Record<string, unknown>) =>
      secondsAbove(watchPreset('flash-sale', { seed, until, set }), 0.2);
    expect(late).toBeGreaterThan(60);
    expect(lateWith({ 'pools.0.autoscaler.threshold.scaleOut.above': 50 })).toBeLessThan(late);
    expect(lateWith({ 'machineKinds.0.boot.meanSeconds': 10 })).toBeLessThan(late);
    const six = { 'pools.0.autoscaler.smallest': 6, 'pools.0.autoscaler.initial': 6 };
    expect(lateWith(six)).toBeLessThan(late);
  });
});

describe.each(SEEDS)('steady load, seed %i', (seed) => {
  it('stays at three machines and within its promise', () => {
    const rows = watchPreset('steady', { seed });
    expect([least(rows, (r) => r.ready), most(rows, (r) => r.ready)]).toEqual([3, 3]);
    expect(secondsAbove(rows, 0.2)).toBe(0);
    expect(most(rows, (r) => r.cpu) - least(rows, (r) => r.cpu)).toBeGreaterThan(20);
  });

  it('adds two machines with a scale-out threshold of 50 %', () => {
    const rows = watchPreset('steady', {
      seed,
      set: { 'pools.0.autoscaler.threshold.scaleOut.above': 50 },
    });
    // The second one is ordered before the first one shows in the mean of the last minute.
    expect(last(rows).ready).toBe(5);
  });
});

describe.each(SEEDS)('big sale, seed %i', (seed) => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('big-sale', { seed });
  });

  it('rests at 5 machines and has about 20 at the peak', () => {
    const rest = between(rows, 0, 1140);
    expect([least(rest, (r) => r.ready), most(rest, (r) => r.ready)]).toEqual([5, 5]);
    expect(Math.abs(most(rows, (r) => r.ready) - 20)).toBeLessThanOrEqual(1);
    expect(last(rows).ready).toBe(5);
  });

  it('turns nobody away and stays near the promise', () => {
    expect(errors(rows)).toBe(0);
    expect(most(rows, (r) => r.p95)).toBeLessThan(0.4);
  });
});
