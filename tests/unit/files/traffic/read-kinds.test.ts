import { describe, expect, it } from 'vitest';
import { see } from './read.ts';

describe('rates, counts, counters and events', () => {
  it('divides counts by the length of their bin', async () => {
    const { rates, series } = await see('time,count\n0,600\n300,900\n600,300\n');
    expect(rates).toEqual([2, 3, 1]);
    expect(series).toMatchObject({ kind: 'count', stepSeconds: 300, endSeconds: 900 });
  });

  it('divides a count before a gap by the usual step', async () => {
    const { times, rates } = await see('time,requests\n0,10\n10,10\n20,10\n40,10\n50,10\n60,10\n');
    expect(times).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(rates).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it.each([
    ['a header of requests per minute', 'time,req/min\n0,60\n1,120\n', [1, 2]],
    ['a unit in the cells', 'time,traffic\n0,6.02 req/s\n1,7 req/s\n', [6.02, 7]],
    ['units without a space', 'time,traffic\n0,6.02rps\n1,7rps\n', [6.02, 7]],
    ['a unit in some cells', 'time,rate\n0,6.02\n1,7 requests/s\n', [6.02, 7]],
    ['requests per minute in the cells', 'time,traffic\n0,120 req/min\n1,60 rpm\n', [2, 1]],
    [
      'requests per hour in the cells',
      'time,traffic\n0,7200 requests per hour\n1,3600 /h\n',
      [2, 1],
    ],
    [
      'units of time that change',
      'time,traffic\n0,1 req/s\n1,60 req/min\n2,2 req/s\n3,60/min\n',
      [1, 1, 2, 1],
    ],
    ['a decimal comma and a unit', 'time;traffic\n0;6,5 req/s\n1;7,25 req/s\n', [6.5, 7.25]],
    ['minus zero', 'time,rate\n0,-0\n1,-0.0\n', [0, 0]],
  ])('reads %s', async (_, text, expected) => {
    const { rates, warnings } = await see(text);
    expect(rates).toEqual(expected);
    expect(warnings).not.toContain('kindAssumed');
  });

  it('takes cells such as "12 requests" for counts', async () => {
    const { rates, series } = await see('time,traffic\n0,20 requests\n10,30 requests\n');
    expect([series.kind, ...rates]).toEqual(['count', 2, 3]);
  });

  it('says so when it took a column without a telling name for a rate', async () => {
    const { series } = await see('timestamp,value\n0,20\n10,30\n');
    expect(series.warnings[0]).toMatchObject({ code: 'kindAssumed', column: 'value' });
  });

  it('prefers a rate to a count and names the other columns', async () => {
    const { rates, series } = await see('time,requests,rate\n0,20,2\n10,30,3\n');
    expect(rates).toEqual([2, 3]);
    expect(series.warnings[0]).toMatchObject({ code: 'otherColumns', names: ['requests'] });
  });

  it('takes the differences of a rising counter', async () => {
    const { times, rates, warnings, series } = await see(
      'time,http_requests_total\n0,1000\n10,1020\n20,1050\n30,1050\n',
    );
    expect({ times, rates }).toEqual({ times: [0, 10, 20], rates: [2, 3, 0] });
    expect(warnings).toEqual(['counterDifferenced']);
    expect(series.endSeconds).toBe(30);
  });

  it('takes a falling counter for one that began again from zero', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `${i},${i < 20 ? 500 + i * 4 : (i - 19) * 3}\n`,
    );
    const { rates, warnings, series } = await see(`time,total\n${rows.join('')}`);
    expect(rates).toEqual([...Array<number>(19).fill(4), ...Array<number>(10).fill(3)]);
    expect([series.resets, ...warnings]).toEqual([1, 'counterDifferenced', 'counterResets']);
  });

  it('spreads what a counter gained over a gap, inventing nothing', async () => {
    const { times, rates, series, warnings } = await see(
      'time,counter\n0,0\n1,5\n2,10\n3,15\n4,20\n10,80\n11,85\n',
    );
    expect({ times, rates }).toEqual({ times: [0, 1, 2, 3, 4, 10], rates: [5, 5, 5, 5, 10, 5] });
    expect([series.missing, ...warnings]).toEqual([5, 'counterDifferenced', 'gapsSpanned']);
  });

  it('takes a total that rises and falls for a count of each row', async () => {
    const { rates, warnings } = await see('time,total requests\n0,10\n10,20\n20,10\n30,40\n');
    expect({ rates, warnings }).toEqual({ rates: [1, 2, 1, 4], warnings: [] });
  });

  it('asks about a count that never falls but is not named a counter', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => `${i},${i * i}\n`).join('');
    expect((await see(`time,count\n${rows}`)).warnings).toEqual(['looksCumulative']);
    expect((await see(`time,count\n${rows}`, { cumulative: true })).rates.slice(0, 3)).toEqual([
      1, 3, 5,
    ]);
    expect((await see(`time,total\n${rows}`, { cumulative: false })).rates.slice(0, 3)).toEqual([
      0, 1, 4,
    ]);
  });

  it('counts a single column of times into bins of the clock', async () => {
    const { times, rates, series } = await see('t_seconds\n10.2\n10.9\n12.5\n12.6\n12.7\n');
    expect({ times, rates }).toEqual({ times: [0, 1, 2], rates: [2, 0, 3] });
    expect(series).toMatchObject({
      kind: 'events',
      stepSeconds: 1,
      endSeconds: 3,
      valueColumn: -1,
    });
  });

  it('counts events in bins of a chosen length, whatever their order', async () => {
    const { times, rates, warnings } = await see('29\n1\n\n5\n12\n', { binSeconds: 10 });
    expect({ times, rates, warnings }).toEqual({
      times: [0, 10, 20],
      rates: [0.2, 0.1, 0.1],
      warnings: [],
    });
  });

  it('begins the bins of dated events at whole minutes of the clock', async () => {
    const { rates, series } = await see('2024-05-01T10:00:50Z\n2024-05-01T10:01:10Z\n', {
      binSeconds: 60,
    });
    expect([...rates, series.startsAt]).toEqual([1 / 60, 1 / 60, '2024-05-01T10:00:00.000Z']);
  });

  it('chooses longer bins for longer logs', async () => {
    const { series } = await see('t\n0\n3\n86400\n');
    expect([series.stepSeconds, series.times.length]).toEqual([30, 2881]);
  });

  it('takes irregular rows without rate or count for events and offers their columns', async () => {
    const { rates, series } = await see(
      't_seconds,context_tokens,generated_tokens\n0.7,374,44\n5,396,109\n5.2,879,55\n5.9,91,16\n7.1,91,16\n7.2,8,9\n',
    );
    expect(rates).toEqual([1, 0, 0, 0, 0, 3, 0, 2]);
    expect(series.warnings[0]).toMatchObject({
      code: 'readAsEvents',
      names: ['context_tokens', 'generated_tokens'],
    });
  });

  it('reads any file as events when told so', async () => {
    expect((await see('time,rate\n0,5\n1,6\n', { kind: 'events' })).rates).toEqual([1, 1]);
  });
});
