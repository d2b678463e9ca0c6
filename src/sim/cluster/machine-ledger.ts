// Machines come and go: ordering one, stopping one, and what they cost.
// A machine is paid from its order to its stop or failure, by the second; machine-seconds are
// counted by region as whole machines times spans, so that cost is exact.
import { addStaticSeconds } from '../cost/static-fleet.ts';
import { RANK, schedule } from '../kernel/agenda.ts';
import { nextRegion } from '../placement/regions-in-turn.ts';
import { AGENDA, type Cluster, MACHINE_SPAN, type MachineEventKind, now } from './cluster.ts';
import { growContainers, placeContainer } from './container-table.ts';
import { addLive, findFreeMachine, growMachines, MACHINE, removeLive } from './machine-table.ts';
import { machineOf, type Pool, requestsIn } from './pool.ts';
import { settleOutcomes } from './settle.ts';

/** Orders a machine: it is paid from now on and boots; returns its slot. */
export function orderMachine(cluster: Cluster, pool: Pool, bootSeconds: number): number {
  // Its containers may stand where others stood, in which requests ended a moment ago.
  settleOutcomes(cluster);
  const machine = takeMachineSlot(cluster, pool);
  const { machines } = pool.data;
  const { living } = pool.data;
  const region = pool.regions[nextRegion(pool.regions.map((each) => living[each]))];
  living[region]++;
  const time = now(cluster);
  machines.state[machine] = MACHINE.booting;
  machines.serial[machine] = ++cluster.data.machineSerials;
  machines.region[machine] = region;
  machines.orderedAt[machine] = time;
  machines.readyAt[machine] = time + bootSeconds;
  machines.leavesAt[machine] = Infinity;
  addLive(machines, machine);
  placeContainers(cluster, pool, machine);
  settlePaid(cluster, pool);
  pool.data.paid[region]++;
  announce(cluster, pool, machine, 'ordered');
  return machine;
}

/** Puts the end of booting on the agenda. */
export function scheduleBoot(cluster: Cluster, pool: Pool, machine: number): void {
  scheduleLife(cluster, pool, machine, {
    kind: AGENDA.boot,
    time: pool.data.machines.readyAt[machine],
  });
}

/** Puts a step in the life of this machine, and of no later one in its slot, on the agenda. */
export function scheduleLife(
  cluster: Cluster,
  pool: Pool,
  machine: number,
  entry: { kind: number; time: number },
): void {
  schedule(cluster.data.kernel.agenda, {
    ...entry,
    rank: RANK.lifeCycle,
    subject: pool.index * MACHINE_SPAN + machine,
    detail: pool.data.machines.serial[machine],
  });
}

/** A draining machine whose container has just lost a request stops when it is empty. */
export function stopIfEmpty(cluster: Cluster, pool: Pool, container: number): void {
  const machine = machineOf(pool, container);
  if (pool.data.machines.state[machine] !== MACHINE.draining) return;
  if (requestsIn(pool, machine) === 0) stopMachine(cluster, pool, machine);
}

/** The machine is gone and no longer paid. Nothing may be left in its containers. */
export function stopMachine(cluster: Cluster, pool: Pool, machine: number): void {
  const { machines } = pool.data;
  noLongerLiving(pool, machine);
  endPayment(cluster, pool, machine);
  announce(cluster, pool, machine, 'stopped');
  removeLive(machines, machine);
}

/** A machine that was booting or healthy is neither from now on; call before its state changes. */
export function noLongerLiving(pool: Pool, machine: number): void {
  const { machines, living } = pool.data;
  if (machines.state[machine] <= MACHINE.healthy) living[machines.region[machine]]--;
}

/** The machine is paid no longer. */
export function endPayment(cluster: Cluster, pool: Pool, machine: number): void {
  settlePaid(cluster, pool);
  pool.data.paid[pool.data.machines.region[machine]]--;
}

/** Counts machine-seconds up to now, those paid and those of the static comparison. */
export function settlePaid(cluster: Cluster, { data, settings, regions }: Pool): void {
  const seconds = now(cluster) - data.paidUpTo;
  const { paid, paidSeconds, staticSeconds } = data;
  for (let region = 0; region < paid.length; region++) {
    paidSeconds[region] += paid[region] * seconds;
  }
  addStaticSeconds(staticSeconds, { machines: settings.autoscaler.largest, regions, seconds });
  data.paidUpTo = now(cluster);
}

/**
 * By region: machine-seconds paid until `time`, and those of the static comparison. They are
 * written into the pool's own scratch, which the next call overwrites.
 */
export function machineSecondsUntil(pool: Pool, time: number): Pool['machineSeconds'] {
  const { data, settings, regions, machineSeconds } = pool;
  const { paid, always } = machineSeconds;
  const seconds = time - data.paidUpTo;
  for (let region = 0; region < paid.length; region++) {
    paid[region] = data.paidSeconds[region] + data.paid[region] * seconds;
  }
  always.set(data.staticSeconds);
  addStaticSeconds(always, { machines: settings.autoscaler.largest, regions, seconds });
  return machineSeconds;
}

/** Tells the recorder what has become of a machine. */
export function announce(
  cluster: Cluster,
  pool: Pool,
  machine: number,
  kind: MachineEventKind,
): void {
  const { machines } = pool.data;
  cluster.recorder.machine({
    time: now(cluster),
    kind,
    pool: pool.index,
    serial: machines.serial[machine],
    region: machines.region[machine],
  });
}

function takeMachineSlot(cluster: Cluster, pool: Pool): number {
  const { machines, containers } = pool.data;
  const free = findFreeMachine(machines);
  if (free >= 0) return free;
  const slots = machines.state.length;
  growMachines(machines, 2 * slots);
  growContainers(containers, 2 * slots * pool.perMachine);
  return slots;
}

function placeContainers(cluster: Cluster, pool: Pool, machine: number): void {
  const { machines, containers } = pool.data;
  const region = cluster.scenario.regions[machines.region[machine]];
  const shape = { ...pool.containerShape, networkDelaySeconds: region.networkDelaySeconds };
  const from = machine * pool.perMachine;
  for (let c = from; c < from + pool.perMachine; c++) placeContainer(containers, c, shape);
  machines.busyBefore[machine] = 0;
  machines.bytesBefore[machine] = 0;
  machines.cpu[machine] = 0;
  machines.memory[machine] = 0;
  machines.network[machine] = 0;
}
