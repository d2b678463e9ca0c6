// The span that the rates of a file count over: as found in a name or a cell, or as it is chosen.
import { describe, expect, it } from 'vitest';
import { spanAssumed } from '../../../../src/files/traffic/rate-span.ts';
import type { TrafficOptions } from '../../../../src/files/traffic/types.ts';
import { refusal, see } from './read.ts';

const PER_MINUTE = 'Timestamp;Requests per minute\n0;1800\n3600;200\n7200;600\n';
const CELLS = 'time,load\n0,120 req/min\n10,60 req/min\n';
const MIXED = 'time,load\n0,1 req/s\n10,60 req/min\n20,2 req/s\n';

describe('the span of rates as it is found', () => {
  it.each([
    ['in a name', PER_MINUTE, { seconds: 60, saidBy: 'header' }],
    ['in a name a second', 'time,rps\n0,5\n1,6\n', { seconds: 1, saidBy: 'header' }],
    ['in a name an hour', 'time,hits per hour\n0,5\n1,6\n', { seconds: 3600, saidBy: 'header' }],
    ['in the cells', CELLS, { seconds: 60, saidBy: 'cells' }],
    ['in each cell otherwise', MIXED, undefined],
    ['in one cell otherwise than in the name', 'time,req/min\n0,60\n1,1 req/s\n', undefined],
    ['nowhere, for counts', 'time,count\n0,5\n1,6\n', undefined],
  ])('stands %s', async (_, text, span) => {
    expect((await see(text)).series.rateSpan).toEqual(span);
  });

  it('is told as assumed where a name alone made values be divided', async () => {
    const told = async (text: string, options?: TrafficOptions) =>
      spanAssumed((await see(text, options)).series).map(({ message }) => message);
    expect(await told(PER_MINUTE)).toEqual([
      'The values of “Requests per minute” were divided by 60, since its name says that they are requests in 60 seconds. If they are something else, choose it.',
    ]);
    expect(await told(PER_MINUTE, { rateSeconds: 60 })).toEqual([]);
    expect(await told(PER_MINUTE, { rateSeconds: 1 })).toEqual([]);
    expect(await told(CELLS)).toEqual([]);
    expect(await told('time,rps\n0,5\n1,6\n')).toEqual([]);
  });
});

describe('the span of rates as it is chosen', () => {
  it.each([
    [1, [1800, 200, 600]],
    [60, [30, 200 / 60, 10]],
    [3600, [0.5, 200 / 3600, 600 / 3600]],
  ])('of %d s stands above what a name says', async (rateSeconds, expected) => {
    const { rates, series, warnings } = await see(PER_MINUTE, { rateSeconds });
    expect(rates).toEqual(expected);
    expect(series.rateSpan).toEqual({ seconds: rateSeconds, saidBy: 'options' });
    expect(warnings).toEqual([]);
  });

  it('is not asked about in a column without a telling name', async () => {
    const { rates, warnings } = await see('time,value\n0,60\n1,120\n', { rateSeconds: 60 });
    expect({ rates, warnings }).toEqual({ rates: [1, 2], warnings: [] });
  });

  it.each<[string, TrafficOptions, number[]]>([
    ['rates a second', { kind: 'rate', rateSeconds: 1 }, [120, 60]],
    ['counts', { kind: 'count' }, [12, 6]],
  ])('as %s stands above the units in the cells, which is told', async (_, options, expected) => {
    const { rates, warnings } = await see(CELLS, options);
    expect(rates).toEqual(expected);
    expect(warnings).toEqual(['unitsOverruled']);
  });

  it('as the units in the cells have it says nothing of them', async () => {
    const { rates, warnings } = await see(CELLS, { rateSeconds: 60 });
    expect({ rates, warnings }).toEqual({ rates: [2, 1], warnings: [] });
  });

  it('does not reach the units in cells while it is only said that they are rates', async () => {
    expect((await see(MIXED, { kind: 'rate' })).rates).toEqual([1, 1, 2]);
  });

  it.each([0, -60, NaN, 1e9])('of %d s is refused', async (rateSeconds) => {
    expect(await refusal(PER_MINUTE, { rateSeconds })).toMatchObject({ code: 'badOption' });
  });
});
