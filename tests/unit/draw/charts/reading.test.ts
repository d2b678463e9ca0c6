/* Reading a chart without seeing it: keys, the words at the crosshair, the line in a few numbers. */
import { describe, expect, test } from 'vitest';
import { readingAt } from '../../../../src/draw/charts/crosshair-reading.ts';
import type { PanelFrame } from '../../../../src/draw/charts/panel-picture.ts';
import { strideOf } from '../../../../src/draw/charts/reader-keys.ts';
import { timeAfter } from '../../../../src/draw/charts/strides.ts';
import { summarize } from '../../../../src/draw/charts/series-summary.ts';
import { seriesOf } from './series-of.ts';

const frame: PanelFrame = {
  window: { from: 100, to: 200 },
  now: 180,
  domain: [0, 100],
  lines: [
    {
      series: seriesOf([90, 1], [110, 2], [130, NaN], [150, 4], [170, 5]),
      pen: 'mean',
      shape: 'line',
    },
  ],
  marks: [
    { time: 60, kind: 'failure' },
    { time: 120, kind: 'scale-out', level: 4 },
    { time: 160, kind: 'failure' },
  ],
};

describe('a key at the crosshair', () => {
  const after = (key: string, from: number, shiftKey = false) => {
    const stride = strideOf({ key, shiftKey });
    return stride && timeAfter(stride, frame, from);
  };

  test.each([
    ['ArrowLeft', 170, 150],
    ['ArrowRight', 150, 170],
    ['ArrowRight', 170, 170],
    ['PageUp', 100, 120],
    ['PageUp', 120, 160],
    ['PageUp', 160, 160],
    ['PageDown', 180, 160],
    ['PageDown', 120, 120],
    ['Home', 150, 100],
    ['End', 150, 180],
    ['Enter', 150, undefined],
  ])('%s goes from %i to %s', (key, from, expected) => {
    expect(after(key, from)).toBe(expected);
  });

  test('with Shift goes by ten samples, inside the window', () => {
    expect(after('ArrowLeft', 170, true)).toBe(100);
    expect(after('PageDown', 170, true)).toBe(160);
  });
});

describe('what is read at the crosshair', () => {
  const words = {
    formatTime: (seconds: number) => `t${seconds}`,
    format: (value: number) => `${value}%`,
    speak: (value: number) => `${value} percent`,
    event: ({ kind }: { kind: string }) => kind,
  };

  test('is the value alone where there is one line', () => {
    expect(readingAt(frame, 150, words)).toEqual({
      time: 150,
      values: ['4%'],
      spoken: 't150, 4 percent',
    });
  });

  test('names each of several lines, and leaves out those for the table only', () => {
    const [line] = frame.lines;
    const lines = [
      line,
      { ...line, name: 'p95' },
      { ...line, columnName: 'ordered' },
      { ...line, name: 'failed', tableOnly: true },
    ];
    expect(readingAt({ ...frame, lines }, 170, words).values).toEqual([
      '5%',
      'p95 5%',
      'ordered 5%',
    ]);
  });

  test('names the machine that is pointed at', () => {
    const chosen = { series: seriesOf([150, 9], [170, NaN]), name: 'vm-3' };
    expect(readingAt({ ...frame, chosen }, 150, words)).toEqual({
      time: 150,
      values: ['4%', 'vm-3 9%'],
      spoken: 't150, 4 percent, vm-3 9 percent',
    });
    expect(readingAt({ ...frame, chosen }, 170, words).values).toEqual(['5%']);
  });

  test('says what happened at that very moment, and nothing of a gap', () => {
    expect(readingAt(frame, 160, words).spoken).toBe('t160, 4 percent, failure');
    expect(readingAt(frame, 135, words)).toEqual({ time: 135, values: [], spoken: 't135' });
  });
});

describe('a line in a few numbers', () => {
  const percent = [0, 100] as const;

  test('counts what was measured in the window', () => {
    const series = seriesOf([0, 99], [10, 20], [20, NaN], [30, 40], [40, 30]);
    expect(summarize(series, 5, percent)).toEqual({
      lowest: 20,
      highest: 40,
      mean: 30,
      trend: 'falling',
      from: 10,
      to: 40,
    });
  });

  test.each([
    [1, 'rising'],
    [-1, 'falling'],
    [0.1, 'steady'],
  ])('goes by %f a second: %s', (slope, trend) => {
    const samples = Array.from({ length: 61 }, (_, i) => [i, 50 + slope * (i - 30)] as const);
    expect(summarize(seriesOf(...samples), 0, percent)?.trend).toBe(trend);
  });

  test('is nothing where nothing was measured', () => {
    expect(summarize(seriesOf(), 0, percent)).toBeUndefined();
    expect(summarize(seriesOf([0, NaN], [1, NaN]), 0, percent)).toBeUndefined();
    expect(summarize(seriesOf([0, 1]), 5, percent)).toBeUndefined();
  });

  test('of one sample is steady', () => {
    expect(summarize(seriesOf([4, 7]), 0, percent)).toMatchObject({ mean: 7, trend: 'steady' });
  });
});
