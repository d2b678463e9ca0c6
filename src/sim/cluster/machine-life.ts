// The life of a machine after its order: it boots, takes requests, drains, fails.
// Scaling in picks the healthy machine with the fewest requests, the youngest among equals; it
// drains until it is empty or its time is up, and what is left then fails or is retried.
// A failed machine loses everything in it at once and is replaced, since the desired count stays.
import { AGENDA, type Cluster, now } from './cluster.ts';
import { END } from './class-table.ts';
import {
  CONTAINER_ROW,
  emptyContainer,
  leaveUnanswered,
  makeReady,
  makeUnready,
  QUEUE,
} from './container-table.ts';
import { endRequest } from './ends.ts';
import { FAILED_SHOWN_SECONDS, MACHINE, removeLive } from './machine-table.ts';
import {
  announce,
  endPayment,
  noLongerLiving,
  scheduleLife,
  stopMachine,
} from './machine-ledger.ts';
import { machineOf, type Pool, requestsIn } from './pool.ts';
import { dequeue } from './request-queue.ts';
import {
  classOf,
  containerOf,
  freeSlot,
  idOf,
  makeSpecial,
  NOBODY,
  REQUEST,
  ROW,
  STATE,
  stateOf,
} from './request-table.ts';
import { dispatchWaiting, endServiceEarly, route } from './serve.ts';

/** A booted machine takes requests; those who wait in the balancer come first. */
export function machineIsReady(cluster: Cluster, pool: Pool, machine: number): void {
  const { machines, containers } = pool.data;
  machines.state[machine] = MACHINE.healthy;
  const from = machine * pool.perMachine;
  for (let c = from; c < from + pool.perMachine; c++) {
    makeReady(containers, c);
    pool.balancing.added(containers, c);
  }
  announce(cluster, pool, machine, 'ready');
  dispatchWaiting(cluster, pool);
}

/** The machine that scaling in would take, or -1: the emptiest, the youngest among equals. */
export function machineToDrain(pool: Pool): number {
  const { machines } = pool.data;
  let best = NOBODY;
  let fewest = Infinity;
  for (let i = machines.liveCount - 1; i >= 0; i--) {
    const machine = machines.live[i];
    if (machines.state[machine] !== MACHINE.healthy) continue;
    const requests = requestsIn(pool, machine);
    if (requests < fewest) {
      fewest = requests;
      best = machine;
    }
  }
  return best;
}

/** The machine takes no more requests and stops once it is empty. */
export function drainMachine(cluster: Cluster, pool: Pool, machine: number): void {
  const { machines } = pool.data;
  closeContainers(pool, machine);
  noLongerLiving(pool, machine);
  machines.state[machine] = MACHINE.draining;
  machines.leavesAt[machine] = now(cluster) + pool.settings.drainSeconds;
  announce(cluster, pool, machine, 'draining');
  if (requestsIn(pool, machine) === 0) stopMachine(cluster, pool, machine);
  else {
    const time = machines.leavesAt[machine];
    scheduleLife(cluster, pool, machine, { kind: AGENDA.drained, time });
  }
}

/** The time to drain is over: the machine stops, what is left in it fails or is retried. */
export function drainingIsOver(cluster: Cluster, pool: Pool, machine: number): void {
  const lost = emptyContainers(cluster, pool, machine);
  for (const slot of lost) failOrRetry(cluster, pool, slot);
  stopMachine(cluster, pool, machine);
}

/** The machine dies with everything in it. */
export function failMachine(cluster: Cluster, pool: Pool, machine: number): void {
  const { machines } = pool.data;
  if (machines.state[machine] === MACHINE.healthy) closeContainers(pool, machine);
  const lost = emptyContainers(cluster, pool, machine);
  noLongerLiving(pool, machine);
  machines.state[machine] = MACHINE.failed;
  machines.leavesAt[machine] = now(cluster);
  endPayment(cluster, pool, machine);
  announce(cluster, pool, machine, 'failed');
  const time = now(cluster) + FAILED_SHOWN_SECONDS;
  scheduleLife(cluster, pool, machine, { kind: AGENDA.forget, time });
  for (const slot of lost) failOrRetry(cluster, pool, slot);
}

/** A failed machine leaves the picture. */
export function forgetMachine(pool: Pool, machine: number): void {
  removeLive(pool.data.machines, machine);
}

function closeContainers(pool: Pool, machine: number): void {
  const { containers } = pool.data;
  const from = machine * pool.perMachine;
  for (let c = from; c < from + pool.perMachine; c++) {
    const position = makeUnready(containers, c);
    pool.balancing.removed(containers, c, position);
  }
}

/** Takes all requests out of the machine's closed containers; returns those still wanted. */
function emptyContainers(cluster: Cluster, pool: Pool, machine: number): number[] {
  const { requests } = cluster.data;
  const { containers } = pool.data;
  const wanted: number[] = [];
  for (let slot = 0; slot < requests.capacity; slot++) {
    if (!isIn(cluster, pool, machine, slot)) continue;
    const state = stateOf(requests, slot);
    leaveUnanswered(containers, containerOf(requests, slot), classOf(requests, slot));
    if (state !== REQUEST.queued) endServiceEarly(cluster, pool, slot);
    if (state === REQUEST.abandoned) freeSlot(requests, slot);
    else wanted.push(slot);
  }
  const from = machine * pool.perMachine;
  for (let c = from; c < from + pool.perMachine; c++) {
    const queue = (c << CONTAINER_ROW) | QUEUE;
    while (containers.whole[queue] !== NOBODY) dequeue(containers.whole, queue, requests);
    emptyContainer(containers, c);
  }
  return wanted.sort((a, b) => idOf(requests, a) - idOf(requests, b));
}

/** Is the request in `slot` in a container of this machine? */
function isIn(cluster: Cluster, pool: Pool, machine: number, slot: number): boolean {
  const { requests } = cluster.data;
  if (stateOf(requests, slot) < REQUEST.queued) return false;
  if (cluster.poolOfClass[classOf(requests, slot)] !== pool) return false;
  return machineOf(pool, containerOf(requests, slot)) === machine;
}

/** A request that lost its container is routed again while it has attempts left. */
function failOrRetry(cluster: Cluster, pool: Pool, slot: number): void {
  const { requests } = cluster.data;
  if (requests.attempts[slot] >= pool.settings.balancer.retries) {
    endRequest(cluster, slot, END.failed);
    freeSlot(requests, slot);
    return;
  }
  requests.attempts[slot]++;
  makeSpecial(requests, slot);
  // In the balancer's hands again: the container it lost is not where it ends.
  requests.whole[(slot << ROW) + STATE] = REQUEST.waiting;
  cluster.data.retries++;
  route(cluster, slot);
}
