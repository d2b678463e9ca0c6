/*
 * A series as straight joins between samples: no smoothing, which would invent values between them.
 * `tracePath` only lays the path, so that many machines share one stroke; `drawLine` strokes it.
 */
import { decimate, type Scratch } from './decimate.ts';
import { takePen, layPen, type Canvas2d, type Pen } from './pen.ts';
import type { Palette } from '../../theme/palette.ts';
import type { PlotScales } from './plot-area.ts';
import type { Series, TimeWindow } from './series.ts';

/** What every mark needs to know to find its place. */
export interface Plot {
  readonly canvas: Canvas2d;
  readonly palette: Palette;
  readonly scales: PlotScales;
  readonly window: TimeWindow;
  /** Device pixels across the plot: how fine a series may be drawn. */
  readonly columns: number;
  /** Reused for each series. */
  readonly scratch: Scratch;
}

/** Adds the series to the current path; a gap lifts the pen. */
export function tracePath(plot: Plot, series: Series): void {
  const { canvas, scratch } = plot;
  const { x, y } = plot.scales;
  const taken = decimate(series, plot, scratch);
  let down = false;
  for (let i = 0; i < taken; i++) {
    const value = scratch.values[i];
    if (value !== value) {
      down = false;
      continue;
    }
    const across = x.range[0] + (scratch.times[i] - x.domain[0]) * x.slope;
    const up = y.range[0] + (value - y.domain[0]) * y.slope;
    if (down) canvas.lineTo(across, up);
    else canvas.moveTo(across, up);
    down = true;
  }
}

/** One series, or several in one stroke (where lines cross, they do not add up to a darker one). */
export function drawLine(plot: Plot, pen: Pen, ...series: readonly Series[]): void {
  takePen(plot.canvas, pen, plot.palette);
  plot.canvas.beginPath();
  for (const one of series) tracePath(plot, one);
  plot.canvas.stroke();
  layPen(plot.canvas);
}
