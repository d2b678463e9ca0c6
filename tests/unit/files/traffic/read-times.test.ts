import { describe, expect, it } from 'vitest';
import { see } from './read.ts';

describe('the times of a traffic file', () => {
  it.each([
    ['seconds', 'time,rate\n5,1\n7,1\n', [0, 2], 'seconds'],
    ['seconds before zero', 'time,rate\n-60,1\n-30,1\n', [0, 30], 'seconds'],
    ['dates in seconds', 'time,rate\n1714570200,1\n1714570260,1\n', [0, 60], 'seconds'],
    [
      'dates in seconds a thousand apart',
      'time,rate\n1714570000,1\n1714571000,1\n',
      [0, 1000],
      'seconds',
    ],
    [
      'dates in milliseconds',
      'time,rate\n1714570200000,1\n1714570200005,1\n',
      [0, 0.005],
      'milliseconds',
    ],
    ['a header of milliseconds', 'time_ms,rate\n0,1\n250,1\n', [0, 0.25], 'milliseconds'],
    ['a header of minutes', 'minute,rate\n0,1\n1,1\n', [0, 60], 'seconds'],
    ['a header of hours', 'hour,requests\n0,1\n1,1\n', [0, 3600], 'seconds'],
    [
      'dates',
      'time,rate\n2024-05-01T00:00:00Z,1\n2024-05-01T01:00:00+01:00,1\n2024-05-01T00:00:01.5Z,1\n',
      [0, 1.5],
      'iso',
    ],
    ['days', 'date,rate\n2024-02-28,1\n2024-02-29,1\n2024-03-01,1\n', [0, 86400, 172800], 'iso'],
  ])('reads %s', async (_, text, times, timeFormat) => {
    const seen = await see(text);
    expect([seen.times, seen.series.timeFormat]).toEqual([times, timeFormat]);
  });

  it('takes a step of 60,000 for a minute and says so', async () => {
    const { times, warnings } = await see('time,rate\n0,1\n60000,1\n120000,1\n');
    expect({ times, warnings }).toEqual({ times: [0, 60, 120], warnings: ['millisecondsAssumed'] });
  });

  it.each([300, 1800, 3600, 86400, 604800])('takes a step of %d for seconds', async (step) => {
    const { times, warnings } = await see(`time,rate\n0,1\n${step},1\n${step * 2},1\n`);
    expect({ times, warnings }).toEqual({ times: [0, step, step * 2], warnings: [] });
  });

  it('lets the options decide the unit', async () => {
    const text = 'time,rate\n0,1\n60000,1\n';
    expect((await see(text, { timeFormat: 'seconds' })).times).toEqual([0, 60000]);
    expect((await see('time,rate\n0,1\n7,1\n', { timeFormat: 'milliseconds' })).times).toEqual([
      0, 0.007,
    ]);
  });

  it('takes dates without a time zone for UTC and says how many', async () => {
    const { series } = await see('time,rate\n2014-04-10 00:04:00,1\n2014-04-10 00:09:00,1\n');
    expect(series.warnings[0]).toMatchObject({ code: 'noTimeZone', count: 2 });
    expect(series.startsAt).toBe('2014-04-10T00:04:00.000Z');
  });

  it.each([
    [
      'dates',
      'time,rate\n2024-05-01T02:00:00+02:00,1\n2024-05-01T02:01:00+02:00,1\n',
      '2024-05-01T00:00:00.000Z',
    ],
    ['seconds since 1970', 'time,rate\n1714521600,1\n1714521660,1\n', '2024-05-01T00:00:00.000Z'],
    [
      'milliseconds since 1970',
      'time,rate\n1714521600500,1\n1714521601500,1\n',
      '2024-05-01T00:00:00.500Z',
    ],
    ['dates newest first', 'time,rate\n2024-05-02,1\n2024-05-01,1\n', '2024-05-01T00:00:00.000Z'],
    ['seconds from a beginning of their own', 'time,rate\n100,1\n160,1\n', undefined],
  ])('gives the date of the first sample for %s', async (_, text, startsAt) => {
    expect((await see(text)).series.startsAt).toBe(startsAt);
  });

  it('loses no digit of a fraction beside a large date', async () => {
    const { times } = await see('time,rate\n2024-05-01T00:00:00.1Z,1\n2024-05-01T00:00:00.2Z,1\n');
    expect(times[1]).toBeCloseTo(0.1, 15);
  });
});
