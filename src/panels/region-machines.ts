// The machines of a frame, region by region, as columns for the field that shows them.
import type { GridMachines } from '../draw/topology/machine-grid.ts';
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

/** One entry for each region that is shown; machines keep their order. */
export function regionMachines(
  reader: FrameReader,
  shown: readonly number[],
  view: Pick<FieldView, 'from' | 'count'>,
): GridMachines[] {
  const region = reader.machines('region');
  const [serial, state, cpu] = [
    reader.machines('serial'),
    reader.machines('state'),
    reader.machines('cpu'),
  ];
  return shown.map((wanted) => {
    const places = placesIn(region, wanted, view);
    const pick = (column: Float64Array): Float64Array =>
      Float64Array.from(places, (place) => column[place]);
    return { count: places.length, serial: pick(serial), state: pick(state), cpu: pick(cpu) };
  });
}
