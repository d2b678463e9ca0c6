// The machines' part of a frame: one row for each machine on the picture, pool after pool, the
// oldest first, and one row for each of their containers in the same order (frame-layout.ts).
// CPU and memory are percent over the last sample, counts are of this moment.
import { COUNTS, queuedIn, ROUTED, servingIn } from '../sim/cluster/container-table.ts';
import { type Pool, requestsIn } from '../sim/cluster/pool.ts';
import type { Run } from '../sim/run.ts';
import { containerColumn, machineColumn, routedOf } from './frame-layout.ts';
import type { Watch } from './watch.ts';

/** Writes the machines of all pools and their containers. */
export function packMachines(frame: Float64Array, run: Run, watch: Watch): void {
  let row = 0;
  let container = 0;
  for (const pool of run.cluster.pools) {
    const into = { frame, row, container };
    packPoolMachines(into, pool);
    packPoolContainers(into, pool, watch.loads[pool.index].cpu);
    row += pool.data.machines.liveCount;
    container += pool.data.machines.liveCount * pool.perMachine;
  }
}

interface Place {
  readonly frame: Float64Array;
  /** Where the pool's machines and containers begin. */
  readonly row: number;
  readonly container: number;
}

function packPoolMachines({ frame, row, container }: Place, pool: Pool): void {
  const { machines } = pool.data;
  const columns = ['serial', 'region', 'state', 'orderedAt', 'readyAt', 'leavesAt'] as const;
  for (const name of [...columns, 'cpu', 'memory'] as const) {
    const into = machineColumn(frame, name);
    const from = machines[name];
    for (let i = 0; i < machines.liveCount; i++) into[row + i] = from[machines.live[i]];
  }
  machineColumn(frame, 'pool').fill(pool.index, row, row + machines.liveCount);
  machineColumn(frame, 'containers').fill(pool.perMachine, row, row + machines.liveCount);
  const requests = machineColumn(frame, 'requests');
  const first = machineColumn(frame, 'firstContainer');
  for (let i = 0; i < machines.liveCount; i++) {
    requests[row + i] = requestsIn(pool, machines.live[i]);
    first[row + i] = container + i * pool.perMachine;
  }
  packRouted(frame, row, pool);
}

/** Requests ever sent to each machine, in all and by class. */
function packRouted(frame: Float64Array, row: number, pool: Pool): void {
  const { machines, containers } = pool.data;
  const { counts, classes } = containers;
  const routed = machineColumn(frame, 'routed');
  const byClass = Array.from({ length: classes }, (_, k) => routedOf(frame, k));
  for (let i = row; i < row + machines.liveCount; i++) {
    routed[i] = 0;
    const slot = machines.live[i - row] * pool.perMachine;
    for (let k = 0; k < classes; k++) {
      let sum = 0;
      for (let c = slot; c < slot + pool.perMachine; c++) {
        sum += counts[(c * classes + k) * COUNTS + ROUTED];
      }
      byClass[k][i] = sum;
      routed[i] += sum;
    }
  }
}

function packPoolContainers(at: Place, pool: Pool, cpu: Float64Array): void {
  const { machines, containers } = pool.data;
  const serving = containerColumn(at.frame, 'serving');
  const queued = containerColumn(at.frame, 'queued');
  const load = containerColumn(at.frame, 'cpu');
  let place = at.container;
  for (let i = 0; i < machines.liveCount; i++) {
    const slot = machines.live[i] * pool.perMachine;
    for (let c = slot; c < slot + pool.perMachine; c++, place++) {
      serving[place] = servingIn(containers, c);
      queued[place] = queuedIn(containers, c);
      // A machine that came since the last sample has not been measured.
      load[place] = cpu[c] ?? 0;
    }
  }
}
