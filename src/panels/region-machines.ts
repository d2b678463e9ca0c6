// The machines of a frame, region by region: how many, and where they stand in the frame.
import type { FrameReader } from '../state/frame-reader.ts';
import type { FieldView } from './field-view.ts';

/** Machines in each region. */
export function countByRegion(reader: FrameReader, regions: number): number[] {
  const counts = new Array<number>(regions).fill(0);
  for (const region of reader.machines('region')) counts[region]++;
  return counts;
}

/** Places in the frame of a region's machines, of those that are looked at. */
export function placesIn(
  region: Float64Array,
  wanted: number,
  { from, count }: Pick<FieldView, 'from' | 'count'>,
): number[] {
  const places: number[] = [];
  let seen = 0;
  for (let i = 0; i < region.length && places.length < count; i++) {
    if (region[i] === wanted && seen++ >= from) places.push(i);
  }
  return places;
}
