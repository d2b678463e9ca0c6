/*
 * The balancer as a picture, as Tank.svelte draws it: what waits lies at its bottom, the oldest first,
 * each as the mark of its class, as many as there is room for; the level is the part of the queue that
 * is taken. Full, it is red. CSS px.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { drawMark } from './picture-mark.ts';
import type { Box } from './stage-layout.ts';
import { tankMarks } from './tank-marks.ts';
import type { SceneTank } from './topology-scene.ts';

const WALL = { width: 1.75, full: 2.5 };
const LEVEL = { usual: 0.2, full: 0.24, surface: 1.5 };
const HALO = { colour: 'surface', width: 1 } as const;

export function drawTank(
  canvas: Canvas2d,
  palette: Palette,
  { box, tank }: { box: Box; tank: SceneTank },
): void {
  const { colour } = palette;
  const isFull = tank.level >= 1;
  canvas.save();
  capsule(canvas, box);
  canvas.fillStyle = colour.surface;
  canvas.fill();
  drawLevel(canvas, palette, { box, tank });
  const { places, isHigh } = tankMarks(box, { ...tank, narrow: false });
  for (const { kind, x, y } of places) {
    drawMark(canvas, palette, { kind, at: { x, y }, halo: HALO });
  }
  canvas.strokeStyle = colour.ink;
  canvas.lineWidth = WALL.width;
  if (!isHigh) drawFan(canvas, { x: box.left + box.width / 2, y: box.top + box.height / 2 - 4 });
  if (isFull) {
    canvas.strokeStyle = colour.failed;
    canvas.lineWidth = WALL.full;
  }
  capsule(canvas, box);
  canvas.stroke();
  canvas.restore();
}

function capsule(canvas: Canvas2d, { left, top, width, height }: Box): void {
  canvas.beginPath();
  canvas.roundRect(left, top, width, height, width / 2);
}

function drawLevel(
  canvas: Canvas2d,
  { colour }: Palette,
  { box, tank }: { box: Box; tank: SceneTank },
): void {
  const height = box.height * Math.min(1, Math.max(0, tank.level));
  if (height < 1) return;
  const isFull = tank.level >= 1;
  const top = box.top + box.height - height;
  canvas.save();
  capsule(canvas, box);
  canvas.clip();
  canvas.globalAlpha = isFull ? LEVEL.full : LEVEL.usual;
  canvas.fillStyle = isFull ? colour.failed : colour.up;
  canvas.fillRect(box.left, top, box.width, height);
  canvas.globalAlpha = 1;
  canvas.strokeStyle = colour.up;
  canvas.lineWidth = LEVEL.surface;
  canvas.beginPath();
  canvas.moveTo(box.left, top);
  canvas.lineTo(box.left + box.width, top);
  canvas.stroke();
  canvas.restore();
}

/** One way in, three ways out: the sign of a balancer. */
function drawFan(canvas: Canvas2d, { x, y }: { x: number; y: number }): void {
  canvas.save();
  canvas.translate(x, y);
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  canvas.beginPath();
  canvas.moveTo(-12, 0);
  canvas.lineTo(11, 0);
  for (const way of [-9, 9]) {
    canvas.moveTo(-4, 0);
    canvas.bezierCurveTo(2, 0, 3, way, 10, way);
  }
  for (const way of [-9, 0, 9]) {
    const tip = way === 0 ? 12 : 11;
    canvas.moveTo(tip - 3.5, way - 3);
    canvas.lineTo(tip, way);
    canvas.lineTo(tip - 3.5, way + 3);
  }
  canvas.stroke();
  canvas.restore();
}
