// The time series: full resolution at first, then half of it, and flat memory.
import { describe, expect, it } from 'vitest';
import {
  appendSample,
  emptySeries,
  MOST_POINTS,
  type SeriesColumn,
  type SeriesData,
} from '../../../../src/sim/metrics/series.ts';

const COLUMNS: SeriesColumn[] = [
  { name: 'cpu', fold: 'mean' },
  { name: 'peak', fold: 'max' },
  { name: 'total', fold: 'last' },
];

const points = (series: SeriesData) => ({
  times: [...series.times.subarray(0, series.length)],
  columns: series.values.map((column) => [...column.subarray(0, series.length)]),
});

/** Samples i = 1, 2, ... at 2 s with the value i in every column. */
function seriesOf(samples: number, mostPoints = 4): SeriesData {
  const series = emptySeries(COLUMNS, mostPoints);
  for (let i = 1; i <= samples; i++) appendSample(series, 2 * i, [i, i, i]);
  return series;
}

describe('series', () => {
  it('keeps every sample until it is full', () => {
    expect(points(seriesOf(4))).toEqual({
      times: [2, 4, 6, 8],
      columns: [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [1, 2, 3, 4],
      ],
    });
  });

  it('merges pairs when it is full: mean, largest, last', () => {
    const series = seriesOf(5);
    expect(series.samplesPerPoint).toBe(2);
    expect(points(series)).toEqual({
      times: [4, 8, 10],
      columns: [
        [1.5, 3.5, 5],
        [2, 4, 5],
        [2, 4, 5],
      ],
    });
  });

  it('lets the newest point grow until it stands for as many samples as the others', () => {
    expect(points(seriesOf(6))).toEqual({
      times: [4, 8, 12],
      columns: [
        [1.5, 3.5, 5.5],
        [2, 4, 6],
        [2, 4, 6],
      ],
    });
  });

  it('means all samples of a point alike', () => {
    const series = seriesOf(16);
    expect(series.samplesPerPoint).toBe(4);
    expect(points(series).columns[0]).toEqual([2.5, 6.5, 10.5, 14.5]);
  });

  it('leaves out what was not measured, also while merging', () => {
    const series = emptySeries(COLUMNS, 4);
    const values = [NaN, 8, 5, NaN, NaN, NaN];
    values.forEach((value, i) => appendSample(series, i, [value, value, value]));
    expect(points(series)).toEqual({
      times: [1, 3, 5],
      columns: [
        [8, 5, NaN],
        [8, 5, NaN],
        [8, 5, NaN],
      ],
    });
  });

  it('takes the same memory after a million samples', () => {
    const series = emptySeries(COLUMNS);
    for (let i = 1; i <= 1_000_000; i++) appendSample(series, i, [1, i, i]);
    expect(series.times).toHaveLength(MOST_POINTS);
    expect(series.length).toBeGreaterThan(MOST_POINTS / 2);
    expect(series.samplesPerPoint).toBe(512);
    expect(series.values[0].subarray(0, series.length).every((mean) => mean === 1)).toBe(true);
    expect(series.values[2][series.length - 1]).toBe(1_000_000);
    expect(series.times[0]).toBe(512);
  });

  it('goes on from a copy', () => {
    const copy = structuredClone(seriesOf(5));
    appendSample(copy, 12, [6, 6, 6]);
    expect(points(copy)).toEqual(points(seriesOf(6)));
  });
});
