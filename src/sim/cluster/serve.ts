// The path of a request: born, routed by the balancer, queued, in service, done.
// With no container free a request waits in the balancer's FIFO queue; a container that frees a
// place takes from its own queue first, then from the balancer's. With slots = cores = c and one
// queue this is exactly the M/G/c queue (HAProxy: maxconn).
// This is the hottest code of the engine: nothing is allocated, an event costs one operation on
// the heap, and functions are longer than elsewhere, because each detour costs as much as the
// arithmetic. Times travel in typed arrays: V8 boxes numbers handed to functions not inlined.
import { NONE } from '../balancer/policy.ts';
import { NEWCOMER, pop, push, remove, replaceTop, reserve } from '../kernel/event-heap.ts';
import { END } from './class-table.ts';
import type { Cluster } from './cluster.ts';
import * as C from './container-table.ts';
import { endRequest, recordCompletion } from './ends.ts';
import { noteJob } from './jobs.ts';
import { stopIfEmpty } from './machine-ledger.ts';
import { type Pool, waitingIn } from './pool.ts';
import { dequeue, enqueue, HEAD } from './request-queue.ts';
import * as R from './request-table.ts';
import { watchTimeout } from './timeout-alarm.ts';

/** A request of class `k` is born now; returns its slot. */
export function bear(cluster: Cluster, k: number): number {
  const { requests, classes, kernel, ringOf } = cluster.data;
  if (requests.firstFree === R.NOBODY) makeRoom(cluster);
  const slot = R.takeSlot(requests);
  const stream = cluster.streams.work[k];
  const work = classes.meanWork[k] * stream.buffer[stream.take()];
  const { real } = requests;
  real[(slot << R.REAL_ROW) | R.BIRTH] = kernel.now;
  real[(slot << R.REAL_ROW) | R.WORK] = work;
  requests.whole[(slot << R.ROW) | R.CLASS] = k;
  classes.born[k]++;
  classes.offeredWork[k] += work;
  if (ringOf[k] >= 0) watchTimeout(cluster, k, slot);
  return slot;
}

/** All slots are taken: twice as many from now on. */
function makeRoom(cluster: Cluster): void {
  const { requests, kernel } = cluster.data;
  R.widen(requests, 2 * requests.capacity);
  reserve(kernel.services, requests.capacity);
}

/**
 * The balancer chooses a container for the request, into whose service or queue it goes; none: it
 * waits, or is rejected. All in one, for V8 compiles a function this long by itself, with what it
 * calls inside, while of a shorter one put into its callers much would stay outside.
 */
export function route(cluster: Cluster, slot: number): void {
  const { requests, kernel } = cluster.data;
  const row = slot << R.ROW;
  const k = requests.whole[row | R.CLASS];
  const pool = cluster.poolOfClass[k];
  const { containers } = pool;
  const container =
    containers.openCount === 0 ? NONE : pool.balancing.pick(containers, pool.balancingRandom);
  if (container === NONE) {
    if (waitingIn(pool) >= pool.queueLimit) {
      endRequest(cluster, slot, END.rejected);
      R.freeSlot(requests, slot);
      return;
    }
    requests.whole[row | R.STATE] = R.REQUEST.waiting;
    enqueue(pool.waiting, 0, requests, slot);
    if (R.isSpecial(requests, slot)) noteJob(cluster, slot, 'waiting');
    return;
  }
  containers.counts[C.countsAt(containers, container, k) | C.ROUTED]++;
  requests.whole[row | R.CONTAINER] = container;
  C.fillPlace(containers, container);
  if (pool.watchesCounts) pool.balancing.changed(containers, container);
  const place = container << C.CONTAINER_ROW;
  if (containers.whole[place | C.SERVING] < containers.whole[place | C.SLOTS]) {
    containers.whole[place | C.SERVING]++;
    startService(cluster, containers, slot);
    push(kernel.services, slot);
  } else {
    requests.whole[row | R.STATE] = R.REQUEST.queued;
    enqueue(containers.whole, place | C.QUEUE, requests, slot);
  }
  if (requests.whole[row | R.SPECIAL] !== 0) noteRouted(cluster, slot);
}

/** Follows a job into its container, and into service if it need not wait. */
function noteRouted(cluster: Cluster, slot: number): void {
  noteJob(cluster, slot, 'routed');
  if (R.stateOf(cluster.data.requests, slot) === R.REQUEST.serving) {
    noteJob(cluster, slot, 'started');
  }
}

/** Books the service and tells the heap when it will end; the caller schedules it. */
function startService(cluster: Cluster, { real }: C.ContainerTable, slot: number): void {
  const { requests, classes, kernel } = cluster.data;
  const { whole } = requests;
  const row = slot << R.ROW;
  const work = requests.real[(slot << R.REAL_ROW) | R.WORK];
  real[(whole[row | R.CONTAINER] << C.CONTAINER_REAL_ROW) | C.STARTED_WORK] += work;
  kernel.services.times[NEWCOMER] = kernel.now + work * classes.slowness[whole[row | R.CLASS]];
  whole[row | R.STATE] = R.REQUEST.serving;
}

/** The service at the root of the heap is done; its slot goes to the next request, if any. */
export function serviceEnds(cluster: Cluster): void {
  const { requests, kernel } = cluster.data;
  const { services } = kernel;
  const slot = services.payloads[1];
  const row = slot << R.ROW;
  const container = requests.whole[row | R.CONTAINER];
  const pool = cluster.poolOfClass[requests.whole[row | R.CLASS]];
  const { containers, waiting } = pool;
  if (requests.whole[row | R.STATE] === R.REQUEST.serving) recordCompletion(cluster, pool, slot);
  else wasteService(cluster, containers, slot);
  R.freeSlot(requests, slot);
  const { whole } = containers;
  const place = container << C.CONTAINER_ROW;
  const hasOwn = whole[place | C.QUEUE] !== R.NOBODY;
  const letsIn = !hasOwn && waiting[HEAD] !== R.NOBODY && whole[place | C.ACCEPTING] === 1;
  if (hasOwn || letsIn) {
    const next = dequeue(hasOwn ? whole : waiting, hasOwn ? place | C.QUEUE : 0, requests);
    if (letsIn) moveIn(cluster, containers, { slot: next, container });
    startService(cluster, containers, next);
    if (requests.whole[(next << R.ROW) | R.SPECIAL] !== 0) noteJob(cluster, next, 'started');
    replaceTop(services, next);
  } else {
    pop(services);
    whole[place | C.SERVING]--;
  }
  if (!letsIn) releasePlace(cluster, pool, container);
}

/** The service of the request in `slot` is over, but its client has given up before. */
function wasteService(cluster: Cluster, containers: C.ContainerTable, slot: number): void {
  const { requests } = cluster.data;
  C.leaveUnanswered(containers, R.containerOf(requests, slot), R.classOf(requests, slot));
  cluster.data.wastedWork += requests.real[(slot << R.REAL_ROW) | R.WORK];
}

/** A request that waited takes the place in the container that another has just left. */
function moveIn(
  cluster: Cluster,
  containers: C.ContainerTable,
  { slot, container }: { slot: number; container: number },
): void {
  const { whole } = cluster.data.requests;
  const row = slot << R.ROW;
  containers.counts[C.countsAt(containers, container, whole[row | R.CLASS]) | C.ROUTED]++;
  whole[row | R.CONTAINER] = container;
  if (whole[row | R.SPECIAL] !== 0) noteJob(cluster, slot, 'routed');
}

/** A slot of the container has become free early: the first of its own queue, if any, gets it. */
export function serveQueued(cluster: Cluster, pool: Pool, container: number): void {
  const { requests, kernel } = cluster.data;
  const { whole } = pool.containers;
  const place = container << C.CONTAINER_ROW;
  if (whole[place | C.QUEUE] === R.NOBODY) return;
  const next = dequeue(whole, place | C.QUEUE, requests);
  whole[place | C.SERVING]++;
  startService(cluster, pool.containers, next);
  if (R.isSpecial(requests, next)) noteJob(cluster, next, 'started');
  push(kernel.services, next);
}

/** A place of the container is free: the first who waits gets it, or it stays open. */
export function releasePlace(cluster: Cluster, pool: Pool, container: number): void {
  const { containers, waiting } = pool;
  C.freePlace(containers, container);
  if (pool.watchesCounts) pool.balancing.changed(containers, container);
  if (containers.whole[(container << C.CONTAINER_ROW) | C.ACCEPTING] === 0) {
    stopIfEmpty(cluster, pool, container);
  } else if (waiting[HEAD] !== R.NOBODY) {
    dispatchWaiting(cluster, pool);
  }
}

/** Sends those who wait to containers with room, as long as there are both. */
export function dispatchWaiting(cluster: Cluster, pool: Pool): void {
  const { waiting, containers } = pool;
  while (waiting[HEAD] !== R.NOBODY && containers.openCount > 0) {
    route(cluster, dequeue(waiting, 0, cluster.data.requests));
  }
}

/**
 * The service of the request in `slot` is cut short: it leaves the heap, its container is spared
 * the rest of the work, and what was done is wasted.
 */
export function endServiceEarly(cluster: Cluster, pool: Pool, slot: number): void {
  const { requests, classes, kernel } = cluster.data;
  const { real } = pool.containers;
  const container = R.containerOf(requests, slot);
  const cores = classes.coresPerRequest[R.classOf(requests, slot)];
  const left = (remove(kernel.services, slot) - kernel.now) * cores;
  real[(container << C.CONTAINER_REAL_ROW) | C.STARTED_WORK] -= left;
  cluster.data.wastedWork += requests.real[(slot << R.REAL_ROW) | R.WORK] - left;
}
