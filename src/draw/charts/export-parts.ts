/*
 * What an export draws into a panel's picture, since there are no elements above it: the thresholds with
 * the pills at their ends, as the page shows them, and before a change where they were then.
 * CSS px; times in simulated seconds.
 */
import { shortNumber } from '../../sim/units/number-text.ts';
import type { Palette } from '../../theme/palette.ts';
import type { ExportedParts } from './panel-picture.ts';
import { fontOf, type Canvas2d } from './pen.ts';
import { pixelOf } from './scale.ts';
import { downDash, lineWidth, pillHeight, pillMiddles, type Threshold } from './threshold-line.ts';

/** A threshold, and what it was before it was changed: oldest first, each until a time. */
export interface SteppedThreshold extends Threshold {
  readonly earlier: readonly { readonly until: number; readonly value: number }[];
}

export function exportedParts(thresholds: readonly SteppedThreshold[]): ExportedParts {
  return {
    drawPills(stage, width) {
      const { canvas, palette, area, scales } = stage;
      for (const threshold of thresholds) drawSteppedLine(stage, threshold);
      const middles = pillMiddles(thresholds, { area, y: scales.y }, palette.scale);
      const left = area.right - 1;
      thresholds.forEach((threshold, index) =>
        drawPill(canvas, palette, { left, middle: middles[index], width: width - left, threshold }),
      );
    },
  };
}

function drawSteppedLine(
  { canvas, palette, area, scales: { x, y } }: Parameters<ExportedParts['drawPills']>[0],
  { kind, value, earlier }: SteppedThreshold,
): void {
  canvas.strokeStyle = palette.colour[kind];
  canvas.lineWidth = lineWidth + palette.extraLine;
  canvas.setLineDash(kind === 'down' ? downDash : []);
  canvas.beginPath();
  let from = area.left;
  for (const level of [...earlier, { until: Infinity, value }]) {
    const to = Math.min(area.right, pixelOf(x, level.until));
    if (from === area.left) canvas.moveTo(from, pixelOf(y, level.value));
    else canvas.lineTo(from, pixelOf(y, level.value));
    canvas.lineTo(to, pixelOf(y, level.value));
    from = to;
  }
  canvas.stroke();
  canvas.setLineDash([]);
}

interface PillLook {
  readonly left: number;
  readonly middle: number;
  readonly width: number;
  readonly threshold: Threshold;
}

/** The pill as a picture, for an export. */
function drawPill(
  canvas: Canvas2d,
  palette: Palette,
  { left, middle, width, threshold }: PillLook,
): void {
  const height = pillHeight * palette.scale;
  canvas.fillStyle = palette.colour[threshold.kind];
  canvas.beginPath();
  canvas.roundRect(left, middle - height / 2, width, height, height / 2);
  canvas.fill();
  canvas.fillStyle = palette.colour.surface;
  canvas.font = fontOf(palette, 12, 600);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.fillText(
    `${pillGlyph(threshold)} ${shortNumber(threshold.value)}`,
    left + width / 2,
    middle,
  );
}

function pillGlyph({ alert, kind }: Threshold): string {
  if (alert) return '!';
  return kind === 'up' ? '▲' : '▼';
}
