// What presets promise to students (their notes, and the numbers in their descriptions) is true
// of the run. Here: sudden interest: news that everyone reads, and the hours around a match.
// Each test names the promise; several seeds where the run is short. Runs are made inside the
// tests' own time, so that the files share the processors.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  between,
  errors,
  least,
  mean,
  most,
  secondsAbove,
  type Row,
  watchPreset,
} from './watch-preset.ts';

const SEEDS = [1, 2];

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
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('news-spike');
  });

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
