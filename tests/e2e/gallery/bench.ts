/*
 * Script time of one frame of four panels with three series each, the whole window redrawn with one sample
 * appended a frame. ?bench&points=600&width=620&height=300. Puts { median, p95 } in ms on window.bench.
 */
import type { PanelPicture } from '../../../src/draw/charts/panel-picture.ts';
import { newPanelBuffers, panelDrawing } from '../../../src/draw/charts/panel.ts';
import type { Series } from '../../../src/draw/charts/series.ts';
import { clock } from '../../../src/words/format.ts';
import { readPalette } from '../../../src/theme/palette.ts';

const frames = 240;
const warmUp = 60;

export function bench(asked: URLSearchParams): void {
  const points = Number(asked.get('points') ?? 600);
  const size = {
    width: Number(asked.get('width') ?? 620),
    height: Number(asked.get('height') ?? 300),
  };
  const panels = Array.from({ length: 4 }, () => panel(size));
  const every = 600 / points;
  const data = Array.from({ length: 12 }, (_, i) => wander(points + frames + warmUp, every, i));
  const spent: number[] = [];
  let frame = 0;
  requestAnimationFrame(function step() {
    const begin = performance.now();
    const count = points + frame;
    panels.forEach((draw, i) =>
      draw(
        data.slice(i * 3, i * 3 + 3).map((series) => ({ ...series, count })),
        count * every,
      ),
    );
    spent.push(performance.now() - begin);
    frame++;
    if (frame < frames + warmUp) requestAnimationFrame(step);
    else report(spent.slice(warmUp));
  });
}

function panel({ width, height }: { width: number; height: number }) {
  const bitmap = document.createElement('canvas');
  bitmap.width = width;
  bitmap.height = height;
  document.body.append(bitmap);
  const context = bitmap.getContext('2d');
  if (!context) throw new Error('no 2d canvas here');
  const buffers = newPanelBuffers();
  const palette = readPalette();
  return (series: readonly Series[], now: number) => {
    context.clearRect(0, 0, width, height);
    panelDrawing(picture(series, now), palette, buffers)(context, { width, height }, 1);
  };
}

function picture(series: readonly Series[], now: number): PanelPicture {
  return {
    window: { from: now - 600, to: now + 150 },
    now,
    domain: [0, 100],
    lines: series.map((one, i) => ({
      series: one,
      pen: i === 0 ? 'mean' : 'member',
      shape: 'line',
    })),
    thresholds: [
      { key: 'out', value: 70, kind: 'up' },
      { key: 'in', value: 30, kind: 'down' },
    ],
    marks: [{ time: now - 100, kind: 'scale-out' }],
    glyphs: true,
    first: true,
    timeAxis: true,
    words: { now: 'now', formatTime: clock },
  };
}

function wander(count: number, every: number, seed: number): Series {
  let state = seed + 1;
  const values = Float64Array.from({ length: count }, (_, i) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 50 + 30 * Math.sin(i / 60 + seed) + 10 * (state / 2147483648 - 1);
  });
  return { times: Float64Array.from(values, (_, i) => i * every), values, count };
}

function report(spent: number[]): void {
  spent.sort((a, b) => a - b);
  const at = (share: number) => spent[Math.floor(share * spent.length)];
  Object.assign(window, { bench: { median: at(0.5), p95: at(0.95) } });
}
