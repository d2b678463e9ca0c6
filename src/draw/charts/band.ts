/*
 * A band between two bounds over time: the 10th to 90th percentile of many machines, or a forecast's interval.
 * A wash of 12 % under the line it belongs to; bounds outside the domain are cut by the plot's clip.
 */
import type { ColourRole } from '../../theme/palette.ts';
import type { Plot } from './line.ts';
import { pixelOf } from './scale.ts';
import { firstAtOrAfter } from './series.ts';

export interface Band {
  readonly times: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly count: number;
  readonly colour: ColourRole;
}

const wash = 0.12;

export function drawBand(plot: Plot, band: Band): void {
  const { canvas, palette, scales } = plot;
  const { begin, end, stride } = visible(band, plot);
  if (end - begin < 2) return;
  const last = end - 1;
  canvas.beginPath();
  for (let i = begin; i < last; i += stride) corner(i, band.high);
  corner(last, band.high);
  corner(last, band.low);
  for (let i = last - 1; i >= begin; i -= stride) corner(i, band.low);
  corner(begin, band.low);
  canvas.closePath();
  canvas.fillStyle = palette.colour[band.colour];
  canvas.globalAlpha = wash;
  canvas.fill();
  canvas.globalAlpha = 1;

  function corner(index: number, bound: Float64Array): void {
    canvas.lineTo(pixelOf(scales.x, band.times[index]), pixelOf(scales.y, bound[index]));
  }
}

/** The samples to draw: one beyond each edge of the window, and no more than two a pixel column. */
function visible(
  { times, count, low }: Band,
  { window, columns }: Plot,
): { begin: number; end: number; stride: number } {
  const series = { times, values: low, count };
  const begin = Math.max(0, firstAtOrAfter(series, window.from) - 1);
  const end = Math.min(count, firstAtOrAfter(series, window.to) + 1);
  return { begin, end, stride: Math.max(1, Math.floor((end - begin) / (2 * columns))) };
}
