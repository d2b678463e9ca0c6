// Faults: machines that die, at a stated time, at random, or by hand.
// By default the busiest machine dies: the one with the most requests, the oldest among equals.
// A dead machine is replaced at once, for the desired count of its pool stays.
import { RANK, schedule } from '../kernel/agenda.ts';
import { AGENDA, type Cluster, now } from './cluster.ts';
import { failMachine } from './machine-life.ts';
import { MACHINE } from './machine-table.ts';
import { type Pool, requestsIn } from './pool.ts';
import { replaceMissing } from './scaling.ts';

interface Place {
  readonly pool: Pool;
  readonly machine: number;
}

/** Puts the faults of the scenario on the agenda. */
export function scheduleFaults(cluster: Cluster): void {
  cluster.scenario.faults.forEach((fault, number) => {
    const time = fault.kind === 'machineFails' ? fault.atSeconds : nextRandomFault(cluster, number);
    scheduleFault(cluster, number, time);
  });
}

/** Fault `number` of the scenario strikes. */
export function faultStrikes(cluster: Cluster, number: number): void {
  const fault = cluster.scenario.faults[number];
  if (fault.kind === 'machinesFailAtRandom') {
    scheduleFault(cluster, number, nextRandomFault(cluster, number));
  }
  failBusiest(cluster);
}

/** The machine with this serial number dies; false if there is none that lives. */
export function failBySerial(cluster: Cluster, serial: number): boolean {
  for (const pool of cluster.pools) {
    const { machines } = pool.data;
    for (let i = 0; i < machines.liveCount; i++) {
      const machine = machines.live[i];
      if (machines.serial[machine] !== serial || machines.state[machine] === MACHINE.failed)
        continue;
      strike(cluster, { pool, machine });
      return true;
    }
  }
  return false;
}

/** The busiest machine dies; false if no machine is healthy. */
export function failBusiest(cluster: Cluster): boolean {
  const place = busiest(cluster);
  if (place === null) return false;
  strike(cluster, place);
  return true;
}

/** Serial number of the machine that would die, 0 if no machine is healthy. */
export function busiestSerial(cluster: Cluster): number {
  const place = busiest(cluster);
  return place === null ? 0 : place.pool.data.machines.serial[place.machine];
}

function strike(cluster: Cluster, { pool, machine }: Place): void {
  failMachine(cluster, pool, machine);
  replaceMissing(cluster, pool);
}

function busiest(cluster: Cluster): Place | null {
  let found: Place | null = null;
  let most = -1;
  for (const pool of cluster.pools) {
    const { machines } = pool.data;
    for (let i = 0; i < machines.liveCount; i++) {
      const machine = machines.live[i];
      if (machines.state[machine] !== MACHINE.healthy) continue;
      const requests = requestsIn(pool, machine);
      if (requests <= most) continue;
      most = requests;
      found = { pool, machine };
    }
  }
  return found;
}

function nextRandomFault(cluster: Cluster, number: number): number {
  const fault = cluster.scenario.faults[number];
  if (fault.kind !== 'machinesFailAtRandom') return Infinity;
  return now(cluster) + fault.meanSecondsBetween * cluster.streams.faults.next();
}

function scheduleFault(cluster: Cluster, number: number, time: number): void {
  schedule(cluster.data.kernel.agenda, {
    time,
    rank: RANK.lifeCycle,
    kind: AGENDA.fault,
    subject: number,
  });
}
