// What a cluster has cost so far, US dollars: machine-seconds by region at the list price times
// the region's factor. The static comparison is the largest fleet allowed, always on, placed in
// the regions in turn; the second one is the largest demand of the run, always on.
import type { Cluster } from './cluster.ts';
import { now } from './cluster.ts';
import type { Pool } from './pool.ts';

const SECONDS_PER_HOUR = 3600;

export interface CostSoFar {
  /** Machines paid from their order to their stop. */
  readonly usd: number;
  /** The largest fleet allowed, always on. */
  readonly staticUsd: number;
  /** The largest demand of the run, always on. */
  readonly peakUsd: number;
  readonly machineSeconds: number;
}

/** Cost up to now. */
export function costSoFar(cluster: Cluster): CostSoFar {
  let usd = 0;
  let staticUsd = 0;
  let peakUsd = 0;
  let machineSeconds = 0;
  for (const pool of cluster.pools) {
    const price = meanPrice(cluster, pool);
    const span = now(cluster) - pool.data.paidUpTo;
    for (let r = 0; r < pool.data.paid.length; r++) {
      const seconds = pool.data.paidSeconds[r] + pool.data.paid[r] * span;
      machineSeconds += seconds;
      usd += seconds * pricePerSecond(cluster, r);
    }
    staticUsd += (pool.data.staticSeconds + pool.settings.autoscaler.largest * span) * price;
    peakUsd += pool.data.metrics.largestDemand * now(cluster) * price;
  }
  return { usd, staticUsd, peakUsd, machineSeconds };
}

/** Price of a machine in a region, US dollars a second. */
function pricePerSecond(cluster: Cluster, region: number): number {
  const { prices, regions } = cluster.scenario;
  return (prices.machineHourUsd * regions[region].priceFactor) / SECONDS_PER_HOUR;
}

/** Mean price over the pool's regions: a large fleet is placed in them in turn. */
function meanPrice(cluster: Cluster, pool: Pool): number {
  const sum = pool.regions.reduce((total, region) => total + pricePerSecond(cluster, region), 0);
  return sum / pool.regions.length;
}
