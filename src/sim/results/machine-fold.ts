// The life of every machine of a run: when it was ordered, ready and gone, how long it was paid,
// what it cost, how busy it was. A fold of the machines' events and of the samples.
// Times are simulated seconds, CPU is percent. Mean CPU is over the samples in which the machine
// served (healthy or draining); a machine that was gone before its first sample has none (NaN).
// Always: the machine-seconds listed add up to those of the bill, unless machines were left out.
import type { Cluster, MachineEvent } from '../cluster/cluster.ts';
import { MACHINE } from '../cluster/machine-table.ts';
import { SECONDS_PER_HOUR } from '../cost/machine-cost.ts';
import { hourUsdIn, pricesOf } from '../scenario/prices.ts';
import { machineKindOf } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Fold } from './folding-recorder.ts';

/** Machines that are listed; those ordered later are only counted. */
export const MOST_MACHINES = 50_000;

export interface MachineLife {
  /** Number shown to people: vm-1 is 1. */
  readonly serial: number;
  readonly pool: string;
  readonly region: string;
  readonly kind: string;
  readonly orderedAt: number;
  /** Null: never ready. */
  readonly readyAt: number | null;
  readonly drainingAt: number | null;
  /** Null: still there. */
  readonly endedAt: number | null;
  readonly end: 'stopped' | 'failed' | null;
  /** Paid: from the order to the stop or the failure. */
  readonly hours: number;
  readonly usd: number;
  readonly cpuPercent: number;
}

interface Counted {
  readonly serial: number;
  readonly pool: number;
  readonly region: number;
  readonly orderedAt: number;
  readyAt: number | null;
  drainingAt: number | null;
  endedAt: number | null;
  end: 'stopped' | 'failed' | null;
  cpuSum: number;
  samples: number;
}

export class MachineFold implements Fold {
  readonly #bySerial = new Map<number, Counted>();
  #leftOut = 0;

  machine({ time, kind, serial, pool, region }: MachineEvent): void {
    if (kind === 'ordered') return this.#order({ serial, pool, region, orderedAt: time });
    const machine = this.#bySerial.get(serial);
    if (machine === undefined) return;
    if (kind === 'ready') machine.readyAt = time;
    else if (kind === 'draining') machine.drainingAt = time;
    else {
      machine.endedAt = time;
      machine.end = kind;
    }
  }

  sampled(cluster: Cluster): void {
    for (const { data } of cluster.pools) {
      const { live, liveCount, state, serial, cpu } = data.machines;
      for (let i = 0; i < liveCount; i++) {
        const slot = live[i];
        if (state[slot] !== MACHINE.healthy && state[slot] !== MACHINE.draining) continue;
        const machine = this.#bySerial.get(serial[slot]);
        if (machine === undefined) continue;
        machine.cpuSum += cpu[slot];
        machine.samples++;
      }
    }
  }

  /** Machines that are not listed. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** Every machine in the order of their orders; `now` is simulated seconds. */
  lives(scenario: Scenario, now: number): MachineLife[] {
    const prices = scenario.pools.map((pool) => pricesOf(scenario, pool));
    return Array.from(this.#bySerial.values(), ({ cpuSum, samples, pool, region, ...times }) => {
      const hours = ((times.endedAt ?? now) - times.orderedAt) / SECONDS_PER_HOUR;
      return {
        ...times,
        pool: scenario.pools[pool].name,
        region: scenario.regions[region].name,
        kind: machineKindOf(scenario, scenario.pools[pool]).name,
        hours,
        usd: hours * hourUsdIn(prices[pool], region),
        cpuPercent: samples > 0 ? cpuSum / samples : NaN,
      };
    });
  }

  #order(order: Pick<Counted, 'serial' | 'pool' | 'region' | 'orderedAt'>): void {
    if (this.#bySerial.size >= MOST_MACHINES) {
      this.#leftOut++;
      return;
    }
    this.#bySerial.set(order.serial, {
      ...order,
      readyAt: null,
      drainingAt: null,
      endedAt: null,
      end: null,
      cpuSum: 0,
      samples: 0,
    });
  }
}
