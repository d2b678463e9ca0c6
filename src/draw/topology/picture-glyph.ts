/*
 * The state of a machine as a shape in a picture, as StateGlyph.svelte has it: healthy a disc (with a
 * ring while it is new), booting a ring that fills clockwise from noon, draining a chevron downward,
 * failed a cross. CSS px around the middle that is given.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import type { MachineRowView } from './machine-row-view.ts';
import type { Point } from './stage-layout.ts';

const DISC = 4.5;
const NEW_RING = { radius: 7.2, width: 1.3 };
const BOOT_RING = { radius: 6, width: 2.5 };
const LINE = 2.25;
const NOON = -Math.PI / 2;

export function drawGlyph(
  canvas: Canvas2d,
  { colour }: Palette,
  { machine, at }: { machine: MachineRowView; at: Point },
): void {
  const { state, isNew, bootShare } = machine;
  canvas.save();
  canvas.translate(at.x, at.y);
  canvas.strokeStyle = canvas.fillStyle = colour[state];
  if (state === 'healthy') {
    circle(canvas, DISC);
    canvas.fill();
    canvas.lineWidth = NEW_RING.width;
    if (isNew) circle(canvas, NEW_RING.radius);
    if (isNew) canvas.stroke();
  } else if (state === 'booting') {
    canvas.lineWidth = BOOT_RING.width;
    canvas.strokeStyle = colour.line;
    circle(canvas, BOOT_RING.radius);
    canvas.stroke();
    canvas.strokeStyle = colour.booting;
    circle(canvas, BOOT_RING.radius, bootShare);
    if (bootShare > 0) canvas.stroke();
  } else {
    canvas.lineWidth = LINE;
    canvas.lineCap = 'round';
    canvas.lineJoin = 'round';
    canvas.beginPath();
    STROKES[state].forEach(([x, y, isStart]) => canvas[isStart ? 'moveTo' : 'lineTo'](x, y));
    canvas.stroke();
  }
  canvas.restore();
}

/** Corners, and whether a stroke begins there. */
type Corner = readonly [x: number, y: number, isStart?: boolean];

const STROKES: Readonly<Record<'draining' | 'failed', readonly Corner[]>> = {
  draining: [
    [-5, -2, true],
    [0, 3],
    [5, -2],
  ],
  failed: [
    [-4.5, -4.5, true],
    [4.5, 4.5],
    [4.5, -4.5, true],
    [-4.5, 4.5],
  ],
};

/** `share` of it, from noon. */
function circle(canvas: Canvas2d, radius: number, share = 1): void {
  canvas.beginPath();
  canvas.arc(0, 0, radius, NOON, NOON + 2 * Math.PI * share);
}
