/*
 * The mark of a class of requests drawn into a picture: a circle, a square or a diamond, as
 * class-marks.ts has them for elements of the page, with a halo so that overlaps stay countable. CSS px.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { classMark } from './class-marks.ts';
import type { Point } from './stage-layout.ts';

const CIRCLE = 3.4;
const SQUARE = { half: 3.8, corner: 1.3 };
const DIAMOND = 6.4;

/** `halo`: its colour, and its width, half of which lies under the mark. */
export function drawMark(
  canvas: Canvas2d,
  { colour }: Palette,
  { kind, at, halo }: { kind: number; at: Point; halo: { colour: ColourRole; width: number } },
): void {
  const mark = classMark(kind).colour;
  canvas.beginPath();
  OUTLINES[mark](canvas, at);
  canvas.strokeStyle = colour[halo.colour];
  canvas.lineWidth = halo.width;
  canvas.stroke();
  canvas.fillStyle = colour[mark];
  canvas.fill();
}

type Outline = (canvas: Canvas2d, at: Point) => void;

const OUTLINES: Readonly<Record<'light' | 'medium' | 'heavy', Outline>> = {
  light(canvas, { x, y }) {
    canvas.moveTo(x + CIRCLE, y);
    canvas.arc(x, y, CIRCLE, 0, 2 * Math.PI);
    canvas.closePath();
  },
  medium(canvas, { x, y }) {
    const { half, corner } = SQUARE;
    canvas.roundRect(x - half, y - half, 2 * half, 2 * half, corner);
  },
  heavy(canvas, { x, y }) {
    canvas.moveTo(x, y - DIAMOND);
    canvas.lineTo(x + DIAMOND, y);
    canvas.lineTo(x, y + DIAMOND);
    canvas.lineTo(x - DIAMOND, y);
    canvas.closePath();
  },
};
