/*
 * Whole panels as golden pictures in text. When a picture changes on purpose, run vitest with -u and read the
 * difference: each line is one mark on the canvas.
 */
import { expect, test } from 'vitest';
import { drawBand } from '../../../../src/draw/charts/band.ts';
import { drawCrosshair } from '../../../../src/draw/charts/crosshair.ts';
import { exportedParts } from '../../../../src/draw/charts/export-parts.ts';
import { drawLineNames } from '../../../../src/draw/charts/line-names.ts';
import { newPanelBuffers, panelDrawing } from '../../../../src/draw/charts/panel.ts';
import type { PanelPicture } from '../../../../src/draw/charts/panel-picture.ts';
import { clock } from '../../../../src/words/format.ts';
import { plainPalette, recordingCanvas } from './recording-canvas.ts';
import { seriesOf } from './series-of.ts';

const cpu: PanelPicture = {
  window: { from: 800, to: 1550 },
  now: 1400,
  domain: [0, 100],
  members: [seriesOf([800, 20], [1400, 80])],
  lines: [
    { series: seriesOf([790, 24], [1000, 16], [1200, 75], [1400, 78]), pen: 'mean', shape: 'line' },
  ],
  marks: [
    { time: 900, kind: 'scale-in' },
    { time: 1300, kind: 'failure' },
    { time: 2000, kind: 'scale-out' },
  ],
  thresholds: [
    { key: 'out', value: 70, kind: 'up', label: 'Scale-out threshold on chart' },
    { key: 'in', value: 30, kind: 'down', label: 'Scale-in threshold on chart' },
  ],
  glyphs: false,
  first: true,
  timeAxis: false,
  words: { now: 'now', formatTime: clock },
  extras: { drawBand, drawLineNames },
};

const instances: PanelPicture = {
  ...cpu,
  domain: [0, 12],
  members: [],
  thresholds: [],
  lines: [
    { series: seriesOf([800, 7], [900, 5], [1380, 7]), pen: 'mean', shape: 'steps', fill: 0.12 },
    { series: seriesOf([800, 7], [900, 5], [1350, 7], [1430, 9]), pen: 'ordered', shape: 'steps' },
  ],
  marks: [
    { time: 900, kind: 'scale-in', level: 5 },
    { time: 1350, kind: 'scale-out', level: 7 },
    { time: 1300, kind: 'failure' },
  ],
  references: [{ value: 10, name: 'static 10' }],
  glyphs: true,
  first: false,
  timeAxis: true,
  crosshair: { time: 1000, values: ['5'], draw: drawCrosshair },
};

function drawn(picture: PanelPicture, width = 366, height = 176): string {
  const { canvas, calls } = recordingCanvas();
  panelDrawing(picture, plainPalette)(canvas, { width, height }, 2);
  return `${calls.join('\n')}\n`;
}

test('the CPU panel', async () => {
  await expect(drawn(cpu)).toMatchFileSnapshot('golden/cpu.txt');
});

test('the Instances panel with the time axis and the crosshair', async () => {
  await expect(drawn(instances, 366, 196)).toMatchFileSnapshot('golden/instances.txt');
});

test('the CPU panel for an export, with pills in the picture', async () => {
  const exported = {
    ...cpu,
    thresholds: [],
    exported: exportedParts(cpu.thresholds.map((threshold) => ({ ...threshold, earlier: [] }))),
  };
  await expect(drawn(exported)).toMatchFileSnapshot('golden/cpu-export.txt');
});

test('a threshold of an export steps where it was changed', () => {
  const [{ from, to }, [out]] = [cpu.window, cpu.thresholds];
  const linesOf = (earlier: { until: number; value: number }[]) =>
    drawn({ ...cpu, thresholds: [], exported: exportedParts([{ ...out, earlier }]) }).split('\n');
  const still = linesOf([]);
  const stepped = linesOf([{ until: (from + to) / 2, value: out.value - 20 }]);
  const added = stepped.filter((call) => !still.includes(call));
  expect(added).toMatchInlineSnapshot(`
    [
      "moveTo 30 97",
      "lineTo 171 97",
      "lineTo 171 70.2",
    ]
  `);
});

test('on a projector hair-thin lines are left out and the rest is larger', () => {
  const { canvas, calls } = recordingCanvas();
  const projector = { ...plainPalette, scale: 1.2, extraLine: 0.5, hairlines: false };
  panelDrawing(cpu, projector)(canvas, { width: 366, height: 176 }, 1);
  expect(calls.filter((call) => call.startsWith('stroke accent'))).toEqual(['stroke accent 2.5']);
  expect(
    calls.filter((call) => call.startsWith('text')).every((call) => call.includes('13.2px')),
  ).toBe(true);
});

test('lines are named where they end, each clear of the other, and in the margin beside a forecast', () => {
  const named = (name: string, last: number) =>
    ({ series: seriesOf([1000, 0], [1400, last]), pen: 'mean', shape: 'line', name }) as const;
  const names = (picture: PanelPicture) =>
    drawn(picture)
      .split('\n')
      .filter((call) => call.startsWith('text "p'));
  const both = { ...cpu, lines: [named('p95', 50), named('p50', 49)] };
  expect(names(both)).toEqual([
    'text "p95" 270.6 97 left accent 400 11px Inter',
    'text "p50" 270.6 108 left accent 400 11px Inter',
  ]);
  const forecast = { series: seriesOf([1400, 50]), pen: 'forecast', shape: 'line' } as const;
  expect(names({ ...both, lines: [named('p95', 50), forecast] })).toEqual([
    'text "p95" 318 97 left accent 400 11px Inter',
  ]);
});

test('a panel without a present has no now line and no future', () => {
  const { now, ...past } = cpu;
  expect(now).toBe(1400);
  const calls = drawn({ ...past, timeAxis: true, members: [], marks: [], thresholds: [] });
  expect(calls).not.toContain('"now"');
  expect(calls).not.toContain('stroke ink 1');
});

test('buffers are made once and grow with the panel', () => {
  const buffers = newPanelBuffers();
  const small = buffers.fit(100);
  expect(buffers.fit(80)).toBe(small);
  const large = buffers.fit(400);
  expect(large.times.length).toBeGreaterThan(small.times.length);
  expect(buffers.fit(100)).toBe(large);
});

test('the machine that is pointed at has an ink line over the others, with its name where it ends', () => {
  const series = seriesOf([800, 30], [1400, 60]);
  const calls = drawn({ ...cpu, chosen: { series, name: 'vm-3' } });
  expect(calls).toContain('moveTo 30 123.8\nlineTo 255.6 83.6\nstroke ink 1.25\n');
  expect(calls).toContain('text "vm-3" 261.6 83.6 left ink');
  expect(calls.indexOf('stroke ink 1.25\n')).toBeGreaterThan(calls.indexOf('stroke accent 2'));
  expect(drawn(cpu)).not.toContain('stroke ink 1.25\n');
});

test('without a present each line has its name where it ends, and only near names move apart', () => {
  const { now, ...past } = cpu;
  expect(now).toBe(1400);
  const lines = [
    { series: seriesOf([800, 40], [1550, 50]), pen: 'run-1', shape: 'line', name: 'A' },
    { series: seriesOf([800, 40], [1550, 50]), pen: 'run-2', shape: 'line', name: 'B' },
    {
      series: seriesOf([800, 40], [1000, 50], [1550, NaN]),
      pen: 'run-3',
      shape: 'line',
      name: 'C',
    },
    {
      series: seriesOf([800, 40], [1550, 50]),
      pen: 'third',
      shape: 'line',
      name: 'D',
      tableOnly: true,
    },
  ] as const;
  const calls = drawn({ ...past, lines, thresholds: [], marks: [] }).split('\n');
  const places = ['A', 'B', 'C', 'D'].map((name) => {
    const call = calls.find((each) => each.startsWith(`text "${name}"`));
    return call
      ?.match(/-?\d+(\.\d+)?/g)
      ?.slice(0, 2)
      .map(Number);
  });
  const [a, b, c, d] = places;
  expect(a?.[0]).toBe(b?.[0]);
  expect((b?.[1] ?? 0) - (a?.[1] ?? 0)).toBe(11);
  expect(c?.[0]).toBeLessThan((a?.[0] ?? 0) - 100);
  expect(c?.[1]).toBe(a?.[1]);
  expect(d).toBeUndefined();
});
