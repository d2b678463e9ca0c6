/*
 * Very many machines in a picture: the cells and tiles of the stage, and the texture of thousands as
 * squares of one colour after another, so that it can be a file of lines, too; beside the texture how
 * many machines are how busy. CSS px, percent of CPU.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import { type FieldPlace, fieldRoom, HISTOGRAM_WIDTH } from './field-layout.ts';
import { type GridLook, gridLook } from './grid-look.ts';
import { type GridMachines, linesAt, loadStep, paintGrid, placeOf, STEPS } from './machine-grid.ts';
import { OTHERS, paintHistogram } from './machine-texture.ts';
import type { TopologyScene } from './topology-scene.ts';

const HEALTHY = 2;
/** Part of a square's side that is free up to the next one. */
const FREE = 0.15;

interface Field {
  readonly place: FieldPlace;
  readonly machines: GridMachines;
}

export function drawField(
  canvas: Canvas2d,
  palette: Palette,
  { place, machines, level, thresholds }: Field & Pick<TopologyScene, 'level' | 'thresholds'>,
): void {
  const room = fieldRoom(place, level);
  const look = gridLook(level, machines.count, room);
  const field = { machines, look, thresholds };
  canvas.save();
  canvas.translate(place.left, place.top);
  if (level === 'texture') {
    drawTexture(canvas, palette, field);
    const box = {
      left: place.width - HISTOGRAM_WIDTH,
      width: HISTOGRAM_WIDTH,
      height: room.height,
    };
    paintHistogram(canvas, palette, { machines, thresholds, box });
  } else paintGrid(canvas, palette, field);
  canvas.restore();
}

function drawTexture(
  canvas: Canvas2d,
  { colour }: Palette,
  field: { machines: GridMachines; look: GridLook; thresholds: TopologyScene['thresholds'] },
): void {
  for (const [role, indices] of byColour(field)) {
    const side = field.look.cellWidth * (1 - FREE);
    canvas.fillStyle = colour[role];
    canvas.beginPath();
    for (const index of indices) canvas.rect(...placeOf(field.look, index), side, side);
    canvas.fill();
  }
}

function byColour({
  machines,
  thresholds,
}: {
  machines: GridMachines;
  thresholds: TopologyScene['thresholds'];
}): Map<ColourRole, number[]> {
  const found = new Map<ColourRole, number[]>();
  for (let i = 0; i < machines.count; i++) {
    const isHealthy = machines.state[i] === HEALTHY;
    const role = isHealthy
      ? STEPS[loadStep(machines.cpu[i], linesAt(machines, i, thresholds))]
      : OTHERS[machines.state[i]];
    const same = found.get(role);
    if (same) same.push(i);
    else found.set(role, [i]);
  }
  return found;
}
