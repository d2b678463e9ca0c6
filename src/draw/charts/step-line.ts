/*
 * Counts as steps: a value holds until the next one, so the line only runs level and upright.
 * The last value holds until `holdUntil` (now), for a count does not end with its last change.
 * A gap lifts the pen.
 */
import { decimate } from './decimate.ts';
import type { Plot } from './line.ts';
import { takePen, layPen, type Pen } from './pen.ts';
import { pixelOf } from './scale.ts';
import type { Series } from './series.ts';

/** Adds the steps to the current path. Returns the pixels where it begins and ends, undefined when empty. */
export function traceSteps(
  plot: Plot,
  series: Series,
  holdUntil: number,
): { from: number; to: number } | undefined {
  const { canvas, scratch, scales } = plot;
  const taken = decimate(series, plot, scratch);
  let level = NaN;
  let from = NaN;
  let to = NaN;
  for (let i = 0; i < taken; i++) {
    const value = scratch.values[i];
    const across = pixelOf(scales.x, scratch.times[i]);
    const up = pixelOf(scales.y, value);
    if (level === level) canvas.lineTo(across, pixelOf(scales.y, level));
    if (value === value) {
      if (level !== level) canvas.moveTo(across, up);
      else if (value !== level) canvas.lineTo(across, up);
      if (from !== from) from = across;
    }
    level = value;
    to = across;
  }
  const end = pixelOf(scales.x, holdUntil);
  if (level === level && end > to) {
    canvas.lineTo(end, pixelOf(scales.y, level));
    to = end;
  }
  return from === from ? { from, to } : undefined;
}

export interface StepLook {
  readonly pen: Pen;
  readonly holdUntil: number;
  /** Strength of the fill down to the base line, 0 for none. */
  readonly fill: number;
}

export function drawSteps(plot: Plot, series: Series, { pen, holdUntil, fill }: StepLook): void {
  const { canvas, palette, scales } = plot;
  if (fill > 0) {
    canvas.beginPath();
    const ends = traceSteps(plot, series, holdUntil);
    if (ends) {
      const base = scales.y.range[0];
      canvas.lineTo(ends.to, base);
      canvas.lineTo(ends.from, base);
      canvas.closePath();
      canvas.globalAlpha = fill;
      canvas.fillStyle = palette.colour[pen.colour];
      canvas.fill();
    }
  }
  takePen(canvas, pen, palette);
  canvas.beginPath();
  traceSteps(plot, series, holdUntil);
  canvas.stroke();
  layPen(canvas);
}
