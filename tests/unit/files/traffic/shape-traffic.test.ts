import { describe, expect, it } from 'vitest';
import { shapeTraffic } from '../../../../src/files/traffic/shape-traffic.ts';
import type { ShapeOptions, ShapedTraffic } from '../../../../src/files/traffic/shape-traffic.ts';
import { see } from './read.ts';

async function shape(
  rates: readonly number[],
  step: number,
  options: ShapeOptions,
): Promise<ShapedTraffic> {
  const text = rates.map((rate, i) => `${i * step},${rate}\n`).join('');
  return shapeTraffic((await see(`t_seconds,rate\n${text}`)).series, options);
}

const plain = ({ times, rates }: ShapedTraffic): [number[], number[]] => [[...times], [...rates]];

describe('shapeTraffic', () => {
  it('gives the series as it is when nothing is asked', async () => {
    const shaped = await shape([1, 2, 3], 10, {});
    expect(plain(shaped)).toEqual([
      [0, 10, 20],
      [1, 2, 3],
    ]);
    expect(shaped).toMatchObject({
      stepSeconds: 10,
      durationSeconds: 30,
      requests: 60,
      scale: 1,
      warnings: [],
    });
  });

  it('scales by a factor or to a peak', async () => {
    expect(plain(await shape([1, 2, 4], 10, { scale: 2.5 }))[1]).toEqual([2.5, 5, 10]);
    const peaked = await shape([1, 2, 4], 10, { peakRate: 520 });
    expect(plain(peaked)[1]).toEqual([130, 260, 520]);
    expect(peaked).toMatchObject({ scale: 130, peakRate: 520 });
  });

  it('turns a day into an hour at the same rates', async () => {
    const shaped = await shape([1, 2], 43_200, { compression: 24 });
    expect(plain(shaped)).toEqual([
      [0, 1800],
      [1, 2],
    ]);
    expect(shaped).toMatchObject({ durationSeconds: 3600, stepSeconds: 1800, requests: 5400 });
  });

  it('cuts out a part, rows at its edges in part', async () => {
    const shaped = await shape([1, 2, 3, 4], 10, { fromSeconds: 5, toSeconds: 32 });
    expect(plain(shaped)).toEqual([
      [0, 5, 15, 25],
      [1, 2, 3, 4],
    ]);
    expect(shaped).toMatchObject({ durationSeconds: 27, requests: 5 + 20 + 30 + 8 });
    expect(plain(await shape([1, 2, 3], 10, { fromSeconds: 10, toSeconds: 20 }))).toEqual([
      [0],
      [2],
    ]);
  });

  it('averages to a longer step, the last one shorter, and keeps the requests', async () => {
    const shaped = await shape([1, 3, 5, 7, 9], 10, { stepSeconds: 20 });
    expect(plain(shaped)).toEqual([
      [0, 20, 40],
      [2, 6, 9],
    ]);
    expect(shaped).toMatchObject({ durationSeconds: 50, requests: 250, warnings: [] });
  });

  it('holds the rate when the step is shorter', async () => {
    expect(plain(await shape([1, 3], 10, { stepSeconds: 5 }))).toEqual([
      [0, 5, 10, 15],
      [1, 1, 3, 3],
    ]);
  });

  it('warns of ramps when rows are split between steps', async () => {
    const shaped = await shape([0, 6, 0, 6, 0, 6], 10, { stepSeconds: 15 });
    expect(plain(shaped)[1]).toEqual([2, 2, 4, 4]);
    expect(shaped.requests).toBe(180);
    expect(shaped.warnings.map((each) => each.code)).toEqual(['stepNotMultiple']);
  });

  it('warns when the step does not divide the day of a series of days', async () => {
    const rates = Array.from({ length: 72 }, (_, i) => i % 24);
    const codes = async (stepSeconds: number, compression: number): Promise<string[]> =>
      (await shape(rates, 3600, { stepSeconds, compression })).warnings.map((each) => each.code);
    expect(await codes(5 * 3600, 1)).toEqual(['stepNotInDay']);
    expect(await codes(6 * 3600, 1)).toEqual([]);
    expect(await codes(750, 24)).toEqual(['stepNotInDay']);
    expect(await codes(300, 24)).toEqual([]);
  });

  it('merges to few enough points, at a step that divides a day where one is near', async () => {
    const rates = Array.from({ length: 1440 * 3 }, (_, i) => i % 60);
    const shaped = await shape(rates, 60, { mostPoints: 640 });
    expect([shaped.stepSeconds, shaped.times.length]).toEqual([480, 540]);
    expect(shaped.requests).toBeCloseTo(
      rates.reduce((sum, rate) => sum + rate * 60, 0),
      4,
    );
    expect(shaped.warnings.map((each) => each.code)).toEqual(['pointsMerged']);
  });

  it.each([
    [{ compression: 0 }, 'compression'],
    [{ scale: -1 }, 'scale'],
    [{ scale: NaN }, 'scale'],
    [{ peakRate: Infinity }, 'peakRate'],
    [{ fromSeconds: 30 }, 'fromSeconds'],
    [{ fromSeconds: 20, toSeconds: 10 }, 'toSeconds'],
    [{ stepSeconds: 0 }, 'stepSeconds'],
    [{ mostPoints: 0 }, 'mostPoints'],
  ])('refuses %j', async (options, column) => {
    const shaped = shape([1, 2, 3], 10, options);
    await expect(shaped).rejects.toMatchObject({ name: 'TrafficError', code: 'badOption', column });
  });

  it('refuses to scale no traffic to a peak', async () => {
    await expect(shape([0, 0], 10, { peakRate: 5 })).rejects.toMatchObject({ code: 'noRequests' });
  });
});
