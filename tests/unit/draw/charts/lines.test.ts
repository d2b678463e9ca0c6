/* What the pen does, written down call by call. */
import { describe, expect, test } from 'vitest';
import { drawBand } from '../../../../src/draw/charts/band.ts';
import { drawLine } from '../../../../src/draw/charts/line.ts';
import { pens } from '../../../../src/draw/charts/pen.ts';
import { firstAtOrAfter, valueAt } from '../../../../src/draw/charts/series.ts';
import { drawSteps } from '../../../../src/draw/charts/step-line.ts';
import { seriesOf, squarePlot } from './series-of.ts';

describe('a line', () => {
  test('joins samples straight, without smoothing', () => {
    const { plot, calls } = squarePlot();
    drawLine(plot, pens.mean, seriesOf([0, 0], [50, 100], [100, 20]));
    expect(calls).toEqual([
      'beginPath',
      'moveTo 0 100',
      'lineTo 50 0',
      'lineTo 100 80',
      'stroke accent 2',
    ]);
  });

  test('lifts the pen over a gap', () => {
    const { plot, calls } = squarePlot();
    drawLine(plot, pens.mean, seriesOf([0, 10], [10, 10], [20, NaN], [30, 10], [40, 10]));
    expect(calls).toEqual([
      'beginPath',
      'moveTo 0 90',
      'lineTo 10 90',
      'moveTo 30 90',
      'lineTo 40 90',
      'stroke accent 2',
    ]);
  });

  test('of many machines is one stroke, thin and faint', () => {
    const { plot, calls } = squarePlot();
    drawLine(plot, pens.member, seriesOf([0, 10], [9, 10]), seriesOf([0, 20], [9, 20]));
    expect(calls).toEqual([
      'beginPath',
      'moveTo 0 90',
      'lineTo 9 90',
      'moveTo 0 80',
      'lineTo 9 80',
      'stroke accent 0.75 at 0.28',
    ]);
  });
});

describe('steps', () => {
  test('run level, then upright, and hold until now', () => {
    const { plot, calls } = squarePlot();
    drawSteps(plot, seriesOf([10, 20], [40, 60]), { pen: pens.mean, holdUntil: 80, fill: 0 });
    expect(calls).toEqual([
      'beginPath',
      'moveTo 10 80',
      'lineTo 40 80',
      'lineTo 40 40',
      'lineTo 80 40',
      'stroke accent 2',
    ]);
  });

  test('fill down to the base line at their strength', () => {
    const { plot, calls } = squarePlot();
    drawSteps(plot, seriesOf([10, 20]), { pen: pens.mean, holdUntil: 80, fill: 0.12 });
    expect(calls).toEqual([
      'beginPath',
      'moveTo 10 80',
      'lineTo 80 80',
      'lineTo 80 100',
      'lineTo 10 100',
      'closePath',
      'fill accent at 0.12',
      'beginPath',
      'moveTo 10 80',
      'lineTo 80 80',
      'stroke accent 2',
    ]);
  });

  test('of what is ordered are dashed, and may run past now', () => {
    const { plot, calls } = squarePlot();
    drawSteps(plot, seriesOf([10, 20], [90, 30]), { pen: pens.ordered, holdUntil: 80, fill: 0 });
    expect(calls).toEqual([
      'beginPath',
      'moveTo 10 80',
      'lineTo 90 80',
      'lineTo 90 70',
      'stroke booting 1.5 dashed 4-3',
    ]);
  });

  test('of an empty series are nothing', () => {
    const { plot, calls } = squarePlot();
    drawSteps(plot, seriesOf(), { pen: pens.mean, holdUntil: 80, fill: 0.12 });
    expect(calls).toEqual(['beginPath', 'beginPath', 'stroke accent 2']);
  });
});

test('a band goes along its upper bound and back along its lower one', () => {
  const { plot, calls } = squarePlot();
  const times = Float64Array.of(0, 50, 100);
  drawBand(plot, {
    times,
    low: Float64Array.of(10, 20, 30),
    high: Float64Array.of(40, 50, 60),
    count: 3,
    colour: 'forecast',
  });
  expect(calls).toEqual([
    'beginPath',
    'lineTo 0 60',
    'lineTo 50 50',
    'lineTo 100 40',
    'lineTo 100 70',
    'lineTo 50 80',
    'lineTo 0 90',
    'lineTo 0 90',
    'closePath',
    'fill forecast at 0.12',
  ]);
});

test('a value is the last one at or before a time', () => {
  const series = seriesOf([10, 1], [20, 2], [30, NaN]);
  expect([5, 10, 19.9, 20, 29, 30, 99].map((time) => valueAt(series, time))).toEqual([
    undefined,
    1,
    1,
    2,
    2,
    undefined,
    undefined,
  ]);
  expect([5, 10, 11, 31].map((time) => firstAtOrAfter(series, time))).toEqual([0, 0, 1, 3]);
});
