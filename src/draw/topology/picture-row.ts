/*
 * One machine as a row of a picture, as MachineRow.svelte has it: its state, its name, its pool where
 * there are several, its containers, its load; a machine that takes no requests says why instead.
 * A container is filled up to the scale-out line in blue and beyond it in orange. CSS px, percent.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { drawGlyph } from './picture-glyph.ts';
import { CAPTION, write } from './picture-text.ts';
import type { Box } from './stage-layout.ts';
import type { SceneRow } from './topology-scene.ts';

const CORNER = 8;
const INSIDE = { left: 10, right: 14 };
const GLYPH = 17;
const NAME = { gap: 7, width: 72 };
const LOAD = { width: 62, triangle: 7, gap: 4 };
const CONTAINER = { share: 0.46, least: 9, most: 18, gap: 6, gapShare: 0.04, corner: 3 };
/** From the middle of the row down to the base line. */
const BASE = 4.6;

export interface RowPlace {
  readonly box: Box;
  /** What the name of a pool takes; 0 where there is but one. */
  readonly poolWidth: number;
}

export function drawRow(
  canvas: Canvas2d,
  palette: Palette,
  { machine, box, poolWidth }: RowPlace & { machine: SceneRow },
): void {
  const pen = { canvas, palette };
  const { state, message, poolName } = machine;
  const middle = box.top + box.height / 2;
  const y = middle + BASE;
  drawFrame(canvas, palette, { box, state });
  drawGlyph(canvas, palette, {
    machine,
    at: { x: box.left + INSIDE.left + GLYPH / 2, y: middle },
  });
  const left = box.left + INSIDE.left + GLYPH + NAME.gap;
  drawName(pen, machine, { x: left, y });
  const afterName = left + NAME.width;
  write(pen, poolName, { ...CAPTION, x: afterName, y, room: Math.max(0, poolWidth - 8) });
  const x = afterName + poolWidth;
  const right = box.left + box.width - INSIDE.right;
  if (message !== null) {
    const colour = state === 'failed' ? 'failed' : 'ink2';
    // Beside the name of a pool there is little room.
    write(pen, message, { size: poolWidth > 0 ? 12 : 13, colour, x, y, room: right - x });
    return;
  }
  const room = { left: x, width: right - LOAD.width - x, middle, height: box.height };
  drawContainers(canvas, palette, { machine, room });
  drawLoad(pen, machine, { x: right, y });
}

/** An empty place up to the largest fleet. */
export function drawFree(canvas: Canvas2d, palette: Palette, box: Box): void {
  canvas.save();
  canvas.strokeStyle = palette.colour.line;
  canvas.lineWidth = 1;
  canvas.lineCap = 'round';
  canvas.setLineDash([0.1, 3]);
  outline(canvas, box, 1);
  canvas.stroke();
  canvas.restore();
}

function drawFrame(
  canvas: Canvas2d,
  { colour }: Palette,
  { box, state }: { box: Box; state: SceneRow['state'] },
): void {
  const isHealthy = state === 'healthy';
  canvas.save();
  canvas.lineWidth = isHealthy ? 1 : 1.5;
  canvas.strokeStyle = isHealthy ? colour.line : colour[state];
  if (state === 'booting') canvas.setLineDash([5, 4]);
  outline(canvas, box, canvas.lineWidth);
  canvas.fillStyle = colour.surface;
  if (isHealthy) canvas.fill();
  canvas.stroke();
  canvas.restore();
}

function outline(canvas: Canvas2d, { left, top, width, height }: Box, line: number): void {
  canvas.beginPath();
  canvas.roundRect(left + line / 2, top + line / 2, width - line, height - line, CORNER);
}

interface Pen {
  readonly canvas: Canvas2d;
  readonly palette: Palette;
}

function drawName(pen: Pen, machine: SceneRow, { x, y }: { x: number; y: number }): void {
  const colour = machine.state === 'healthy' ? 'ink' : 'ink2';
  const { name, isNew, stateName } = machine;
  const look = { size: 13, weight: 500, colour, isFollowed: isNew } as const;
  const width = write(pen, name, { ...look, x, y, room: NAME.width - 4 });
  if (isNew)
    write(pen, stateName, { ...CAPTION, x: x + width + 4, y, room: NAME.width - width - 6 });
}

function drawContainers(
  canvas: Canvas2d,
  palette: Palette,
  given: {
    machine: SceneRow;
    room: { left: number; width: number; middle: number; height: number };
  },
): void {
  const { machine, room } = given;
  const { containers } = machine;
  const wanted = Math.max(CONTAINER.least, CONTAINER.share * room.height);
  const height = Math.min(CONTAINER.most, wanted);
  const gap = Math.min(CONTAINER.gap, CONTAINER.gapShare * room.width);
  const width = (room.width - gap * (containers.length - 1)) / Math.max(1, containers.length);
  const top = room.middle - height / 2;
  containers.forEach((cpu, i) => {
    const box = { left: room.left + i * (width + gap), top, width, height };
    drawContainer(canvas, palette, { box, cpu, ...machine.lines });
  });
}

function drawContainer(
  canvas: Canvas2d,
  { colour }: Palette,
  { box, cpu, out, back }: { box: Box; cpu: number; out: number; back: number },
): void {
  const { left, top, width, height } = box;
  const load = Math.min(100, Math.max(0, cpu));
  const to = (width * Math.min(load, out)) / 100;
  const bar = (from: number, length: number, fill: string): void => {
    canvas.fillStyle = fill;
    canvas.beginPath();
    canvas.roundRect(left + from, top, length, height, Math.min(CONTAINER.corner, length / 2));
    canvas.fill();
  };
  bar(0, width, colour.track);
  if (to > 0) bar(0, to, cpu < back ? colour['fill-idle'] : colour.fill);
  const excess = (width * (load - out)) / 100 - 1;
  if (excess > 0) bar(to + 1, excess, colour.up);
}

/** Above the scale-out line with a triangle before it. */
function drawLoad(pen: Pen, machine: SceneRow, { x, y }: { x: number; y: number }): void {
  const isHot = machine.cpu > machine.lines.out;
  const colour = isHot ? 'up' : 'ink';
  const look = { size: 14, weight: 600, colour, align: 'right', isFollowed: isHot } as const;
  const width = write(pen, machine.load, { ...look, x, y, room: LOAD.width });
  if (!isHot) return;
  const { canvas } = pen;
  const right = x - width - LOAD.gap;
  const { triangle } = LOAD;
  canvas.beginPath();
  canvas.moveTo(right - triangle, y - 1.5);
  canvas.lineTo(right, y - 1.5);
  canvas.lineTo(right - triangle / 2, y - 1.5 - triangle);
  canvas.closePath();
  canvas.fill();
}
