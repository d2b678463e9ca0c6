/*
 * How a field of many machines is laid out: the size of its cells by level of detail and by the room there
 * is, and the height they take. Apart from what paints them, which is loaded when there are many.
 * CSS px.
 */
import type { DetailLevel } from './detail-level.ts';

export interface GridLook {
  readonly level: DetailLevel;
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
}

/** Room for the field. */
export interface GridRoom {
  readonly width: number;
  readonly height: number;
}

const CELL = { width: 34, height: 20, gap: 4.6 };
const TILE = { size: 8, gap: 1.2 };
const TEXTURE = { largest: 4, least: 1, step: 0.5 };
const SMALLER = 0.95;
const LEAST_SCALE = 0.2;
/** Where there is room, cells and tiles grow to this much. */
const LARGEST_SCALE = { cells: 1.5, tiles: 1.25 };

/** Cells of their level's size, somewhat larger or as much smaller as they must be to fit. */
export function gridLook(level: DetailLevel, count: number, room: GridRoom): GridLook {
  if (level === 'texture') return textureLook(count, room);
  for (let scale = LARGEST_SCALE[level === 'tiles' ? level : 'cells']; ; scale *= SMALLER) {
    const look = level === 'tiles' ? tileLook(room, scale) : cellLook(room, scale);
    if (scale < LEAST_SCALE || fieldHeight(look, count) <= room.height) return look;
  }
}

function cellLook({ width }: GridRoom, scale: number): GridLook {
  const gap = CELL.gap * scale;
  const columns = Math.max(1, Math.floor((width + gap) / (CELL.width * scale + gap)));
  // What is left of the width is shared, so that the field ends where the rows would.
  const cellWidth = Math.min(1.2 * CELL.width * scale, (width + gap) / columns - gap);
  return { level: 'cells', columns, cellWidth, cellHeight: CELL.height * scale, gap };
}

function tileLook({ width }: GridRoom, scale: number): GridLook {
  const [size, gap] = [TILE.size * scale, TILE.gap * Math.max(0.7, scale)];
  const columns = Math.max(1, Math.floor((width + gap) / (size + gap)));
  return { level: 'tiles', columns, cellWidth: size, cellHeight: size, gap };
}

/** The gap is part of each cell's own square, for the texture is one image. */
function textureLook(count: number, { width, height }: GridRoom): GridLook {
  let size: number = TEXTURE.largest;
  const fits = (): boolean => Math.floor(width / size) * Math.floor(height / size) >= count;
  while (size > TEXTURE.least && !fits()) size -= TEXTURE.step;
  const columns = Math.max(1, Math.floor(width / size));
  return { level: 'texture', columns, cellWidth: size, cellHeight: size, gap: 0 };
}

/** Height of so many machines, CSS px. */
export function fieldHeight({ columns, cellHeight, gap }: GridLook, count: number): number {
  return Math.ceil(count / columns) * (cellHeight + gap) - gap;
}
