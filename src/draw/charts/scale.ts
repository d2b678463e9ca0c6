/*
 * A straight mapping from a domain of values to a range of pixels, and the round numbers on it.
 * Ticks are d3's: 1, 2 or 5 times a power of ten. A domain of zero width maps to the start of the range.
 */
import { ticks } from 'd3';

export type Domain = readonly [number, number];

export interface LinearScale {
  readonly domain: Domain;
  readonly range: Domain;
  /** Pixels for one unit of value; negative when the range runs upward on the screen. */
  readonly slope: number;
}

export function linearScale(domain: Domain, range: Domain): LinearScale {
  const width = domain[1] - domain[0];
  return { domain, range, slope: width === 0 ? 0 : (range[1] - range[0]) / width };
}

/** Value to pixel. */
export function pixelOf({ domain, range, slope }: LinearScale, value: number): number {
  return range[0] + (value - domain[0]) * slope;
}

/** Pixel to value; the domain's start where the scale is flat. */
export function valueOf({ domain, range, slope }: LinearScale, pixel: number): number {
  return slope === 0 ? domain[0] : domain[0] + (pixel - range[0]) / slope;
}

/** About three round numbers inside the domain, its ends included where they are round. */
export function roundTicks(domain: Domain): number[] {
  return ticks(domain[0], domain[1], 2);
}
