// What presets promise to students (their notes, and the numbers in their descriptions) is true
// of the run. Here: unlike clusters: several pools, several regions, a queue of jobs, very many machines.
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
const HOUR = 3600;

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

describe.each(SEEDS)('data pipeline, seed %i', (seed) => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('data-pipeline', { seed });
  });

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
