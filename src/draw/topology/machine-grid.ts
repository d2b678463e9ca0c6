/*
 * Many machines as a field of cells in order of birth: load by five steps of colour, state by outline.
 * To 160 cells with their load as a bar, to 2000 tiles, beyond a texture. Drawn on a canvas, one colour
 * after another, so that ten thousand take a millisecond. CSS px, percent of CPU.
 */
import type { ColourRole, Palette } from '../../theme/palette.ts';
import type { Canvas2d } from '../charts/pen.ts';

export interface GridLook {
  readonly level: 'cells' | 'tiles' | 'texture';
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
}

/** States as the engine numbers them: 1 booting, 2 healthy, 3 draining, 4 failed. */
export interface GridMachines {
  readonly count: number;
  readonly state: Float64Array;
  readonly cpu: Float64Array;
}

export interface GridThresholds {
  readonly out: number;
  readonly back: number;
}

const CELLS = { width: 34, height: 20, gap: 6 };
const MOST_CELLS = 160;
const TILE = { largest: 12, smallest: 2, gap: 1 };
const TEXTURE_UNDER = 5;

/** The largest cells with which the machines fit into the area. */
export function gridLook(count: number, width: number, height: number): GridLook {
  const cells = Math.max(1, Math.floor((width + CELLS.gap) / (CELLS.width + CELLS.gap)));
  const rows = Math.ceil(count / cells);
  const fits = rows * (CELLS.height + CELLS.gap) <= height + CELLS.gap;
  if (count <= MOST_CELLS && fits) {
    return {
      level: 'cells',
      columns: cells,
      cellWidth: CELLS.width,
      cellHeight: CELLS.height,
      gap: CELLS.gap,
    };
  }
  for (let size = TILE.largest; size > TILE.smallest; size -= 0.5) {
    const columns = Math.floor(width / (size + TILE.gap));
    if (columns * Math.floor(height / (size + TILE.gap)) >= count) return tileLook(size, columns);
  }
  return tileLook(TILE.smallest, Math.max(1, Math.floor(width / (TILE.smallest + TILE.gap))));
}

function tileLook(size: number, columns: number): GridLook {
  const level = size < TEXTURE_UNDER ? 'texture' : 'tiles';
  return { level, columns, cellWidth: size, cellHeight: size, gap: TILE.gap };
}

const STEPS: readonly ColourRole[] = ['load-1', 'load-2', 'load-3', 'load-4', 'load-5'];

/** Under the scale-in line, to 50 %, to the scale-out line, above it, above 85 %. */
export function loadStep(cpu: number, { out, back }: GridThresholds): number {
  if (cpu > out) return cpu > 85 ? 4 : 3;
  if (cpu < back) return 0;
  return cpu < 50 ? 1 : 2;
}

/** Paints the field from the canvas's left upper corner; the canvas is blank and scaled already. */
export function paintGrid(
  canvas: Canvas2d,
  palette: Palette,
  {
    machines,
    look,
    thresholds,
  }: { machines: GridMachines; look: GridLook; thresholds: GridThresholds },
): void {
  const buckets: number[][] = [[], [], [], [], []];
  const others: number[] = [];
  for (let i = 0; i < machines.count; i++) {
    if (machines.state[i] === 2) buckets[loadStep(machines.cpu[i], thresholds)].push(i);
    else others.push(i);
  }
  if (look.level === 'cells') paintCells(canvas, palette, { machines, look, thresholds });
  else
    buckets.forEach((bucket, step) =>
      fillTiles(canvas, look, { bucket, colour: palette.colour[STEPS[step]] }),
    );
  for (const i of others) outline(canvas, palette, { look, index: i, state: machines.state[i] });
}

function placeOf(
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
  for (const index of bucket) {
    const [x, y] = placeOf(look, index);
    canvas.fillRect(x, y, look.cellWidth, look.cellHeight);
  }
}

/** Each cell is a container writ large: a track, filled to the scale-out line, orange beyond. */
function paintCells(
  canvas: Canvas2d,
  { colour }: Palette,
  {
    machines,
    look,
    thresholds,
  }: { machines: GridMachines; look: GridLook; thresholds: GridThresholds },
): void {
  const { out, back } = thresholds;
  for (let i = 0; i < machines.count; i++) {
    if (machines.state[i] !== 2) continue;
    const [x, y] = placeOf(look, i);
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
  canvas.lineWidth = 1;
  canvas.setLineDash(state === 1 && look.level === 'cells' ? [3, 2] : []);
  canvas.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  canvas.setLineDash([]);
  if (state !== 4 || look.level !== 'cells') return;
  canvas.beginPath();
  canvas.moveTo(x + width / 2 - 3.5, y + height / 2 - 3.5);
  canvas.lineTo(x + width / 2 + 3.5, y + height / 2 + 3.5);
  canvas.moveTo(x + width / 2 + 3.5, y + height / 2 - 3.5);
  canvas.lineTo(x + width / 2 - 3.5, y + height / 2 + 3.5);
  canvas.stroke();
}
