import { describe, expect, it } from 'vitest';
import { see } from './read.ts';

const rows = (times: readonly number[]): string =>
  `time,rate\n${times.map((t) => `${t},6\n`).join('')}`;
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('repairs of a traffic file', () => {
  it('sorts rows and counts those that came after a later time', async () => {
    const { times, rates, series } = await see('time,rate\n0,1\n30,4\n10,2\n20,3\n40,5\n');
    expect({ times, rates }).toEqual({ times: [0, 10, 20, 30, 40], rates: [1, 2, 3, 4, 5] });
    expect(series.reordered).toBe(2);
    expect(series.warnings[0]).toMatchObject({ code: 'outOfOrder', count: 2 });
  });

  it('turns round a file with the newest row first', async () => {
    const { rates, series } = await see('time,rate\n40,5\n30,4\n20,3\n10,2\n0,1\n');
    expect([...rates, series.reordered]).toEqual([1, 2, 3, 4, 5, 4]);
  });

  it('averages rows of one time', async () => {
    const { times, rates, series, warnings } = await see(
      'time,rate\n0,1\n10,2\n10,4\n0,3\n20,9\n10,3\n',
    );
    expect({ times, rates }).toEqual({ times: [0, 10, 20], rates: [2, 3, 9] });
    expect([series.duplicates, ...warnings]).toEqual([3, 'outOfOrder', 'duplicateTimes']);
  });

  it('fills a short gap by a straight line and says so', async () => {
    const { times, rates, series } = await see(
      'time,rate\n0,1\n10,1\n20,1\n30,1\n40,1\n70,7\n80,7\n',
    );
    expect(times).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80]);
    expect(rates).toEqual([1, 1, 1, 1, 1, 3, 5, 7, 7]);
    expect([series.missing, series.rows]).toEqual([2, 7]);
    expect(series.warnings[0]).toMatchObject({ code: 'gapsFilled', count: 2, limit: 12 });
  });

  it('takes a long gap for no traffic and says so', async () => {
    const { times, rates, series } = await see(rows([...upTo(10), 100, 101]));
    expect(times).toEqual([...upTo(10), 10, 100, 101]);
    expect(rates).toEqual([...Array<number>(10).fill(6), 0, 6, 6]);
    expect(series.missing).toBe(90);
    expect(series.warnings[0]).toMatchObject({ code: 'gapsZero', count: 90 });
  });

  it('fills 12 missing rows and no 13th, unless told otherwise', async () => {
    const filled = rows([...upTo(10), 22, 23]);
    const empty = rows([...upTo(10), 23, 24]);
    expect((await see(filled)).rates).toEqual(Array<number>(24).fill(6));
    expect((await see(empty)).rates.filter((rate) => rate === 0)).toEqual([0]);
    expect((await see(empty, { longestFilledRows: 13 })).rates).toEqual(Array<number>(25).fill(6));
    expect((await see(filled, { longestFilledRows: 0 })).times[10]).toBe(10);
  });

  it('leaves a step of one and a half steps alone', async () => {
    const { times, warnings } = await see(rows([0, 2, 4, 6, 9, 11]));
    expect({ times, warnings }).toEqual({ times: [0, 2, 4, 6, 9, 11], warnings: [] });
  });

  it('holds each value where the rows are unevenly spaced by nature', async () => {
    const { times, rates, warnings } = await see('time,count\n0,1\n1,2\n2,9\n11,8\n13,5\n18,1\n');
    expect(times).toEqual([0, 1, 2, 11, 13, 18]);
    expect(rates).toEqual([1, 2, 1, 4, 1, 0.5]);
    expect(warnings).toEqual(['irregularSteps']);
  });

  it('takes many gaps of whole steps for missing rows, not for uneven spacing', async () => {
    const { times, series } = await see(rows([0, 1, 2, 4, 5, 6, 9, 10, 12]));
    expect([times, series.missing]).toEqual([upTo(13), 4]);
  });

  it('takes rows without a value for missing ones', async () => {
    const { rates, series, warnings } = await see(
      'time,rate\n0,1\n1,2\n2,\n3,4\n4,5\n5,"",\n6,7\n7,8\n8,9\n9,9\n',
    );
    expect(rates).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    expect([series.rows, series.missing, ...warnings]).toEqual([8, 2, 'emptyValues', 'gapsFilled']);
  });
});
