/*
 * Where the marks of what waits lie in the balancer's tank: in rows from its bottom, the oldest first, as
 * high as the level and three rows at least, and never beyond the tank's straight sides. CSS px.
 */
import type { Box } from './stage-layout.ts';

export interface TankContent {
  /** Class of each of the first requests that wait. */
  readonly waiting: readonly number[];
  /** Part of the queue that is taken, 0 to 1. */
  readonly level: number;
  readonly narrow: boolean;
}

export interface TankMarks {
  readonly places: readonly { readonly kind: number; readonly x: number; readonly y: number }[];
  /** What waits has risen to the sign in the middle, which then makes room. */
  readonly isHigh: boolean;
}

/** So many rows of marks are shown even where the level is lower. */
const LEAST_ROWS = 3;

export function tankMarks(tank: Box, { waiting, level, narrow }: TankContent): TankMarks {
  const perRow = narrow ? 2 : 3;
  const step = narrow ? 9 : 12;
  const height = tank.height * Math.min(1, Math.max(0, level));
  const most =
    perRow *
    Math.min(
      Math.floor((tank.height - tank.width) / step),
      Math.max(LEAST_ROWS, Math.floor((height - tank.width / 4) / step)),
    );
  const shown = waiting.slice(0, Math.max(perRow, most));
  const bottom = tank.top + tank.height - tank.width / 2 + 5;
  return {
    places: shown.map((kind, index) => ({
      kind,
      x: tank.left + tank.width / 2 + ((index % perRow) - (perRow - 1) / 2) * step,
      y: bottom - Math.floor(index / perRow) * step,
    })),
    isHigh:
      Math.max(height, Math.ceil(shown.length / perRow) * step) > tank.height / 2 - tank.width / 2,
  };
}
