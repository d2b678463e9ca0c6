// The path of a request: born, routed by the balancer, queued, in service, done.
// With no container free a request waits in the balancer's FIFO queue; a container that frees a
// place takes from its own queue first, then from the balancer's. With slots = cores = c and one
// queue this is exactly the M/G/c queue (HAProxy: maxconn).
// This is the hottest code of the engine: nothing is allocated, an event costs one operation on
// the heap, and the two main functions are longer than elsewhere because every call and every
// detour through an object costs as much as the arithmetic (npm run bench).
import { NONE } from '../balancer/policy.ts';
import { pop, push, remove, replaceTop, reserve } from '../kernel/event-heap.ts';
import { END } from './class-table.ts';
import type { Cluster } from './cluster.ts';
import { fillPlace, freePlace } from './container-table.ts';
import { endRequest, recordCompletion } from './ends.ts';
import { noteJob } from './jobs.ts';
import { stopIfEmpty } from './machine-ledger.ts';
import { type Pool, waitingIn } from './pool.ts';
import { dequeue, enqueue } from './request-queue.ts';
import { freeSlot, NOBODY, REQUEST, takeSlot } from './request-table.ts';
import { watchTimeout } from './timeout-alarm.ts';

/** A request of class `k` is born now; returns its slot. */
export function bear(cluster: Cluster, k: number): number {
  const { requests, classes, kernel, ringOf } = cluster.data;
  const slot = takeSlot(requests);
  reserve(kernel.services, requests.state.length);
  const work = classes.meanWork[k] * cluster.streams.work[k].next();
  requests.birth[slot] = kernel.now;
  requests.work[slot] = work;
  requests.classOf[slot] = k;
  classes.born[k]++;
  classes.offeredWork[k] += work;
  if (ringOf[k] >= 0) watchTimeout(cluster, k, slot);
  return slot;
}

/** The balancer chooses a container for the request; none: it waits, or is rejected. */
export function route(cluster: Cluster, slot: number): void {
  const pool = cluster.poolOfClass[cluster.data.requests.classOf[slot]];
  const { containers } = pool.data;
  const container =
    containers.openCount === 0 ? NONE : pool.balancing.pick(containers, pool.balancingRandom);
  if (container === NONE) waitOrReject(cluster, pool, slot);
  else assign(cluster, pool, slot, container);
}

function waitOrReject(cluster: Cluster, pool: Pool, slot: number): void {
  const { requests } = cluster.data;
  if (waitingIn(pool) >= pool.queueLimit) {
    endRequest(cluster, slot, END.rejected);
    freeSlot(requests, slot);
    return;
  }
  requests.state[slot] = REQUEST.waiting;
  enqueue(pool.data.waiting, 0, requests, slot);
  if (requests.special[slot] !== 0) noteJob(cluster, slot, 'waiting');
}

/** The request goes to a container with room: into service, or into its queue. */
function assign(cluster: Cluster, pool: Pool, slot: number, container: number): void {
  const { requests, kernel } = cluster.data;
  const { containers } = pool.data;
  containers.routed[container * containers.classes + requests.classOf[slot]]++;
  requests.container[slot] = container;
  fillPlace(containers, container);
  if (pool.watchesCounts) pool.balancing.changed(containers, container);
  if (requests.special[slot] !== 0) noteJob(cluster, slot, 'routed');
  if (containers.serving[container] < containers.slots[container]) {
    containers.serving[container]++;
    startService(cluster, pool, slot, container);
    push(kernel.services, slot);
  } else {
    requests.state[slot] = REQUEST.queued;
    enqueue(containers.queues, container, requests, slot);
  }
}

/** Books the service and writes down when it will end; the caller schedules it. */
function startService(cluster: Cluster, pool: Pool, slot: number, container: number): void {
  const { requests, classes, kernel } = cluster.data;
  const work = requests.work[slot];
  requests.state[slot] = REQUEST.serving;
  pool.data.containers.startedWork[container] += work;
  if (requests.special[slot] !== 0) noteJob(cluster, slot, 'started');
  kernel.services.due[slot] = kernel.now + work * classes.slowness[requests.classOf[slot]];
}

/** The service at the root of the heap is done; its slot goes to the next request, if any. */
export function serviceEnds(cluster: Cluster): void {
  const { requests, kernel } = cluster.data;
  const { services } = kernel;
  const slot = services.payloads[1];
  const k = requests.classOf[slot];
  const pool = cluster.poolOfClass[k];
  const { containers, waiting } = pool.data;
  const container = requests.container[slot];
  const entry = container * containers.classes + k;
  containers.left[entry]++;
  if (requests.state[slot] === REQUEST.serving) {
    recordCompletion(cluster, pool, slot, k);
  } else {
    containers.unanswered[entry]++;
    cluster.data.wastedWork += requests.work[slot];
  }
  freeSlot(requests, slot);
  if (containers.queues.head[container] !== NOBODY) {
    const next = dequeue(containers.queues, container, requests);
    startService(cluster, pool, next, container);
    replaceTop(services, next);
    releasePlace(cluster, pool, container);
  } else if (waiting.head[0] !== NOBODY && containers.accepting[container] === 1) {
    const next = dequeue(waiting, 0, requests);
    containers.routed[container * containers.classes + requests.classOf[next]]++;
    requests.container[next] = container;
    if (requests.special[next] !== 0) noteJob(cluster, next, 'routed');
    startService(cluster, pool, next, container);
    replaceTop(services, next);
  } else {
    pop(services);
    containers.serving[container]--;
    releasePlace(cluster, pool, container);
  }
}

/** A place of the container is free: the first who waits gets it, or it stays open. */
export function releasePlace(cluster: Cluster, pool: Pool, container: number): void {
  const { containers, waiting } = pool.data;
  freePlace(containers, container);
  if (pool.watchesCounts) pool.balancing.changed(containers, container);
  if (containers.accepting[container] === 0) stopIfEmpty(cluster, pool, container);
  else if (waiting.head[0] !== NOBODY) dispatchWaiting(cluster, pool);
}

/** Sends those who wait to containers with room, as long as there are both. */
export function dispatchWaiting(cluster: Cluster, pool: Pool): void {
  const { waiting, containers } = pool.data;
  while (waiting.head[0] !== NOBODY && containers.openCount > 0) {
    const container = pool.balancing.pick(containers, pool.balancingRandom);
    if (container === NONE) return;
    assign(cluster, pool, dequeue(waiting, 0, cluster.data.requests), container);
  }
}

/**
 * The service of the request in `slot` is cut short: it leaves the heap, its container is spared
 * the rest of the work, and what was done is wasted.
 */
export function endServiceEarly(cluster: Cluster, pool: Pool, slot: number): void {
  const { requests, classes, kernel } = cluster.data;
  const k = requests.classOf[slot];
  const left = (kernel.services.due[slot] - kernel.now) * classes.coresPerRequest[k];
  pool.data.containers.startedWork[requests.container[slot]] -= left;
  cluster.data.wastedWork += requests.work[slot] - left;
  remove(kernel.services, slot);
}
