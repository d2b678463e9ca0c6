// The largest demand of the run on the screen, and what that many machines would have cost if they
// had always been on: the stricter baseline of cost. Read from the frames' series, which reach ten
// minutes back, so a run that was opened later is known from `since` on.
// Machines, simulated seconds, US dollars.
import type { Scenario } from '../sim/scenario/schema.ts';
import { costOfStaticFleet } from '../sim/cost/static-fleet.ts';
import type { FrameReader } from './frame-reader.ts';

export class LargestDemand {
  machines = 0;
  /** From when on it is known; 0 is the whole run. */
  since = 0;
  #until = 0;
  #epoch = -1;

  take(reader: FrameReader): void {
    const { times, values, count } = reader.series('demand');
    const epoch = reader.header('epoch');
    if (epoch !== this.#epoch || reader.header('time') < this.#until) this.#forget(epoch);
    if (count === 0) return;
    // A stretch that no frame has shown is not known.
    const isFirst = this.#until === 0;
    const gap = times[0] > this.#until && !(isFirst && times[0] <= times[1] - times[0] + 1e-9);
    if (gap) {
      this.machines = 0;
      this.since = times[0];
    }
    for (let i = count - 1; i >= 0 && times[i] > this.#until; i--) {
      if (values[i] > this.machines) this.machines = values[i];
    }
    this.#until = times[count - 1];
  }

  #forget(epoch: number): void {
    this.#epoch = epoch;
    this.#until = 0;
    this.machines = 0;
    this.since = 0;
  }
}

/** Cost of machines that are always on for this long, placed in all regions in turn. */
export function alwaysOnUsd(
  { prices, regions }: Scenario,
  machines: number,
  seconds: number,
): number {
  const priceList = {
    machineHourUsd: prices.machineHourUsd,
    factors: regions.map(({ priceFactor }) => priceFactor),
  };
  const places = regions.map((_, index) => index);
  return costOfStaticFleet(priceList, { machines, regions: places, seconds });
}
