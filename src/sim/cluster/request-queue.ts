// First-in, first-out queues of requests: many queues over one set of links, so that a request
// whose client gives up leaves the middle of a queue at once. Queue i is the i-th entry of the
// columns; the links (next, previous) stand in the request table.
import { NOBODY, type RequestTable } from './request-table.ts';

export interface RequestQueues {
  /** By queue: slot of the first and last request, NOBODY when empty. */
  head: Int32Array;
  tail: Int32Array;
  /** By queue: how many wait. */
  length: Int32Array;
}

export function createRequestQueues(count: number): RequestQueues {
  return {
    head: new Int32Array(count).fill(NOBODY),
    tail: new Int32Array(count).fill(NOBODY),
    length: new Int32Array(count),
  };
}

/** Puts a request at the end of a queue. */
export function enqueue(
  queues: RequestQueues,
  queue: number,
  requests: RequestTable,
  slot: number,
): void {
  const last = queues.tail[queue];
  requests.next[slot] = NOBODY;
  requests.previous[slot] = last;
  if (last === NOBODY) queues.head[queue] = slot;
  else requests.next[last] = slot;
  queues.tail[queue] = slot;
  queues.length[queue]++;
}

/** Takes the first request out of a queue that is not empty. */
export function dequeue(queues: RequestQueues, queue: number, requests: RequestTable): number {
  const slot = queues.head[queue];
  const next = requests.next[slot];
  queues.head[queue] = next;
  if (next === NOBODY) queues.tail[queue] = NOBODY;
  else requests.previous[next] = NOBODY;
  queues.length[queue]--;
  return slot;
}

/** Takes a request out of the queue it stands in, wherever it stands. */
export function leaveQueue(
  queues: RequestQueues,
  queue: number,
  requests: RequestTable,
  slot: number,
): void {
  const next = requests.next[slot];
  const previous = requests.previous[slot];
  if (previous === NOBODY) queues.head[queue] = next;
  else requests.next[previous] = next;
  if (next === NOBODY) queues.tail[queue] = previous;
  else requests.previous[next] = previous;
  queues.length[queue]--;
}
