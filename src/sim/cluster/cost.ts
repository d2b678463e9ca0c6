// What a cluster has cost so far, US dollars: machine-seconds by region at the price of the pool's
// machines there. The static comparison is the largest fleet allowed, always on, placed in the
// regions in turn; the second one is the largest demand of the run, always on. A machine serves
// one pool, so a fleet that never changes needs the largest demand of each pool, in that pool's
// regions: their sum, which may be more than the sum ever was at one time.
// Machine-seconds are kept by the ledger (machine-ledger.ts), the arithmetic is in sim/cost.
import { costOfMachineSeconds } from '../cost/machine-cost.ts';
import { costOfStaticFleet } from '../cost/static-fleet.ts';
import { type Cluster, now } from './cluster.ts';
import { machineSecondsUntil } from './machine-ledger.ts';

export interface Bill {
  /** Machines paid from their order to their stop. */
  usd: number;
  /** The largest fleet allowed, always on. */
  staticUsd: number;
}

export interface CostSoFar extends Readonly<Bill> {
  /** The largest demand of the run, always on. */
  readonly peakUsd: number;
  /** That many machines: the sum over the pools of the largest demand of each. */
  readonly peakMachines: number;
  readonly machineSeconds: number;
}

/** Cost up to now. Reading it changes nothing, so that looking never alters a run. */
export function costSoFar(cluster: Cluster): CostSoFar {
  const cost = { usd: 0, staticUsd: 0, peakUsd: 0, peakMachines: 0, machineSeconds: 0 };
  writeBill(cluster, cost);
  for (const pool of cluster.pools) {
    const machines = pool.data.metrics.largestDemand;
    const peak = { machines, regions: pool.regions, seconds: now(cluster) };
    cost.peakUsd += costOfStaticFleet(pool.prices, peak);
    cost.peakMachines += machines;
    for (const seconds of machineSecondsUntil(pool, now(cluster)).paid) {
      cost.machineSeconds += seconds;
    }
  }
  return cost;
}

/** The part of it that every sample writes down, into `bill`, so that nothing is allocated. */
export function writeBill(cluster: Cluster, bill: Bill): void {
  bill.usd = 0;
  bill.staticUsd = 0;
  for (const pool of cluster.pools) {
    const { paid, always } = machineSecondsUntil(pool, now(cluster));
    bill.usd += costOfMachineSeconds(pool.prices, paid);
    bill.staticUsd += costOfMachineSeconds(pool.prices, always);
  }
}
