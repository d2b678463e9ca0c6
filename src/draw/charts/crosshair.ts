/*
 * One crosshair for all panels of a column: a dashed line at one moment, and the panel's values there, one
 * under the other, with a halo of the page's colour. It is held by the pointer at a share of the window, or by keys at a time.
 * Times are simulated seconds.
 */
import type { Palette } from '../../theme/palette.ts';
import { fontOf, type Canvas2d } from './pen.ts';
import type { PlotArea } from './plot-area.ts';
import { firstAtOrAfter, type Series, type TimeWindow } from './series.ts';
import { axisBaseline } from './time-axis.ts';

/** Where the reader points: a share of the window (0 to 1), or a simulated time in seconds. */
export type CrosshairAt = { readonly share: number } | { readonly time: number };

const valueHalo = 4;
const timeHalo = 6;
const textGap = 6;
const rowHeight = 15;
const flipShare = 0.45;

/** The simulated time pointed at, undefined outside the window and right of `last` (now). */
export function crosshairTime(
  at: CrosshairAt,
  { from, to }: TimeWindow,
  last: number,
): number | undefined {
  const time = 'time' in at ? at.time : from + at.share * (to - from);
  return time < from || time > Math.min(to, last) ? undefined : time;
}

/** The time of the sample before (-1) or after (+1) `time`, held inside the window and before `last`. */
export function neighbourSample(
  series: Series,
  time: number,
  { by, from, last }: { by: number; from: number; last: number },
): number {
  const here = firstAtOrAfter(series, time);
  const onSample = here < series.count && series.times[here] === time;
  const wanted = by > 0 ? here + (onSample ? by : by - 1) : here + by;
  const index = Math.min(Math.max(0, wanted), series.count - 1);
  const found = series.count > 0 ? series.times[index] : time;
  return Math.min(last, Math.max(from, found));
}

export interface CrosshairLook {
  readonly area: PlotArea;
  readonly across: number;
  readonly top: number;
  readonly bottom: number;
  readonly values: readonly string[];
  /** Written on the time axis, only where that is. */
  readonly time?: string | undefined;
}

export function drawCrosshair(canvas: Canvas2d, palette: Palette, look: CrosshairLook): void {
  const { area, across, top, bottom, values, time } = look;
  canvas.strokeStyle = palette.colour.ink2;
  canvas.lineWidth = 1;
  canvas.setLineDash([2, 2]);
  canvas.beginPath();
  canvas.moveTo(across, top);
  canvas.lineTo(across, bottom);
  canvas.stroke();
  canvas.setLineDash([]);
  const flipped = across > area.left + (area.right - area.left) * flipShare;
  const beside = across + (flipped ? -textGap : textGap);
  canvas.textAlign = flipped ? 'right' : 'left';
  values.forEach((text, row) => {
    const baseline = area.top + (12 + row * rowHeight) * palette.scale;
    haloText(canvas, palette, { text, across: beside, baseline, size: 12, halo: valueHalo });
  });
  if (time !== undefined) {
    canvas.textAlign = 'center';
    haloText(canvas, palette, {
      text: time,
      across,
      baseline: axisBaseline(area, palette),
      size: 11,
      halo: timeHalo,
    });
  }
}

interface HaloText {
  text: string;
  across: number;
  baseline: number;
  size: number;
  halo: number;
}

function haloText(
  canvas: Canvas2d,
  palette: Palette,
  { text, across, baseline, size, halo }: HaloText,
): void {
  canvas.font = fontOf(palette, size, 600);
  canvas.textBaseline = 'alphabetic';
  canvas.strokeStyle = palette.colour.canvas;
  canvas.lineWidth = halo;
  canvas.lineJoin = 'round';
  canvas.strokeText(text, across, baseline);
  canvas.fillStyle = palette.colour.ink;
  canvas.fillText(text, across, baseline);
}
