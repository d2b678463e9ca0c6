// The machines of a frame, region by region, as columns for the field that shows them.
import type { GridMachines } from '../draw/topology/machine-grid.ts';
import type { FrameReader } from '../state/frame-reader.ts';
import type { FieldView } from './field-view.ts';
import { placesIn } from './region-machines.ts';

/** One entry for each region that is shown; machines keep their order. */
export function regionMachines(
  reader: FrameReader,
  shown: readonly number[],
  view: Pick<FieldView, 'from' | 'count'>,
): GridMachines[] {
  const region = reader.machines('region');
  const [serial, state, cpu, pool] = (['serial', 'state', 'cpu', 'pool'] as const).map((name) =>
    reader.machines(name),
  );
  return shown.map((wanted) => {
    const places = placesIn(region, wanted, view);
    const pick = (column: Float64Array): Float64Array =>
      Float64Array.from(places, (place) => column[place]);
    return {
      count: places.length,
      serial: pick(serial),
      state: pick(state),
      cpu: pick(cpu),
      pool: pick(pool),
    };
  });
}
