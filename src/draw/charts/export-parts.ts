/*
 * What an export draws into a panel's picture, since there are no elements above it: the pills at the
 * ends of the thresholds, as the page shows them.
 * CSS px.
 */
import type { Palette } from '../../theme/palette.ts';
import { shortNumber } from './axis.ts';
import type { ExportedParts } from './panel-picture.ts';
import { fontOf, type Canvas2d } from './pen.ts';
import { pillHeight, pillMiddles, type Threshold } from './threshold-line.ts';

export function exportedParts(thresholds: readonly Threshold[]): ExportedParts {
  return {
    drawPills({ canvas, palette, area, scales }, width) {
      const middles = pillMiddles(thresholds, { area, y: scales.y }, palette.scale);
      const left = area.right - 1;
      thresholds.forEach((threshold, index) =>
        drawPill(canvas, palette, { left, middle: middles[index], width: width - left, threshold }),
      );
    },
  };
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
