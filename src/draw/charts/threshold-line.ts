/*
 * A threshold across the plot: scale-out solid with an upward triangle, scale-in dashed with a downward one,
 * an alert's line with an exclamation mark. Each ends in a pill 22 px high with its figure.
 * On the page the pills are elements laid over the canvas; for an export see export-parts.ts.
 */
import type { Palette } from '../../theme/palette.ts';
import type { Canvas2d } from './pen.ts';
import type { PlotArea } from './plot-area.ts';
import { pixelOf, type LinearScale } from './scale.ts';

export interface Threshold {
  /** Names it to the owner's callbacks. */
  readonly key: string;
  readonly value: number;
  /** Above is too much, below too little: decides colour, dash and triangle. */
  readonly kind: 'up' | 'down';
  /** An alert's threshold shows an exclamation mark and cannot be dragged. */
  readonly alert?: boolean | undefined;
  /** Accessible name of the pill; without it the pill cannot be dragged. */
  readonly label?: string | undefined;
  /** What the pill may take now. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Draws the eye to it three times (a mission's halo). */
  readonly attention?: boolean | undefined;
}

export const pillHeight = 22;
const pillGap = 2;
export const downDash = [5, 3];
export const lineWidth = 1.5;

export interface ThresholdPlace {
  readonly area: PlotArea;
  readonly y: LinearScale;
}

export function drawThresholdLine(
  canvas: Canvas2d,
  palette: Palette,
  at: ThresholdPlace & { threshold: Threshold },
): void {
  const { area, y, threshold } = at;
  const level = pixelOf(y, threshold.value);
  canvas.strokeStyle = palette.colour[threshold.kind];
  canvas.lineWidth = lineWidth + palette.extraLine;
  canvas.setLineDash(threshold.kind === 'down' ? downDash : []);
  canvas.beginPath();
  canvas.moveTo(area.left, level);
  canvas.lineTo(area.right, level);
  canvas.stroke();
  canvas.setLineDash([]);
}

/**
 * The middles of the pills, in the order of the thresholds: at their lines, moved apart only as far as
 * needed not to cover each other, and kept between the plot's top and bottom (which have room for them).
 */
export function pillMiddles(
  thresholds: readonly Threshold[],
  { y, area }: ThresholdPlace,
  scale: number,
): number[] {
  const room = (pillHeight + pillGap) * scale;
  const middles = thresholds.map(({ value }) => pixelOf(y, value));
  const order = middles.map((_, index) => index).sort((a, b) => middles[a] - middles[b]);
  let ceiling = area.top;
  order.forEach((index, rank) => {
    const below = order[rank + 1];
    const missing = below === undefined ? 0 : Math.max(0, room - (middles[below] - middles[index]));
    middles[index] = Math.max(ceiling, middles[index] - missing / 2);
    ceiling = middles[index] + room;
  });
  let floor = area.bottom;
  for (const index of order.reverse()) {
    middles[index] = Math.min(floor, middles[index]);
    floor = middles[index] - room;
  }
  return middles;
}
