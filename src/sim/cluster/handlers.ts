// What the run loop calls: each event of the kernel goes to the one place that knows what it means.
// Entries of the agenda may be out of date (the machine they speak of is gone, the tick was moved);
// then nothing happens.
import { takeNext, RANK, schedule } from '../kernel/agenda.ts';
import type { Handlers } from '../kernel/loop.ts';
import { AGENDA, type Cluster, MACHINE_SPAN } from './cluster.ts';
import { faultStrikes } from './faults.ts';
import { clientsGiveUp } from './give-up.ts';
import { drainingIsOver, forgetMachine, machineIsReady } from './machine-life.ts';
import { MACHINE, type MachineState } from './machine-table.ts';
import type { Pool } from './pool.ts';
import { takeSample } from './sampling.ts';
import { tick } from './scaling.ts';
import { serviceEnds } from './serve.ts';
import { settleOutcomes } from './settle.ts';
import { burstArrives, modulate, requestArrives, userSends } from './workload-events.ts';

/** Handlers of a cluster's events for the run loop. */
export function handlersOf(cluster: Cluster): Handlers<Cluster> {
  return { world: cluster, serviceEnds, requestArrives, agendaIsDue, settle: settleOutcomes };
}

/** Puts the next sample on the agenda; multiples of the interval, so that no error adds up. */
export function scheduleSample(cluster: Cluster): void {
  const { samples, kernel } = cluster.data;
  const time = (samples + 1) * cluster.scenario.metrics.sampleSeconds;
  schedule(kernel.agenda, { time, rank: RANK.sample, kind: AGENDA.sample });
}

function agendaIsDue(cluster: Cluster): void {
  const { agenda } = cluster.data.kernel;
  const number = takeNext(agenda);
  const subject = agenda.subject[number];
  switch (agenda.kind[number]) {
    case AGENDA.timeouts:
      return clientsGiveUp(cluster);
    case AGENDA.boot:
    case AGENDA.drained:
    case AGENDA.forget:
      return machineStep(cluster, agenda.kind[number], subject, agenda.detail[number]);
    case AGENDA.burst:
      return burstArrives(cluster, subject);
    case AGENDA.user:
      return userSends(cluster, subject);
    case AGENDA.modulation:
      return modulate(cluster);
    case AGENDA.fault:
      return faultStrikes(cluster, subject);
    case AGENDA.sample:
      takeSample(cluster);
      return scheduleSample(cluster);
    case AGENDA.tick:
      return tick(cluster, cluster.pools[subject]);
  }
}

/** A step in the life of a machine, if it is still the same machine and in the state meant. */
function machineStep(cluster: Cluster, kind: number, subject: number, serial: number): void {
  const pool = cluster.pools[Math.floor(subject / MACHINE_SPAN)];
  const machine = subject % MACHINE_SPAN;
  const is = (state: MachineState): boolean => isStill(pool, machine, serial, state);
  if (kind === AGENDA.boot && is(MACHINE.booting)) machineIsReady(cluster, pool, machine);
  if (kind === AGENDA.drained && is(MACHINE.draining)) drainingIsOver(cluster, pool, machine);
  if (kind === AGENDA.forget && is(MACHINE.failed)) forgetMachine(pool, machine);
}

function isStill(pool: Pool, machine: number, serial: number, state: MachineState): boolean {
  const { machines } = pool.data;
  return machines.serial[machine] === serial && machines.state[machine] === state;
}
