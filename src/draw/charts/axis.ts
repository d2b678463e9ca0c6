/*
 * The quiet value axis: about three gridlines at round numbers, labels outside on the left, no frame, no ticks.
 * The base line (0) is a shade stronger than the grid.
 */
import { shortNumber } from '../../sim/units/number-text.ts';
import type { Palette } from '../../theme/palette.ts';
import { fontOf, type Canvas2d } from './pen.ts';
import type { PlotArea } from './plot-area.ts';
import { pixelOf, roundTicks, type LinearScale } from './scale.ts';

const labelGap = 6;

export interface AxisPlace {
  readonly area: PlotArea;
  readonly y: LinearScale;
  readonly tick?: ((value: number) => string) | undefined;
}

export function drawValueAxis(canvas: Canvas2d, palette: Palette, place: AxisPlace): void {
  const { area, y, tick = shortNumber } = place;
  canvas.font = fontOf(palette, 11);
  canvas.textAlign = 'right';
  canvas.textBaseline = 'middle';
  canvas.lineWidth = 1;
  for (const value of roundTicks(y.domain)) {
    const level = crisp(pixelOf(y, value));
    canvas.strokeStyle = palette.colour[value === 0 ? 'line' : 'grid'];
    canvas.beginPath();
    canvas.moveTo(area.left, level);
    canvas.lineTo(area.right, level);
    canvas.stroke();
    canvas.fillStyle = palette.colour.ink3;
    canvas.fillText(tick(value), area.left - labelGap * palette.scale, level);
  }
}

/** The middle of a pixel, where a line of one pixel is sharp. */
export function crisp(pixel: number): number {
  return Math.round(pixel - 0.5) + 0.5;
}
