/*
 * Many machines as a field of cells in order of birth: load by five steps of colour, state by outline.
 * Cells show their load as a bar, tiles by their colour. Drawn on a canvas, one colour after another;
 * the texture of very many is another file's business (machine-texture.ts). CSS px, percent of CPU.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';
import type { GridLook } from './grid-look.ts';

/** States as the engine numbers them: 1 booting, 2 healthy, 3 draining, 4 failed. */
export interface GridMachines {
  readonly count: number;
  readonly serial: Float64Array;
  readonly state: Float64Array;
  readonly cpu: Float64Array;
  readonly pool: Float64Array;
}

/** Of a pool. */
export interface GridThresholds {
  readonly out: number;
  readonly back: number;
}

const TILE_CORNER = 1.5;

/** The machine at a point of the field, counted from 0; null where there is none. */
export function indexAt(
  { columns, cellWidth, cellHeight, gap }: GridLook,
  count: number,
  { x, y }: { x: number; y: number },
): number | null {
  const column = Math.floor(x / (cellWidth + gap));
  const row = Math.floor(y / (cellHeight + gap));
  const index = row * columns + column;
  return column < 0 || column >= columns || row < 0 || index >= count ? null : index;
}

const USUAL_BACK = 30;
export const STEPS: readonly ColourRole[] = ['load-1', 'load-2', 'load-3', 'load-4', 'load-5'];

/**
 * Under the scale-in line, to 50 %, to the scale-out line, above it, above 85 %.
 * Without lines the two of the design's ramp stand in their place, but nothing is above them.
 */
export function loadStep(cpu: number, { out, back }: GridThresholds): number {
  if (cpu > out) return cpu > 85 ? 4 : 3;
  if (cpu < (back || USUAL_BACK)) return 0;
  return cpu < 50 ? 1 : 2;
}

/** The lines that one machine is held to: those of its pool. */
export function linesAt(
  { pool }: GridMachines,
  index: number,
  thresholds: readonly GridThresholds[],
): GridThresholds {
  return thresholds[pool[index]] ?? thresholds[0];
}

/** The lines that all pools have; null where they differ. */
export function commonLines(thresholds: readonly GridThresholds[]): GridThresholds | null {
  const [first] = thresholds;
  const isCommon = thresholds.every(({ out, back }) => out === first.out && back === first.back);
  return isCommon ? first : null;
}

/** Paints the field from the canvas's left upper corner; the canvas is blank and scaled already. */
export function paintGrid(
  canvas: Canvas2d,
  palette: Palette,
  {
    machines,
    look,
    thresholds,
  }: { machines: GridMachines; look: GridLook; thresholds: readonly GridThresholds[] },
): void {
  const buckets: number[][] = [[], [], [], [], []];
  const others: number[] = [];
  for (let i = 0; i < machines.count; i++) {
    if (machines.state[i] !== 2) others.push(i);
    else buckets[loadStep(machines.cpu[i], linesAt(machines, i, thresholds))].push(i);
  }
  if (look.level === 'cells') paintCells(canvas, palette, { machines, look, thresholds });
  else
    buckets.forEach((bucket, step) =>
      fillTiles(canvas, look, { bucket, colour: palette.colour[STEPS[step]] }),
    );
  for (const i of others) outline(canvas, palette, { look, index: i, state: machines.state[i] });
}

/** Left upper corner of a cell. */
export function placeOf(
  { columns, cellWidth, cellHeight, gap }: GridLook,
  index: number,
): [number, number] {
  return [(index % columns) * (cellWidth + gap), Math.floor(index / columns) * (cellHeight + gap)];
}

function fillTiles(
  canvas: Canvas2d,
  look: GridLook,
  { bucket, colour }: { bucket: number[]; colour: string },
): void {
  canvas.fillStyle = colour;
  canvas.beginPath();
  for (const index of bucket) {
    const [x, y] = placeOf(look, index);
    canvas.roundRect(x, y, look.cellWidth, look.cellHeight, TILE_CORNER);
  }
  canvas.fill();
}

/** Each cell is a container writ large: a track, filled to the scale-out line, orange beyond. */
function paintCells(
  canvas: Canvas2d,
  { colour }: Palette,
  {
    machines,
    look,
    thresholds,
  }: { machines: GridMachines; look: GridLook; thresholds: readonly GridThresholds[] },
): void {
  for (let i = 0; i < machines.count; i++) {
    if (machines.state[i] !== 2) continue;
    const [x, y] = placeOf(look, i);
    const { out, back } = linesAt(machines, i, thresholds);
    const share = Math.min(machines.cpu[i], out) / 100;
    fillRound(canvas, colour.track, [x, y, look.cellWidth, look.cellHeight]);
    const fill = machines.cpu[i] < back ? colour['fill-idle'] : colour.fill;
    fillRound(canvas, fill, [x, y, Math.max(2, look.cellWidth * share), look.cellHeight]);
    const excess = ((Math.min(100, machines.cpu[i]) - out) / 100) * look.cellWidth;
    if (excess <= 0) continue;
    canvas.fillStyle = colour.up;
    canvas.fillRect(x + look.cellWidth * share + 1, y, Math.max(1, excess - 1), look.cellHeight);
  }
}

function fillRound(canvas: Canvas2d, colour: string, box: [number, number, number, number]): void {
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.roundRect(...box, 4);
  canvas.fill();
}

/** Booting hollow, draining a grey frame, failed a red one with a cross where there is room. */
function outline(
  canvas: Canvas2d,
  { colour }: Palette,
  { look, index, state }: { look: GridLook; index: number; state: number },
): void {
  const [x, y] = placeOf(look, index);
  const { cellWidth: width, cellHeight: height } = look;
  canvas.strokeStyle = state === 1 ? colour.booting : state === 3 ? colour.draining : colour.failed;
  canvas.lineWidth = look.level === 'cells' || state === 4 ? 1.5 : 1;
  canvas.setLineDash(state === 1 && look.level === 'cells' ? [4, 3] : []);
  canvas.beginPath();
  const corner = look.level === 'cells' ? 4 : TILE_CORNER;
  canvas.roundRect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, corner);
  canvas.stroke();
  canvas.setLineDash([]);
  if (state !== 4 || look.level !== 'cells') return;
  canvas.beginPath();
  canvas.moveTo(x + width / 2 - 3.5, y + height / 2 - 3.5);
  canvas.lineTo(x + width / 2 + 3.5, y + height / 2 + 3.5);
  canvas.moveTo(x + width / 2 + 3.5, y + height / 2 - 3.5);
  canvas.lineTo(x + width / 2 - 3.5, y + height / 2 + 3.5);
  canvas.stroke();
}
