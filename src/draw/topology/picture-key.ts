/*
 * What the colours and outlines of a field of machines mean, in lines under it: each a small swatch and
 * its words. Only in pictures, for these leave the page without the notes that it shows when one points
 * at a machine. CSS px.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { CAPTION, write } from './picture-text.ts';
import type { KeyEntry, TopologyScene } from './topology-scene.ts';

const SWATCH = { size: 9, gap: 4, corner: 2 };
const BETWEEN = 10;
const LOOK = { ...CAPTION, size: 11 };

/** From one line to the next. */
export const KEY_LINE = 15;

interface Pen {
  readonly canvas: Canvas2d;
  readonly palette: Palette;
}

/** `y`: the base line of the lowest. */
export function drawKey(
  pen: Pen,
  key: TopologyScene['key'],
  { left, right, y }: { left: number; right: number; y: number },
): void {
  key.forEach((line, i) => {
    drawLine(pen, line, { left, right, y: y - (key.length - 1 - i) * KEY_LINE });
  });
}

function drawLine(
  pen: Pen,
  line: readonly KeyEntry[],
  { left, right, y }: { left: number; right: number; y: number },
): void {
  let x = left;
  for (const entry of line) {
    const after = x + SWATCH.size + SWATCH.gap;
    drawSwatch(pen.canvas, pen.palette, { entry, x, y: y - SWATCH.size });
    x =
      after +
      write(pen, entry.text, { ...LOOK, x: after, y, room: right - after, isFollowed: true }) +
      BETWEEN;
  }
}

function drawSwatch(
  canvas: Canvas2d,
  { colour }: Palette,
  { entry, x, y }: { entry: KeyEntry; x: number; y: number },
): void {
  const inset = entry.look === 'filled' ? 0 : 0.75;
  const side = SWATCH.size - 2 * inset;
  canvas.save();
  canvas.beginPath();
  canvas.roundRect(x + inset, y + inset, side, side, SWATCH.corner);
  if (entry.look === 'filled') {
    canvas.fillStyle = colour[entry.colour];
    canvas.fill();
  } else {
    canvas.strokeStyle = colour[entry.colour];
    canvas.lineWidth = 1.5;
    if (entry.look === 'dashed') canvas.setLineDash([3, 2]);
    canvas.stroke();
  }
  canvas.restore();
}
