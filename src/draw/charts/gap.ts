/*
 * What lies between two counts of which one should follow the other: demand and supply, as steps.
 * Where supply is short the gap is filled, where it is spare the gap is hatched: shape first, colour second.
 * Both series have the same times; a sample holds until the next one, the last one until `until` (now).
 */
import type { Plot } from './line.ts';
import { pixelOf } from './scale.ts';
import { firstAtOrAfter, type Series } from './series.ts';

export interface Gap {
  /** What is needed. */
  readonly demand: Series;
  /** What there is. */
  readonly supply: Series;
}

/** With what draws it: that comes with the first chart that shows a gap. */
export interface DrawnGap extends Gap {
  readonly draw: (plot: Plot, gap: Gap, until: number) => void;
}

/** A stretch of time in which both counts stay. */
export interface GapPart {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

const shortFill = 0.28;
const hatchStrength = 0.45;
/** Between two lines of the hatching, CSS px. */
const hatchStep = 5;

/** The stretches in which supply is short, and those in which it is spare. */
export function gapParts(
  { demand, supply }: Gap,
  from: number,
  until: number,
): { short: GapPart[]; spare: GapPart[] } {
  const short: GapPart[] = [];
  const spare: GapPart[] = [];
  const { times, count } = demand;
  const at = (i: number) => (i < count ? Math.min(until, times[i]) : until);
  const first = Math.max(0, firstAtOrAfter(demand, from) - 1);
  for (let i = first, next = first; i < count && at(i) < until; i = next) {
    const need = demand.values[i];
    const have = supply.values[i];
    do next++;
    while (next < count && demand.values[next] === need && supply.values[next] === have);
    const part = {
      from: at(i),
      to: at(next),
      low: Math.min(need, have),
      high: Math.max(need, have),
    };
    if (need > have) short.push(part);
    else if (have > need) spare.push(part);
  }
  return { short, spare };
}

export function drawGap(plot: Plot, gap: Gap, until: number): void {
  const { canvas, palette, window } = plot;
  const { short, spare } = gapParts(gap, window.from, until);
  trace(plot, short);
  canvas.globalAlpha = shortFill;
  canvas.fillStyle = palette.colour.up;
  canvas.fill();
  canvas.globalAlpha = 1;
  if (spare.length > 0) hatch(plot, spare);
}

function trace({ canvas, scales }: Plot, parts: readonly GapPart[]): void {
  canvas.beginPath();
  for (const { from, to, low, high } of parts) {
    const left = pixelOf(scales.x, from);
    const top = pixelOf(scales.y, high);
    canvas.rect(left, top, pixelOf(scales.x, to) - left, pixelOf(scales.y, low) - top);
  }
}

/** Rising lines through the parts; anchored in time, so that they scroll with what they fill. */
function hatch(plot: Plot, parts: readonly GapPart[]): void {
  const { canvas, palette, scales } = plot;
  const [left, right] = scales.x.range;
  const [bottom, top] = scales.y.range;
  const height = bottom - top;
  const step = hatchStep * palette.scale;
  canvas.save();
  trace(plot, parts);
  canvas.clip();
  canvas.beginPath();
  const origin = pixelOf(scales.x, 0);
  const first = origin + Math.floor((left - height - origin) / step) * step;
  for (let foot = first; foot < right; foot += step) {
    canvas.moveTo(foot, bottom);
    canvas.lineTo(foot + height, top);
  }
  canvas.strokeStyle = palette.colour.ink3;
  canvas.lineWidth = 1;
  canvas.globalAlpha = hatchStrength;
  canvas.stroke();
  canvas.restore();
}
