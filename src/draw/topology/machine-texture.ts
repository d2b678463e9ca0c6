/*
 * Very many machines as a texture: one image of small squares in the fixed order of birth, and beside it
 * how many machines are how busy, with both lines across. Ten thousand are one putImageData.
 * Device pixels inside the image, CSS px outside; percent of CPU.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import type { GridLook } from './grid-look.ts';
import {
  commonLines,
  type GridMachines,
  type GridThresholds,
  linesAt,
  loadStep,
  STEPS,
} from './machine-grid.ts';

/** Percent of CPU a bar of the histogram holds. */
const BIN = 5;
const BINS = 100 / BIN;
const HEALTHY = 2;
export const OTHERS: Readonly<Record<number, ColourRole>> = {
  1: 'booting',
  3: 'draining',
  4: 'failed',
};
/** A square this large leaves a gap to the next. */
const GAP_FROM = 3;

/** Paints the squares from the canvas's left upper corner; `ratio` is device pixels a CSS px. */
export function paintTexture(
  canvas: CanvasRenderingContext2D,
  palette: Palette,
  field: {
    machines: GridMachines;
    look: GridLook;
    thresholds: readonly GridThresholds[];
    ratio: number;
  },
): void {
  const { machines, look, thresholds, ratio } = field;
  if (machines.count === 0) return;
  const edges = (count: number, size: number): number[] =>
    Array.from({ length: count + 1 }, (_, i) => Math.round(i * size * ratio));
  const [xs, ys] = [
    edges(look.columns, look.cellWidth),
    edges(Math.ceil(machines.count / look.columns), look.cellHeight),
  ];
  const width = xs[look.columns];
  const image = canvas.createImageData(width, ys[ys.length - 1]);
  const pixels = new Uint32Array(image.data.buffer);
  const steps = STEPS.map((role) => pixelOf(canvas, palette.colour[role]));
  const others = [1, 3, 4].map((state) => [state, pixelOf(canvas, palette.colour[OTHERS[state]])]);
  const byState = new Map(others as [number, number][]);
  const gap = look.cellWidth * ratio >= GAP_FROM ? 1 : 0;
  for (let i = 0; i < machines.count; i++) {
    const isHealthy = machines.state[i] === HEALTHY;
    const pixel = isHealthy
      ? steps[loadStep(machines.cpu[i], linesAt(machines, i, thresholds))]
      : byState.get(machines.state[i]);
    const column = i % look.columns;
    const row = (i - column) / look.columns;
    for (let y = ys[row]; y < ys[row + 1] - gap; y++) {
      pixels.fill(pixel ?? 0, y * width + xs[column], y * width + xs[column + 1] - gap);
    }
  }
  canvas.putImageData(image, 0, 0);
}

/**
 * Machines by steps of 5 % of load, in each of them by the colour of their load, which is that of their
 * own pool's lines; those that are not healthy are left out.
 */
export function loadHistogram(
  machines: GridMachines,
  thresholds: readonly GridThresholds[],
): number[][] {
  const bins = Array.from({ length: BINS }, () => STEPS.map(() => 0));
  for (let i = 0; i < machines.count; i++) {
    if (machines.state[i] !== HEALTHY) continue;
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(machines.cpu[i] / BIN)));
    // All of a bar look alike that are held to the same lines.
    const lines = linesAt(machines, i, thresholds);
    bins[bin][loadStep(bin * BIN + BIN / 2, lines)]++;
  }
  return bins;
}

export interface HistogramBox {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Bars from idle at the bottom to busy at the top, in the colours of their loads. The lines are drawn where
 * all pools have the same.
 */
export function paintHistogram(
  canvas: Canvas2d,
  { colour, font, scale }: Palette,
  field: { machines: GridMachines; thresholds: readonly GridThresholds[]; box: HistogramBox },
): void {
  const { machines, thresholds, box } = field;
  const bins = loadHistogram(machines, thresholds);
  const most = Math.max(1, ...bins.map(sum));
  const step = box.height / BINS;
  bins.forEach((parts, bin) => {
    if (sum(parts) === 0) return;
    const length = Math.max(1, (sum(parts) / most) * box.width);
    const top = box.height - (bin + 1) * step + 0.5;
    let from = box.left;
    parts.forEach((count, load) => {
      const width = (count / sum(parts)) * length;
      canvas.fillStyle = colour[STEPS[load]];
      if (count > 0) canvas.fillRect(from, top, width, Math.max(1, step - 1));
      from += width;
    });
  });
  canvas.fillStyle = colour.edge;
  canvas.fillRect(box.left - 1, 0, 1, box.height);
  const place = {
    left: box.left,
    right: box.left + box.width,
    font: `600 ${11 * scale}px ${font}`,
  };
  const at = (load: number): number => box.height * (1 - load / 100);
  const lines = commonLines(thresholds);
  if (lines === null) return;
  const { out, back } = lines;
  const up = { ...place, y: at(out), text: `▲ ${out}`, dash: [] };
  const down = { ...place, y: at(back), text: `▼ ${back}`, dash: [5, 3] };
  if (out < 100) paintLine(canvas, { ...up, line: colour.up, behind: colour.canvas });
  if (back > 0) paintLine(canvas, { ...down, line: colour.down, behind: colour.canvas });
}

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

interface ThresholdLook {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly font: string;
  readonly text: string;
  readonly dash: number[];
  readonly line: string;
  /** Colour of the page, for the edge of the pill and its text. */
  readonly behind: string;
}

const PILL = { height: 16, inside: 6, edge: 2 };

/** A line across the bars that ends in a pill with its figure, as on the charts. */
function paintLine(canvas: Canvas2d, look: ThresholdLook): void {
  const { left, right, y, text, line, behind } = look;
  canvas.strokeStyle = line;
  canvas.lineWidth = 1.5;
  canvas.setLineDash(look.dash);
  canvas.beginPath();
  canvas.moveTo(left - 4, y);
  canvas.lineTo(right, y);
  canvas.stroke();
  canvas.setLineDash([]);
  canvas.font = look.font;
  const width = canvas.measureText(text).width + 2 * PILL.inside;
  canvas.beginPath();
  canvas.roundRect(right - width, y - PILL.height / 2, width, PILL.height, PILL.height / 2);
  canvas.strokeStyle = behind;
  canvas.lineWidth = 2 * PILL.edge;
  canvas.stroke();
  canvas.fillStyle = line;
  canvas.fill();
  canvas.fillStyle = behind;
  canvas.textAlign = 'right';
  canvas.textBaseline = 'middle';
  canvas.fillText(text, right - PILL.inside, y + 0.5);
}

/** A CSS colour as the four bytes of a pixel; the canvas reads any form of it. */
function pixelOf(canvas: CanvasRenderingContext2D, colour: string): number {
  canvas.fillStyle = colour;
  const value = parseInt(canvas.fillStyle.slice(1, 7), 16);
  const [red, green, blue] = [(value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return new Uint32Array(new Uint8Array([red, green, blue, 255]).buffer)[0];
}
