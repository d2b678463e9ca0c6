// Comparison with fleets that never change: what the same span would have cost with the largest
// fleet allowed always on (the saving students are asked for), or with just as many machines as
// the largest demand needed (the stricter baseline).
// A static fleet is placed in its regions in turn, like any other; US dollars, seconds.
// Saving = 1 - cost / static cost, a fraction; negative when the changing fleet cost more.
import type { PriceList } from './machine-cost.ts';
import { costOfMachineSeconds } from './machine-cost.ts';

/** A fleet that is always on. */
export interface StaticFleet {
  readonly machines: number;
  /** Indices of the regions its machines are placed in, in turn. */
  readonly regions: readonly number[];
  readonly seconds: number;
}

/** Cost of a fleet that is always on, US dollars. */
export function costOfStaticFleet(prices: PriceList, fleet: StaticFleet): number {
  const seconds = new Float64Array(prices.factors.length);
  addStaticSeconds(seconds, fleet);
  return costOfMachineSeconds(prices, seconds);
}

/** Adds the machine-seconds of a fleet that is always on to those of each region. */
export function addStaticSeconds(secondsByRegion: Float64Array, fleet: StaticFleet): void {
  const { machines, regions, seconds } = fleet;
  const turns = Math.floor(machines / regions.length);
  for (let place = 0; place < regions.length; place++) {
    const extra = place < machines % regions.length ? 1 : 0;
    secondsByRegion[regions[place]] += (turns + extra) * seconds;
  }
}

/** Share of the static cost that was saved; 0 when the static fleet costs nothing. */
export function savingAgainst(staticUsd: number, usd: number): number {
  return staticUsd === 0 ? 0 : 1 - usd / staticUsd;
}
