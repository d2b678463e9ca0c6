// What machines cost: each is paid by the second, at the price of an hour of its kind times the
// price factor of its region. Money is US dollars, time simulated seconds.
// Source of the default of $0.10 a machine-hour: the classic student exercise on elasticity.
// Pure arithmetic: who is paid from when to when is the business of the cluster.

export const SECONDS_PER_HOUR = 3600;

/** Prices of one kind of machine in the regions a scenario has. */
export interface PriceList {
  /** Price of a machine of this kind before the region's factor, US dollars an hour. */
  readonly machineHourUsd: number;
  /** By region: price there relative to that. */
  readonly factors: readonly number[];
}

/** Price of a machine in a region, US dollars a second. */
export function pricePerSecond({ machineHourUsd, factors }: PriceList, region: number): number {
  return (machineHourUsd * factors[region]) / SECONDS_PER_HOUR;
}

/** Cost of machine-seconds given by region, US dollars. */
export function costOfMachineSeconds(
  prices: PriceList,
  secondsByRegion: ArrayLike<number>,
): number {
  let cost = 0;
  for (let region = 0; region < secondsByRegion.length; region++) {
    cost += secondsByRegion[region] * pricePerSecond(prices, region);
  }
  return cost;
}
