// What presets promise to students (their notes, and the numbers in their descriptions) is true
// of the run. Here: services held to a target: an API by its latency, an evening of films by its CPU.
// Each test names the promise; several seeds where the run is short. Runs are made inside the
// tests' own time, so that the files share the processors.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  between,
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

describe.each(SEEDS)('API with a latency promise, seed %i', (seed) => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('latency-promise', { seed });
  });

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

describe('streaming evening', () => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('streaming-evening', { until: 20 * HOUR });
  });

  it('has 10 machines at night and 50 in the evening, at about 60 % of CPU', () => {
    expect(least(between(rows, 4 * HOUR, 6 * HOUR), (r) => r.ready)).toBe(10);
    expect(
      Math.abs(most(between(rows, 18 * HOUR, 20 * HOUR), (r) => r.ready) - 50),
    ).toBeLessThanOrEqual(2);
    expect(Math.abs(mean(rows, (r) => r.cpu) - 60)).toBeLessThan(5);
    expect(secondsAbove(rows, 3)).toBe(0);
  });
});
