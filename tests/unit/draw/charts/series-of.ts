/* Short ways to write a series and a plot in a test. */
import { scratchFor } from '../../../../src/draw/charts/decimate.ts';
import type { Plot } from '../../../../src/draw/charts/line.ts';
import { plotScales } from '../../../../src/draw/charts/plot-area.ts';
import type { Series } from '../../../../src/draw/charts/series.ts';
import { plainPalette, recordingCanvas } from './recording-canvas.ts';

/** A series from [time, value] pairs. */
export function seriesOf(...samples: readonly (readonly [number, number])[]): Series {
  return {
    times: Float64Array.from(samples, ([time]) => time),
    values: Float64Array.from(samples, ([, value]) => value),
    count: samples.length,
  };
}

/** A plot of 100 by 100 px for times 0 to 100 and values 0 to 100, one column a px, on a recording canvas. */
export function squarePlot(): { plot: Plot; calls: readonly string[] } {
  const { canvas, calls } = recordingCanvas();
  const window = { from: 0, to: 100 };
  const area = { left: 0, right: 100, top: 0, bottom: 100 };
  const scales = plotScales(area, window, [0, 100]);
  return {
    plot: { canvas, palette: plainPalette, scales, window, columns: 100, scratch: scratchFor(100) },
    calls,
  };
}
