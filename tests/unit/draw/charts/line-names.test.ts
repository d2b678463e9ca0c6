/*
 * Names of lines that end close together: in the order of their lines, near them, and led to where they had
 * to move away, so that none is taken for the name of another line.
 */
import { describe, expect, test } from 'vitest';
import { drawLineNames } from '../../../../src/draw/charts/line-names.ts';
import type { PanelLine } from '../../../../src/draw/charts/panel-picture.ts';
import { type PenName, pens } from '../../../../src/draw/charts/pen.ts';
import { linearScale } from '../../../../src/draw/charts/scale.ts';
import { MORE_PARTS } from '../../../../src/panels/more-chart-parts.ts';
import { plainPalette, recordingCanvas } from './recording-canvas.ts';

const area = { left: 0, right: 100, top: 0, bottom: 100 };
const scales = { x: linearScale([0, 10], [0, 100]), y: linearScale([0, 100], [100, 0]) };

function line(name: string, value: number, pen: PenName): PanelLine {
  const series = { times: Float64Array.of(0, 10), values: Float64Array.of(0, value), count: 2 };
  return { name, series, pen, shape: 'line' };
}

/** Of what is drawn for lines that end at these values. */
function drawn(values: readonly number[]) {
  const { canvas, calls } = recordingCanvas();
  const names = ['p99', 'p95', 'p50'];
  const lines = values.map((value, i) => line(names[i], value, 'mean'));
  drawLineNames({ canvas, palette: plainPalette, area, scales }, lines);
  const texts = calls.flatMap((call) => {
    const [, name, left, middle] = /^text "(\w+)" ([\d.]+) ([\d.]+)/.exec(call) ?? [];
    return name === undefined ? [] : [{ name, left: Number(left), middle: Number(middle) }];
  });
  const leaders = calls.filter((call) => /^(moveTo|lineTo) /.test(call));
  return { texts, leaders };
}

describe('names of lines that end close together', () => {
  test('stay right of their lines without a leader while there is room', () => {
    const { texts, leaders } = drawn([80, 50, 20]);
    expect(texts.map(({ middle }) => middle)).toEqual([20, 50, 80]);
    expect(leaders).toEqual([]);
  });

  test('stand in the order of the lines, each that had to move led to from its own line', () => {
    const { texts, leaders } = drawn([15, 7, 3]);
    expect(texts.map(({ name }) => name)).toEqual(['p99', 'p95', 'p50']);
    // The lines end at 85, 93 and 97 px.
    expect(texts.map(({ middle }) => middle)).toEqual([78, 89, 100]);
    expect(leaders).toEqual([
      ...['moveTo 101 85', 'lineTo 111 78'],
      ...['moveTo 101 93', 'lineTo 111 89'],
      ...['moveTo 101 97', 'lineTo 111 100'],
    ]);
    expect(new Set(texts.map(({ left }) => left))).toEqual(new Set([115]));
  });
});

test('The lines of latency differ in dash and in colour', () => {
  const reader = { series: () => ({ times: new Float64Array(), values: new Float64Array() }) };
  const context = { words: { slo: String, lines: {} }, sloSeconds: 0.2 };
  const { lines } = MORE_PARTS.latency(reader as never, context as never);
  const looks = lines.map(({ pen }) => pens[pen]);
  expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(3);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(3);
});
