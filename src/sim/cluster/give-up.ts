// Clients who give up: their request has timed out, counted from birth.
// One that waits leaves its queue at once. One in service goes on and is wasted, unless the
// scenario cancels it; either way it has ended for its client.
import { type Cluster, now } from './cluster.ts';
import { END } from './class-table.ts';
import { endRequest } from './ends.ts';
import { CONTAINER_ROW, leaveUnanswered, QUEUE, SERVING } from './container-table.ts';
import type { Pool } from './pool.ts';
import { leaveQueue } from './request-queue.ts';
import { classOf, containerOf, freeSlot, REQUEST, ROW, STATE, stateOf } from './request-table.ts';
import { endServiceEarly, releasePlace, serveQueued } from './serve.ts';
import { setTimeoutAlarm, takeTimeoutAlarm } from './timeout-alarm.ts';
import { takeExpired } from './timeouts.ts';

/** The alarm rings: everyone whose patience is over gives up. */
export function clientsGiveUp(cluster: Cluster): void {
  const { data } = cluster;
  const time = now(cluster);
  takeTimeoutAlarm(cluster);
  for (;;) {
    const slot = takeExpired(data.timeouts, data.requests, time);
    if (slot < 0) break;
    giveUp(cluster, slot);
  }
  setTimeoutAlarm(cluster);
}

function giveUp(cluster: Cluster, slot: number): void {
  const { requests } = cluster.data;
  const pool = cluster.poolOfClass[classOf(requests, slot)];
  const state = stateOf(requests, slot);
  endRequest(cluster, slot, END.timedOut);
  if (state === REQUEST.waiting) {
    leaveQueue(pool.data.waiting, 0, requests, slot);
    freeSlot(requests, slot);
  } else if (state === REQUEST.queued) {
    leaveContainerQueue(cluster, pool, slot);
  } else if (pool.settings.balancer.cancelTimedOut) {
    cancelService(cluster, pool, slot);
  } else {
    requests.whole[(slot << ROW) | STATE] = REQUEST.abandoned;
  }
}

function leaveContainerQueue(cluster: Cluster, pool: Pool, slot: number): void {
  const { requests } = cluster.data;
  const { containers } = pool.data;
  const queue = (containerOf(requests, slot) << CONTAINER_ROW) + QUEUE;
  leaveQueue(containers.whole, queue, requests, slot);
  leaveContainer(cluster, pool, slot);
}

function cancelService(cluster: Cluster, pool: Pool, slot: number): void {
  endServiceEarly(cluster, pool, slot);
  const { requests } = cluster.data;
  const container = containerOf(requests, slot);
  pool.data.containers.whole[(container << CONTAINER_ROW) | SERVING]--;
  serveQueued(cluster, pool, container);
  leaveContainer(cluster, pool, slot);
}

function leaveContainer(cluster: Cluster, pool: Pool, slot: number): void {
  const { requests } = cluster.data;
  const { containers } = pool.data;
  const container = containerOf(requests, slot);
  leaveUnanswered(containers, container, classOf(requests, slot));
  freeSlot(requests, slot);
  releasePlace(cluster, pool, container);
}
