/* Thresholds, their pills and keys, the crosshair, event glyphs and the table twin. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosshairTime, neighbourSample } from '../../../../src/draw/charts/crosshair.ts';
import { drawGlyph } from '../../../../src/draw/charts/event-marks.ts';
import { pillAfterKey } from '../../../../src/draw/charts/pill-keys.ts';
import { linearScale } from '../../../../src/draw/charts/scale.ts';
import { mostRows, tableRows } from '../../../../src/draw/charts/table-rows.ts';
import {
  drawThresholdLine,
  pillMiddles,
  type Threshold,
} from '../../../../src/draw/charts/threshold-line.ts';
import { plainPalette, recordingCanvas } from './recording-canvas.ts';
import { seriesOf } from './series-of.ts';

const area = { left: 30, right: 312, top: 30, bottom: 164 };
const place = { area, y: linearScale([0, 100], [164, 30]) };
const up = (value: number): Threshold => ({ key: 'out', value, kind: 'up' });
const down = (value: number): Threshold => ({ key: 'in', value, kind: 'down' });

describe('a threshold', () => {
  test('for scaling out is a solid line, for scaling in a dashed one', () => {
    const { canvas, calls } = recordingCanvas();
    drawThresholdLine(canvas, plainPalette, { ...place, threshold: up(50) });
    drawThresholdLine(canvas, plainPalette, { ...place, threshold: down(0) });
    expect(calls).toEqual([
      'beginPath',
      'moveTo 30 97',
      'lineTo 312 97',
      'stroke up 1.5',
      'beginPath',
      'moveTo 30 164',
      'lineTo 312 164',
      'stroke down 1.5 dashed 5-3',
    ]);
  });

  test('has its pill at its line while there is room', () => {
    const [upper, lower] = pillMiddles([up(70), down(30)], place, 1);
    expect(upper).toBeCloseTo(70.2, 10);
    expect(lower).toBeCloseTo(123.8, 10);
  });

  test('moves its pill only as far as needed beside a near one', () => {
    const [upper, lower] = pillMiddles([up(35), down(30)], place, 1);
    expect(lower - upper).toBe(24);
    expect((upper + lower) / 2).toBeCloseTo((117.1 + 123.8) / 2, 10);
  });

  test('pills never cover each other nor leave the plot, whatever the values', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, percent, (a, b, c) => {
        const middles = pillMiddles(
          [up(a), down(b), { ...up(c), key: 'alert', alert: true }],
          place,
          1,
        ).sort((p, q) => p - q);
        expect(middles[1] - middles[0]).toBeGreaterThanOrEqual(24 - 1e-9);
        expect(middles[2] - middles[1]).toBeGreaterThanOrEqual(24 - 1e-9);
        expect(middles[0]).toBeGreaterThanOrEqual(area.top - 1e-9);
        expect(middles[2]).toBeLessThanOrEqual(area.bottom + 1e-9);
      }),
    );
  });

  test.each([
    ['ArrowUp', false, 71],
    ['ArrowDown', false, 69],
    ['ArrowUp', true, 75],
    ['ArrowLeft', true, 65],
    ['PageDown', false, 60],
    ['End', false, 95],
    ['Home', false, 35],
    ['Enter', false, undefined],
  ])('with %s (shift %s) goes from 70 to %s', (key, shiftKey, expected) => {
    expect(pillAfterKey({ key, shiftKey }, 70, { min: 35, max: 95 })).toBe(expected);
  });

  test('stops at what is allowed', () => {
    expect(pillAfterKey({ key: 'ArrowDown', shiftKey: true }, 37, { min: 35, max: 95 })).toBe(35);
  });
});

describe('the crosshair', () => {
  const window = { from: 800, to: 1550 };

  test('held by the pointer follows the window, held by a key stays on its time', () => {
    expect(crosshairTime({ share: 0.5 }, window, 1400)).toBe(1175);
    expect(crosshairTime({ time: 1000 }, window, 1400)).toBe(1000);
  });

  test('is not in the future and not outside the window', () => {
    expect(crosshairTime({ share: 0.9 }, window, 1400)).toBeUndefined();
    expect(crosshairTime({ time: 700 }, window, 1400)).toBeUndefined();
  });

  test('moves from sample to sample, from between samples to the nearer side', () => {
    const series = seriesOf([1000, 1], [1002, 1], [1004, 1], [1006, 1]);
    const step = (time: number, by: number) =>
      neighbourSample(series, time, { by, from: 800, last: 1400 });
    expect(step(1002, 1)).toBe(1004);
    expect(step(1002, -1)).toBe(1000);
    expect(step(1003, 1)).toBe(1004);
    expect(step(1003, -1)).toBe(1002);
    expect(step(1006, 10)).toBe(1006);
    expect(step(1000, -10)).toBe(1000);
  });
});

describe('an event glyph', () => {
  const glyph = (kind: 'scale-out' | 'scale-in' | 'failure') => {
    const { canvas, calls } = recordingCanvas();
    drawGlyph(canvas, plainPalette, { kind, across: 10, middle: 10 });
    return calls;
  };

  test('of scaling out is a triangle with its tip up', () => {
    expect(glyph('scale-out')).toEqual([
      'beginPath',
      'moveTo 10 6.4',
      'lineTo 14.2 13.6',
      'lineTo 5.8 13.6',
      'closePath',
      'fill up',
    ]);
  });

  test('of scaling in is a triangle with its tip down', () => {
    expect(glyph('scale-in')).toEqual([
      'beginPath',
      'moveTo 10 13.6',
      'lineTo 14.2 6.4',
      'lineTo 5.8 6.4',
      'closePath',
      'fill down',
    ]);
  });

  test('of a failure is a cross', () => {
    expect(glyph('failure')).toEqual([
      'beginPath',
      'moveTo 6.5 6.5',
      'lineTo 13.5 13.5',
      'moveTo 13.5 6.5',
      'lineTo 6.5 13.5',
      'stroke failed 2',
    ]);
  });
});

describe('the table twin', () => {
  const line = { series: seriesOf([0, 1], [600, 2]), pen: 'mean', shape: 'line' } as const;

  test('has rows at round times, with no value where there is none yet', () => {
    const late = { ...line, series: seriesOf([25, 7]) };
    expect(tableRows([line, late], { from: -560, to: 190 }, 40)).toEqual(
      Array.from({ length: 41 }, (_, time) => ({ time, values: [1, time < 25 ? undefined : 7] })),
    );
  });

  test('never has more than a hundred rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 4e6 }),
        (from, length) => {
          const rows = tableRows([line], { from, to: from + length }, from + length);
          expect(rows.length).toBeLessThanOrEqual(mostRows);
          expect(rows.every(({ time }) => time >= from && time <= from + length)).toBe(true);
        },
      ),
    );
  });
});
