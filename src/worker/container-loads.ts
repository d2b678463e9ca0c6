// CPU of single containers, percent over the last sample, for the picture alone. The engine keeps
// it for machines; here the same sum is taken for each container when a sample is written down:
// busy core-seconds = work of all services started less what those in progress still have to do.
// Whatever stands here decides nothing and can be thrown away.
import type { Cluster } from '../sim/cluster/cluster.ts';
import { CONTAINER_REAL_ROW, STARTED_WORK } from '../sim/cluster/container-table.ts';
import { MACHINE } from '../sim/cluster/machine-table.ts';
import type { Pool } from '../sim/cluster/pool.ts';

/** By container slot of one pool. */
export interface ContainerLoads {
  cpu: Float64Array;
  /** Busy core-seconds at the last sample. */
  busy: Float64Array;
  /** By machine slot: the serial number that `busy` belongs to. */
  serial: Int32Array;
}

export function createContainerLoads(): ContainerLoads {
  return { cpu: new Float64Array(0), busy: new Float64Array(0), serial: new Int32Array(0) };
}

/** Loads of their own that go on from the same sample. */
export function copyLoads({ cpu, busy, serial }: ContainerLoads): ContainerLoads {
  return { cpu: cpu.slice(), busy: busy.slice(), serial: serial.slice() };
}

/**
 * Takes in the sample that has just been taken. The pool's scratch column still holds the work
 * left in each container at this moment.
 */
export function sampleContainers(loads: ContainerLoads, cluster: Cluster, pool: Pool): void {
  fit(loads, pool);
  const { machines } = pool.data;
  const seconds = cluster.scenario.metrics.sampleSeconds;
  for (let i = 0; i < machines.liveCount; i++) {
    const machine = machines.live[i];
    const isNew = loads.serial[machine] !== machines.serial[machine];
    loads.serial[machine] = machines.serial[machine];
    const isServing =
      machines.state[machine] === MACHINE.healthy || machines.state[machine] === MACHINE.draining;
    sampleMachine(loads, pool, { from: machine * pool.perMachine, isNew, isServing, seconds });
  }
}

interface MachineSample {
  readonly from: number;
  readonly isNew: boolean;
  readonly isServing: boolean;
  readonly seconds: number;
}

function sampleMachine(loads: ContainerLoads, pool: Pool, sample: MachineSample): void {
  const { from, isNew, isServing, seconds } = sample;
  const { real, weight } = pool.data.containers;
  for (let c = from; c < from + pool.perMachine; c++) {
    const busy = real[(c << CONTAINER_REAL_ROW) + STARTED_WORK] - pool.scratch[c];
    const before = isNew ? 0 : loads.busy[c];
    const percent = (100 * (busy - before)) / (weight[c] * seconds);
    loads.cpu[c] = isServing ? Math.min(100, Math.max(0, percent)) : 0;
    loads.busy[c] = busy;
  }
}

function fit(loads: ContainerLoads, pool: Pool): void {
  const containers = pool.data.containers.inflight.length;
  if (loads.cpu.length === containers) return;
  loads.cpu = grown(loads.cpu, new Float64Array(containers));
  loads.busy = grown(loads.busy, new Float64Array(containers));
  const serial = new Int32Array(pool.data.machines.state.length);
  serial.set(loads.serial);
  loads.serial = serial;
}

function grown(old: Float64Array, longer: Float64Array): Float64Array {
  longer.set(old);
  return longer;
}
