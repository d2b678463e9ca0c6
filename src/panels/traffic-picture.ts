// The preview of a traffic file as shapes: the mean rate of each stretch as a line, up to the highest one
// as a pale area, and round numbers on both axes. The axes are those of the run it would become, so they
// change with its highest rate and its pace, while the shape stays that of the file.
// CSS px; requests per second, seconds.
import { growDomain } from '../draw/charts/grow-domain.ts';
import { linearScale, pixelOf, roundTicks } from '../draw/charts/scale.ts';
import type { TrafficReading } from '../worker/traffic-protocol.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface AsRun {
  /** Factor of all rates. */
  readonly scale: number;
  readonly seconds: number;
}

export interface Tick {
  readonly value: number;
  /** From the left or from the top. */
  readonly at: number;
}

export interface TrafficPicture {
  readonly line: string;
  readonly area: string;
  readonly rates: readonly Tick[];
  readonly times: readonly Tick[];
}

/** Seconds of the units in which times are round. */
const UNITS = [1, 60, 3600, 86_400];
/** A unit is used from this many of it. */
const LEAST_UNITS = 2;

export function trafficPicture(
  { preview, previewMeans }: Pick<TrafficReading, 'preview' | 'previewMeans'>,
  { scale, seconds }: AsRun,
  { width, height }: PictureSize,
): TrafficPicture {
  const most = growDomain([0, 0], Math.max(...preview) * scale);
  const y = linearScale(most, [height, 0]);
  const x = linearScale([0, seconds], [0, width]);
  const top = preview.map((rate) => pixelOf(y, rate * scale));
  const mean = previewMeans.map((rate) => pixelOf(y, rate * scale));
  return {
    line: steps(mean, width),
    area: `${steps(top, width)}V${height}H0Z`,
    rates: roundTicks(most).map((value) => ({ value, at: pixelOf(y, value) })),
    times: timeTicks(seconds).map((value) => ({ value, at: pixelOf(x, value) })),
  };
}

/** A rate holds through its stretch: steps, no slopes. */
function steps(levels: readonly number[], width: number): string {
  const step = width / levels.length;
  const end = (i: number): string => ((i + 1) * step).toFixed(1);
  return levels.map((y, i) => `${i === 0 ? 'M0 ' : 'V'}${y.toFixed(1)}H${end(i)}`).join('');
}

/** Round moments of a run: whole seconds, minutes, hours or days. */
export function timeTicks(seconds: number): number[] {
  const unit = UNITS.findLast((each) => seconds >= LEAST_UNITS * each) ?? 1;
  return roundTicks([0, seconds / unit]).map((value) => value * unit);
}
