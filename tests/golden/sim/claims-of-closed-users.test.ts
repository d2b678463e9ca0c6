// What presets promise to students (their notes, and the numbers in their descriptions) is true
// of the run. Here: users who wait for their answer before they send again, so that slow machines
// slow them down. Each test names the promise; several seeds.
// Runs are made inside the tests' own time, so that the files share the processors.
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

const SEEDS = [1, 2, 3, 42];
/** In the last ten minutes nothing is added any more. */
const END = 3000;

/** While so many machines are ready, but for the first minute, in which the queue still shrinks. */
const withMachines = (rows: readonly Row[], count: number) => {
  const stretch = rows.filter(({ ready }) => ready === count);
  return between(stretch, stretch[0].time + 60, Infinity);
};

describe.each(SEEDS)('office hour, seed %i', (seed) => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('office-hour', { seed });
  });

  it('begins with two machines at 100 % and answers after more than 10 s', () => {
    expect(rows[0].ready).toBe(2);
    const alone = between(rows, 30, 120).filter(({ ready }) => ready === 2);
    expect(alone.length).toBeGreaterThan(10);
    expect(least(alone, (r) => r.cpu)).toBeGreaterThan(99);
    expect(most(between(rows, 0, 120), (r) => r.p50)).toBeGreaterThan(10);
  });

  it('turns nobody away, and lets nobody give up', () => {
    expect(errors(rows)).toBe(0);
    expect(most(rows, (r) => r.queue)).toBeGreaterThan(400);
    expect(most(rows, (r) => r.queue)).toBeLessThan(800);
  });

  it('adds one machine every five minutes, up to nine', () => {
    const first = (count: number) => rows.find(({ ready }) => ready === count)!.time;
    for (const count of [4, 5, 6, 7]) {
      expect(Math.abs(first(count) - first(count - 1) - 300)).toBeLessThanOrEqual(30);
    }
    expect([most(rows, (r) => r.ready), last(rows).ready]).toEqual([9, 9]);
  });

  it.each([3, 4, 5])('is sent 20 requests a second for each of %i machines at 100 %', (count) => {
    const stretch = withMachines(rows, count);
    expect(Math.abs(mean(stretch, (r) => r.requestRate) / count - 20)).toBeLessThan(1);
    expect(mean(stretch, (r) => r.cpu)).toBeGreaterThan(99);
  });

  it('has a higher rate and a lower latency with each machine up to the sixth', () => {
    const steps = [3, 4, 5, 6].map((count) => withMachines(rows, count));
    const rates = steps.map((step) => mean(step, (r) => r.requestRate));
    const latencies = steps.map((step) => mean(step, (r) => r.p95));
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    expect(latencies).toEqual(latencies.toSorted((a, b) => b - a));
  });

  it('stays near 110 requests a second from the sixth machine on, and within its promise', () => {
    for (const count of [6, 7, 8]) {
      const rate = mean(withMachines(rows, count), (r) => r.requestRate);
      expect(Math.abs(rate - 110)).toBeLessThan(4);
    }
    const end = between(rows, END, 3600);
    expect(Math.abs(mean(end, (r) => r.requestRate) - 110)).toBeLessThan(3);
    expect(secondsAbove(end, 1)).toBe(0);
  });
});

describe.each(SEEDS.slice(0, 2))('office hour with other settings, seed %i', (seed) => {
  const withSetting = (path: string, value: number) =>
    watchPreset('office-hour', { seed, set: { [path]: value } });

  it('turns nobody away with two machines, and answers after 13 s', () => {
    const rows = withSetting('pools.0.autoscaler.largest', 2);
    expect(errors(rows)).toBe(0);
    const later = between(rows, 300, 3600);
    expect(Math.abs(mean(later, (r) => r.requestRate) - 40)).toBeLessThan(1);
    expect(Math.abs(mean(later, (r) => r.p50) - 13)).toBeLessThan(1);
  });

  it('has less than twice the rate with 2000 users instead of 800, who wait for it', () => {
    const end = between(withSetting('workload.users', 2000), END, 3600);
    expect(least(end, (r) => r.ready)).toBe(10);
    expect(Math.abs(mean(end, (r) => r.requestRate) - 200)).toBeLessThan(4);
    expect(mean(end, (r) => r.p95)).toBeGreaterThan(3);
  });

  it('needs about four machines when users think for 20 s', () => {
    const rows = withSetting('workload.think.meanSeconds', 20);
    expect([3, 4]).toContain(last(rows).ready);
    expect(Math.abs(mean(between(rows, END, 3600), (r) => r.requestRate) - 40)).toBeLessThan(2);
  });

  it('keeps its promise more than ten minutes sooner with a cooldown of 60 s', () => {
    const late = secondsAbove(watchPreset('office-hour', { seed }), 1);
    const soon = secondsAbove(withSetting('pools.0.autoscaler.threshold.cooldownSeconds', 60), 1);
    expect(late - soon).toBeGreaterThan(600);
    expect(soon).toBeGreaterThan(60);
  });
});
