// The room of the stage on the page: where its machines begin, how high it is, how many rows of
// machines that gives room for. CSS px.
import { rowsThatFit, type StageSize } from '../draw/topology/stage-layout.ts';
import { MOST_ROWS } from '../state/moment.ts';

/** The machines' left edge stands under the third figure's. */
const FIGURES = { before: 1.9, all: 4.18, inset: 16 };
/** A page that scrolls may give as much height as the rows want. */
const PHONE = { left: 0.33, height: 320 };

export interface StageRoom {
  readonly size: StageSize;
  readonly machinesLeft: number;
  readonly fitting: number;
}

export function stageRoom(
  { width, height }: StageSize,
  { isPhone, regions, scale }: { isPhone: boolean; regions: number; scale: number },
): StageRoom {
  if (isPhone) {
    const size = { width, height: PHONE.height };
    return { size, machinesLeft: Math.round(width * PHONE.left), fitting: MOST_ROWS };
  }
  const left = (width * FIGURES.before) / FIGURES.all + FIGURES.inset;
  // Before it has been measured there is nothing to be small for.
  const fitting = height === 0 ? MOST_ROWS : rowsThatFit(height, regions, scale);
  return { size: { width, height }, machinesLeft: Math.round(left), fitting };
}
