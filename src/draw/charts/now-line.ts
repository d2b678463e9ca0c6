/*
 * The line between past and future, in ink, through all panels of a column from the first's heading
 * to the time axis, where it is named.
 */
import type { Palette } from '../../theme/palette.ts';
import { crisp } from './axis.ts';
import { fontOf, type Canvas2d } from './pen.ts';
import type { PlotArea } from './plot-area.ts';
import { axisBaseline } from './time-axis.ts';

export interface NowLine {
  /** Px from the left. */
  readonly across: number;
  readonly top: number;
  readonly bottom: number;
  /** The word at the foot, only where the time axis is. */
  readonly word?: string | undefined;
}

export function drawNowLine(
  canvas: Canvas2d,
  palette: Palette,
  { across, top, bottom }: NowLine,
): void {
  canvas.strokeStyle = palette.colour.ink;
  canvas.lineWidth = 1 + palette.extraLine;
  canvas.beginPath();
  canvas.moveTo(crisp(across), top);
  canvas.lineTo(crisp(across), bottom);
  canvas.stroke();
}

export function drawNowWord(
  canvas: Canvas2d,
  palette: Palette,
  line: NowLine & { readonly area: PlotArea },
): void {
  if (line.word === undefined) return;
  canvas.font = fontOf(palette, 11, 600);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'alphabetic';
  canvas.fillStyle = palette.colour.ink;
  canvas.fillText(line.word, line.across, axisBaseline(line.area, palette));
}
