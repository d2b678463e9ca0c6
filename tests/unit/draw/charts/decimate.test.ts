/* Thinning a series keeps what the eye would see: each column's ends and extremes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnSeconds,
  decimate,
  roomFor,
  scratchFor,
  type Grid,
} from '../../../../src/draw/charts/decimate.ts';
import type { Series } from '../../../../src/draw/charts/series.ts';
import { seriesOf } from './series-of.ts';

function thinned(series: Series, grid: Grid): [number, number][] {
  const scratch = scratchFor(grid.columns);
  const taken = decimate(series, grid, scratch);
  return Array.from({ length: taken }, (_, i) => [scratch.times[i], scratch.values[i]]);
}

describe('by example', () => {
  const tenSeconds = { window: { from: 0, to: 20 }, columns: 2 };

  test('a column of many keeps first, smallest, largest and last, in order of time', () => {
    const series = seriesOf([0, 5], [1, 9], [2, 7], [3, 1], [4, 3], [5, 4]);
    expect(thinned(series, tenSeconds)).toEqual([
      [0, 5],
      [1, 9],
      [3, 1],
      [5, 4],
    ]);
  });

  test('a sparse series is kept as it is', () => {
    const series = seriesOf([0, 5], [11, 9]);
    expect(thinned(series, tenSeconds)).toEqual([
      [0, 5],
      [11, 9],
    ]);
  });

  test('one sample beyond each edge stays, for the line that crosses it', () => {
    const series = seriesOf([0, 1], [10, 2], [20, 3], [30, 4], [40, 5], [50, 6]);
    expect(thinned(series, { window: { from: 15, to: 35 }, columns: 2 })).toEqual([
      [10, 2],
      [20, 3],
      [30, 4],
      [40, 5],
    ]);
  });

  test('a flat column is its first and last', () => {
    expect(thinned(seriesOf([0, 4], [1, 4], [2, 4], [3, 4]), tenSeconds)).toEqual([
      [0, 4],
      [3, 4],
    ]);
  });

  test('a gap at the end of a column lifts the pen, a shorter one is bridged', () => {
    expect(thinned(seriesOf([0, 4], [1, NaN], [2, 4], [9, NaN], [12, 6]), tenSeconds)).toEqual([
      [0, 4],
      [2, 4],
      [9, NaN],
      [12, 6],
    ]);
  });

  test('entries beyond the count are not read', () => {
    expect(thinned({ ...seriesOf([0, 4], [11, 8], [15, 9]), count: 2 }, tenSeconds)).toEqual([
      [0, 4],
      [11, 8],
    ]);
  });

  test('an empty series gives nothing', () => {
    expect(thinned(seriesOf(), tenSeconds)).toEqual([]);
  });

  test('columns stay where they are while the window slides, so that a line does not shimmer', () => {
    const series = seriesOf(...Array.from({ length: 200 }, (_, i) => [i, (i * 37) % 101] as const));
    const at = (from: number) => thinned(series, { window: { from, to: from + 100 }, columns: 10 });
    const inner = (points: [number, number][]) =>
      points.filter(([time]) => time >= 20 && time < 90);
    expect(inner(at(3))).toEqual(inner(at(7)));
  });
});

describe('against a naive twin', () => {
  const samples = fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    ),
    {
      maxLength: 400,
    },
  );
  const columns = fc.integer({ min: 1, max: 40 });
  const begin = fc.integer({ min: -50, max: 400 });
  const length = fc.integer({ min: 1, max: 500 });

  function build(steps: readonly (readonly [number, number])[]): Series {
    let time = 0;
    return seriesOf(...steps.map(([pause, value]) => [(time += pause), value] as const));
  }

  /** Every column's samples, found by looking at all of them. */
  function naive(series: Series, grid: Grid): Map<number, number[]> {
    const all = Array.from(
      { length: series.count },
      (_, i) => [series.times[i], series.values[i]] as const,
    );
    const before = all.filter(([time]) => time < grid.window.from).slice(-1);
    const inside = all.filter(([time]) => time >= grid.window.from && time < grid.window.to);
    const after = all.filter(([time]) => time >= grid.window.to).slice(0, 1);
    return byColumn([...before, ...inside, ...after], grid);
  }

  function byColumn(
    points: readonly (readonly [number, number])[],
    grid: Grid,
  ): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const [time, value] of points) {
      const column = Math.floor(time / columnSeconds(grid));
      found.set(column, [...(found.get(column) ?? []), value]);
    }
    return found;
  }

  test('each column keeps its first, smallest, largest and last value, and no other column appears', () => {
    fc.assert(
      fc.property(samples, columns, begin, length, (steps, across, from, seconds) => {
        const series = build(steps);
        const grid = { window: { from, to: from + seconds }, columns: across };
        const kept = byColumn(thinned(series, grid), grid);
        const wanted = naive(series, grid);
        expect([...kept.keys()]).toEqual([...wanted.keys()]);
        for (const [column, values] of wanted) {
          const here = kept.get(column) ?? [];
          expect(Math.min(...here)).toBe(Math.min(...values));
          expect(Math.max(...here)).toBe(Math.max(...values));
          expect(here[0]).toBe(values[0]);
          expect(here.at(-1)).toBe(values.at(-1));
          expect(here.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  test('times never decrease and every point is one of the samples', () => {
    fc.assert(
      fc.property(samples, columns, begin, length, (steps, across, from, seconds) => {
        const series = build(steps);
        const points = thinned(series, { window: { from, to: from + seconds }, columns: across });
        const known = new Set(
          Array.from({ length: series.count }, (_, i) => `${series.times[i]} ${series.values[i]}`),
        );
        points.forEach(([time, value], i) => {
          expect(known.has(`${time} ${value}`)).toBe(true);
          if (i > 0) expect(time).toBeGreaterThanOrEqual(points[i - 1][0]);
        });
      }),
    );
  });

  test('the promised room always suffices, gaps included', () => {
    const withGaps = fc.array(
      fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.constantFrom(1, 2, 3, NaN)),
      { maxLength: 600 },
    );
    fc.assert(
      fc.property(withGaps, columns, begin, length, (steps, across, from, seconds) => {
        const grid = { window: { from, to: from + seconds }, columns: across };
        const taken = decimate(build(steps), grid, scratchFor(across));
        expect(taken).toBeLessThanOrEqual(roomFor(across));
      }),
    );
  });
});
