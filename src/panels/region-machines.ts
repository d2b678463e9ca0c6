// The machines of a frame, region by region, as columns for the field that shows them.
import type { GridMachines } from '../draw/topology/machine-grid.ts';
import type { FrameReader } from '../state/frame-reader.ts';

/** One entry a region; machines keep their order. */
export function regionMachines(reader: FrameReader, regions: number): GridMachines[] {
  const region = reader.machines('region');
  const state = reader.machines('state');
  const cpu = reader.machines('cpu');
  if (regions === 1) return [{ count: region.length, state, cpu }];
  const counts = new Array<number>(regions).fill(0);
  for (const index of region) counts[index]++;
  const columns = counts.map((count) => ({
    state: new Float64Array(count),
    cpu: new Float64Array(count),
    count: 0,
  }));
  for (let i = 0; i < region.length; i++) {
    const into = columns[region[i]];
    into.state[into.count] = state[i];
    into.cpu[into.count] = cpu[i];
    into.count++;
  }
  return columns;
}
