// What the machines of a pool cost by a scenario: the list price of an hour times the factor of
// their kind, and by region the factor there. The one place that knows which factors there are:
// the bill, the fleets it is held against and the card of a machine all read it.
// US dollars an hour.
import type { PriceList } from '../cost/machine-cost.ts';
import type { Pool } from './pool-schema.ts';
import { machineKindOf } from './resolve.ts';
import type { Scenario } from './schema.ts';

/** Prices of the machines of a pool. */
export function pricesOf(scenario: Scenario, pool: Pool): PriceList {
  return {
    machineHourUsd: scenario.prices.machineHourUsd * machineKindOf(scenario, pool).priceFactor,
    factors: scenario.regions.map(({ priceFactor }) => priceFactor),
  };
}
