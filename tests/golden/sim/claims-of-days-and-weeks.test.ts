// What presets promise to students (their notes, and the numbers in their descriptions) is true
// of the run. Here: long waves: a day of a web site, a week of a game.
// Each test names the promise; several seeds where the run is short. Runs are made inside the
// tests' own time, so that the files share the processors.
import { beforeAll, describe, expect, it } from 'vitest';
import { between, last, least, mean, most, type Row, watchPreset } from './watch-preset.ts';

const HOUR = 3600;

describe('daily wave', () => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('daily-wave');
  });

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

describe('game weekend', () => {
  let rows: Row[];

  beforeAll(() => {
    rows = watchPreset('game-weekend', { until: 5.5 * 24 * HOUR });
  });

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
