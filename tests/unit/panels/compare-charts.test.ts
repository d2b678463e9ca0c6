// The charts of compared runs: the same axes for all, what was needed once, nothing after a run's end.
import { describe, expect, it } from 'vitest';
import { courseSentence } from '../../../src/panels/compare-chart-words.ts';
import {
  COMPARED,
  type DrawnRun,
  overlaid,
  stacked,
  windowOf,
} from '../../../src/panels/compare-charts.ts';
import { letterOf } from '../../../src/panels/compare-names.ts';
import { valueAt } from '../../../src/draw/charts/series.ts';
import { compareWords } from '../../../src/words/en-compare.ts';
import { en } from '../../../src/words/en.ts';

/** A run of three samples, ten seconds apart; columns that are not given are 1 throughout. */
function runOf(
  place: number,
  given: Record<string, number[]> = {},
  times = [10, 20, 30],
): DrawnRun {
  const columns = ['cpu', 'ready', 'demand', 'queue', 'p95', 'costUsd'];
  return {
    place,
    name: letterOf(place),
    sloSeconds: 0.2,
    series: {
      columns,
      times: Float32Array.from(times),
      values: columns.map((name) => Float32Array.from(given[name] ?? times.map(() => 1))),
    },
  };
}

const draw = (chart: (typeof COMPARED)[number], ...runs: DrawnRun[]) =>
  overlaid(chart, runs, compareWords);

describe('runs over each other', () => {
  it('have a pen and a letter each', () => {
    const { lines } = draw('cpu', runOf(0), runOf(1), runOf(2));
    expect(lines.map(({ pen, name }) => [pen, name])).toEqual([
      ['run-1', 'A'],
      ['run-2', 'B'],
      ['run-3', 'C'],
    ]);
  });

  it('share an axis that shows the largest of all, CPU always 0 to 100', () => {
    const high = runOf(1, { queue: [0, 480, 0], ready: [2, 3, 14] });
    expect(draw('queue', runOf(0), high).domain).toEqual([0, 600]);
    expect(draw('instances', runOf(0), high).domain).toEqual([0, 16]);
    expect(draw('cpu', runOf(0), high).domain).toEqual([0, 100]);
  });

  it('leave room for what was needed, also when there were fewer', () => {
    expect(draw('instances', runOf(0, { demand: [1, 14, 1] })).domain).toEqual([0, 16]);
  });

  it('write latency as the page and files do: in seconds where many of them are promised', () => {
    const other = runOf(1, { p95: [0.2, 9, 0.1] });
    expect(draw('latency', runOf(0), other).tick?.(0.2)).toBe('200');
    const patient = { ...other, sloSeconds: 30 };
    const frame = draw('latency', runOf(0), patient);
    expect(frame.tick?.(9)).toBe('9');
    expect(frame.domain[1]).toBeGreaterThanOrEqual(45);
  });

  it('reach to the latest end, and the line of an earlier one stops at its own', () => {
    const short = runOf(1, { ready: [1, 2] }, [10, 20]);
    const { window, lines } = draw('instances', runOf(0), short);
    expect(window).toEqual({ from: 0, to: 30 });
    expect(valueAt(lines[1].series, 20)).toBe(2);
    expect(valueAt(lines[1].series, 25)).toBeUndefined();
    expect(windowOf([])).toEqual({ from: 0, to: 1 });
  });

  it('have nothing for a column that was not kept', () => {
    const old = {
      ...runOf(0),
      series: { columns: ['cpu'], times: new Float32Array(3), values: [] },
    };
    expect(draw('queue', old).lines[0].series.count).toBe(1);
  });
});

describe('what was needed', () => {
  const needed = (...runs: DrawnRun[]) =>
    draw('instances', ...runs).lines.filter(({ pen }) => pen === 'third');

  it('is drawn once where all needed the same, as far as the longest run', () => {
    const [line, ...others] = needed(
      runOf(0, { demand: [1, 2] }, [10, 20]),
      runOf(1, { demand: [1, 2, 3] }),
    );
    expect(others).toEqual([]);
    expect(line.name).toBe('needed');
    expect(valueAt(line.series, 30)).toBe(3);
  });

  it('is drawn once where one was sampled more often, by what both have', () => {
    const often = runOf(0, { demand: [1, 1, 2, 2, 3] }, [10, 15, 20, 25, 30]);
    const [line, ...others] = needed(often, runOf(1, { demand: [1, 2, 3] }));
    expect(others).toEqual([]);
    expect(line.name).toBe('needed');
    expect(needed(often, runOf(1, { demand: [1, 3, 3] }))).toHaveLength(2);
  });

  it('is not called the same where no time is known of both', () => {
    expect(needed(runOf(0), runOf(1, {}, [11, 21, 31]))).toHaveLength(2);
  });

  it("is the baseline's where they needed other numbers; the others' are in the table", () => {
    const lines = needed(runOf(0), runOf(1, { demand: [1, 5, 1] }));
    expect(lines.map(({ name, tableOnly }) => [name, tableOnly])).toEqual([
      ['needed, A', false],
      ['needed, B', true],
    ]);
  });
});

describe('each run by itself', () => {
  it('has the same axes as the others, and its own need', () => {
    const frames = stacked('instances', [runOf(0), runOf(1, { ready: [1, 9, 1] })], compareWords);
    expect(frames.map(({ domain }) => domain)).toEqual([
      [0, 10],
      [0, 10],
    ]);
    expect(frames[1].lines.map(({ name }) => name)).toEqual(['B', 'needed']);
  });
});

it('a chart tells the course of each run', () => {
  const frame = draw('cpu', runOf(0, { cpu: [10, 50, 30] }), runOf(1, { cpu: [NaN, NaN, NaN] }));
  expect(courseSentence('cpu', frame, en.charts.speak.percent)).toBe(
    'Mean CPU of the ready machines, in percent. A: from 10 percent to 50 percent, 30 percent on average. B: no lines.',
  );
});
