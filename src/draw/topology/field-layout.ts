/*
 * Where the fields of many machines stand: one under another by region, each with its name above it and
 * one ribbon from the balancer to its middle. The balancer and the regions keep the places they have
 * when machines are rows. CSS px.
 */
import type { FlowPath } from './flow-path.ts';
import { flowPath } from './flow-path.ts';
import type { DetailLevel } from './detail-level.ts';
import { fieldHeight, type GridRoom, gridLook } from './grid-look.ts';
import type { Box, StageLayout } from './stage-layout.ts';

export interface FieldPlace extends Box {
  readonly captionTop: number;
}

const HEADING = 26;
const CAPTION = 22;
const GAP = 10;
/** The histogram at the right of a texture, and what is free between them. */
export const HISTOGRAM_WIDTH = 78;
const HISTOGRAM_GAP = 16;
const LEAST_HEIGHT = 20;
/** Width of a region's ribbon: wider, the more machines it feeds. */
const RIBBON: Readonly<Record<DetailLevel, number>> = {
  rows: 0,
  cells: 26,
  tiles: 40,
  texture: 52,
};
/** Most of the balancer's side that all ribbons may take. */
const SIDE = 0.72;

/** One place for each region that is shown. */
export function fieldPlaces(
  { rows, height }: Pick<StageLayout, 'rows' | 'height'>,
  regions: number,
  scale: number,
): FieldPlace[] {
  const room = (height - HEADING * scale + GAP) / Math.max(1, regions);
  return Array.from({ length: regions }, (_, index) => {
    const captionTop = HEADING * scale + index * room;
    const top = captionTop + CAPTION * scale;
    return {
      captionTop,
      left: rows.left,
      top,
      width: rows.width,
      height: captionTop + room - GAP - top,
    };
  });
}

/** What of a place the machines may take. */
export function fieldRoom({ width, height }: Box, level: DetailLevel): GridRoom {
  const beside = level === 'texture' ? HISTOGRAM_WIDTH + HISTOGRAM_GAP : 0;
  return { width: width - beside, height: Math.max(LEAST_HEIGHT, height) };
}

/** The ribbons to the fields, in their order, each to the middle of what is drawn there. */
export function fieldRibbons(
  { balancer }: Pick<StageLayout, 'balancer'>,
  places: readonly FieldPlace[],
  { level, counts }: { level: DetailLevel; counts: readonly number[] },
): FlowPath[] {
  const side = (balancer.height - balancer.width) * SIDE;
  const width = Math.min(RIBBON[level], side / Math.max(1, places.length));
  const middle = balancer.top + balancer.height / 2;
  return places.map((place, index) => {
    const step = places.length > 1 ? (side - width) / (places.length - 1) : 0;
    const from = {
      x: balancer.left + balancer.width,
      y: middle + (index - (places.length - 1) / 2) * step,
    };
    const room = fieldRoom(place, level);
    const taken = fieldHeight(gridLook(level, counts[index] ?? 0, room), counts[index] ?? 0);
    const to = { x: place.left - 3, y: place.top + Math.min(room.height, taken) / 2 };
    const isStream = level === 'tiles' || level === 'texture';
    return { ...flowPath(`region-${index}`, { from, to }, width), isStream };
  });
}
