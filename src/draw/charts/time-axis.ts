/*
 * The time axis under the lowest panel: simulated times at round steps, such as 14:00, 16:00.
 * Labels keep clear of each other, of the plot's edges and of the labels at the now line and the crosshair.
 * Times are simulated seconds; nothing is written before 0.
 */
import type { Palette } from '../../theme/palette.ts';
import { fontOf, type Canvas2d } from './pen.ts';
import { footMargin, type PlotArea } from './plot-area.ts';
import { pixelOf, type LinearScale } from './scale.ts';

const roundSteps = [
  1, 2, 5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400,
  604800,
];
const labelWidth = 42;
const clearance = 36;
const baseline = 14;

/** Round times inside the window, at a step that leaves each label `labelPixels` of room. */
export function timeTicks(x: LinearScale, labelPixels: number): number[] {
  const [from, to] = x.domain;
  const step = roundSteps.find((seconds) => seconds * x.slope >= labelPixels) ?? 604800;
  const times: number[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) times.push(time);
  return times;
}

export interface TimeAxisLook {
  readonly area: PlotArea;
  readonly x: LinearScale;
  /** Times that have a label of their own (now, the crosshair): round ones keep clear of them. */
  readonly taken: readonly number[];
  /** Where labels stop: nothing is written under the future of a live panel. */
  readonly until?: number | undefined;
  readonly format: (seconds: number) => string;
}

export function drawTimeAxis(canvas: Canvas2d, palette: Palette, look: TimeAxisLook): void {
  const { area, x, taken, until = x.domain[1], format } = look;
  const widest = format(x.domain[1]).length > 5 ? labelWidth * 1.4 : labelWidth;
  canvas.font = fontOf(palette, 11);
  canvas.textAlign = 'center';
  canvas.textBaseline = 'alphabetic';
  canvas.fillStyle = palette.colour.ink3;
  for (const time of timeTicks(x, widest * palette.scale)) {
    const across = pixelOf(x, time);
    if (time < 0 || time > until || across < area.left) continue;
    if (taken.some((other) => Math.abs(across - pixelOf(x, other)) < clearance * palette.scale))
      continue;
    canvas.fillText(format(time), across, axisBaseline(area, palette));
  }
}

/** The base line of everything written on the time axis. */
export function axisBaseline(area: PlotArea, palette: Palette): number {
  return area.bottom + (footMargin + baseline) * palette.scale;
}
