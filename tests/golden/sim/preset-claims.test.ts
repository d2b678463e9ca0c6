// What the presets promise to students (their notes, and the numbers in their descriptions) is
// true of the run. Each test names the promise; several seeds where the run is short.
import { describe, expect, it } from 'vitest';
import {
  between,
  errors,
  last,
  least,
  mean,
  most,
  secondsAbove,
  watchPreset,
} from './watch-preset.ts';

const SEEDS = [1, 2];
const HOUR = 3600;

describe.each(SEEDS)('flash sale, seed %i', (seed) => {
  const rows = watchPreset('flash-sale', { seed });

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
  const rows = watchPreset('big-sale', { seed });

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

describe('daily wave', () => {
  const rows = watchPreset('daily-wave');

  it('needs two machines before dawn and five or six in the afternoon', () => {
    expect(most(between(rows, 4 * HOUR, 6 * HOUR), (r) => r.ready)).toBe(2);
    expect(least(between(rows, 13 * HOUR, 16 * HOUR), (r) => r.ready)).toBeGreaterThanOrEqual(5);
    expect(most(rows, (r) => r.ready)).toBeLessThanOrEqual(6);
  });

  it('has 100 requests a second on average, and more machines late than early', () => {
    expect(Math.abs(mean(rows, (r) => r.requestRate) - 100)).toBeLessThan(2);
    const early = mean(between(rows, 8 * HOUR, 8.5 * HOUR), (r) => r.ready);
    expect(mean(between(rows, 20 * HOUR, 24 * HOUR), (r) => r.ready)).toBeGreaterThan(early);
    expect(last(rows).saving).toBeGreaterThan(0.5);
  });
});

describe.each(SEEDS)('API with a latency promise, seed %i', (seed) => {
  const rows = watchPreset('latency-promise', { seed });

  it('breaks the promise at each rise, and keeps it otherwise', () => {
    expect(secondsAbove(between(rows, 300, 1800), 0.2)).toBeGreaterThan(60);
    expect(secondsAbove(between(rows, 3900, 5400), 0.2)).toBeGreaterThan(60);
    expect(secondsAbove(between(rows, 2400, 3600), 0.2)).toBe(0);
  });

  it('grows to about six machines and keeps them until fewer than 100 requests a second come', () => {
    const largest = most(rows, (r) => r.ready);
    expect([5, 6, 7]).toContain(largest);
    expect(most(between(rows, 2900, 3000), (r) => r.ready)).toBe(
      most(between(rows, 0, 3000), (r) => r.ready),
    );
    expect(last(between(rows, 0, 3600)).ready).toBeLessThanOrEqual(3);
  });
});

describe.each(SEEDS)('light, medium and heavy work, seed %i', (seed) => {
  it('needs about the same number of machines for each kind', () => {
    const rows = watchPreset('mixed-work', { seed });
    const peaks = [0, 1, 2].map((pool) => most(rows, (r) => r.readyByPool[pool]));
    for (const peak of peaks) expect([4, 5, 6, 7]).toContain(peak);
    expect(errors(rows)).toBe(0);
  });
});

describe.each(SEEDS)('three regions, seed %i', (seed) => {
  it('has a p95 above 200 ms although hardly anyone waits', () => {
    const rows = watchPreset('three-regions', { seed });
    expect(secondsAbove(rows, 0.2)).toBeGreaterThan(0.8 * HOUR);
    expect(mean(rows, (r) => r.queue)).toBeLessThan(1);
    expect(most(rows, (r) => r.p50)).toBeGreaterThan(1.3 * least(rows, (r) => r.p50 || 1));
  });
});

describe.each(SEEDS)('match day, seed %i', (seed) => {
  it('keeps its promise from 4 to about 15 machines, and then has twice too many', () => {
    const rows = watchPreset('match-day', { seed });
    expect(rows[0].ready).toBe(4);
    expect(Math.abs(most(rows, (r) => r.ready) - 15)).toBeLessThanOrEqual(1);
    expect(secondsAbove(rows, 0.2)).toBe(0);
    const after = between(rows, 9300, 9900);
    expect(least(after, (r) => r.cpu)).toBeLessThan(30);
  });
});

describe('news spike', () => {
  const rows = watchPreset('news-spike');

  it('turns tens of thousands away, half an hour near 100 % of CPU', () => {
    expect(errors(rows)).toBeGreaterThan(20_000);
    expect(errors(rows)).toBeLessThan(100_000);
    expect(mean(between(rows, 1900, 3600), (r) => r.cpu)).toBeGreaterThan(85);
  });

  it('has about thirty machines when the people have left', () => {
    const largest = most(rows, (r) => r.ready);
    expect(Math.abs(largest - 32)).toBeLessThanOrEqual(3);
    const when = rows.find((r) => r.ready === largest)?.time ?? 0;
    expect(when).toBeGreaterThan(3600);
  });

  it('turns fewer away with a smallest fleet of 15', () => {
    const set = { 'pools.0.autoscaler.smallest': 15, 'pools.0.autoscaler.initial': 15 };
    expect(errors(watchPreset('news-spike', { set, until: 4500 }))).toBeLessThan(errors(rows) / 2);
  });
});

describe.each(SEEDS)('data pipeline, seed %i', (seed) => {
  const rows = watchPreset('data-pipeline', { seed });

  it('calls all twenty workers for a queue of about a thousand jobs', () => {
    expect(most(rows, (r) => r.ready)).toBe(20);
    expect(most(rows, (r) => r.queue)).toBeGreaterThan(900);
    expect(most(rows, (r) => r.queue)).toBeLessThan(1300);
  });

  it('is done after seven to nine minutes, and two workers wait for the next batch', () => {
    const slowest = most(rows, (r) => r.p95);
    expect(slowest).toBeGreaterThan(400);
    expect(slowest).toBeLessThan(9.5 * 60);
    const idle = between(rows, 1650, 2000);
    expect([most(idle, (r) => r.ready), most(idle, (r) => r.cpu)]).toEqual([2, 0]);
  });
});

describe('streaming evening', () => {
  const rows = watchPreset('streaming-evening', { until: 20 * HOUR });

  it('has 10 machines at night and 50 in the evening, at about 60 % of CPU', () => {
    expect(least(between(rows, 4 * HOUR, 6 * HOUR), (r) => r.ready)).toBe(10);
    expect(
      Math.abs(most(between(rows, 18 * HOUR, 20 * HOUR), (r) => r.ready) - 50),
    ).toBeLessThanOrEqual(2);
    expect(Math.abs(mean(rows, (r) => r.cpu) - 60)).toBeLessThan(5);
    expect(secondsAbove(rows, 3)).toBe(0);
  });
});

describe('game weekend', () => {
  const rows = watchPreset('game-weekend', { until: 5.5 * 24 * HOUR });

  it('has four machines on working days and eight at the weekend', () => {
    const workdays = between(rows, 0, 4 * 24 * HOUR);
    expect([least(workdays, (r) => r.ready), most(workdays, (r) => r.ready)]).toEqual([4, 4]);
    expect(
      Math.abs(most(between(rows, 5.2 * 24 * HOUR, 5.5 * 24 * HOUR), (r) => r.ready) - 8),
    ).toBeLessThanOrEqual(1);
  });

  it('has 65 % of CPU at lunch', () => {
    expect(Math.abs(mean(between(rows, 12 * HOUR, 13 * HOUR), (r) => r.cpu) - 65)).toBeLessThan(3);
  });
});

describe('ten thousand machines', () => {
  const p95With = (policy: string) =>
    last(
      watchPreset('ten-thousand-machines', {
        until: 90,
        set: { 'pools.0.balancer.policy': policy },
      }),
    ).p95;

  it('waits about a second with two choices, not at all with least connections, long at random', () => {
    expect(Math.abs(p95With('twoRandomChoices') - 4)).toBeLessThan(0.3);
    expect(Math.abs(p95With('leastConnections') - 3)).toBeLessThan(0.15);
    expect(p95With('random')).toBeGreaterThan(6);
  });
});
