// First-in, first-out queues of requests, linked through the request table, so that a request
// whose client gives up leaves the middle of a queue at once. A queue is three neighbouring whole
// numbers of some array, at `at`: its first request, its last one (NOBODY when empty), how many.
import { NEXT, NOBODY, PREVIOUS, type RequestTable, ROW } from './request-table.ts';

export const HEAD = 0;
export const TAIL = 1;
export const LENGTH = 2;

/** A queue on its own, empty; its place is 0. */
export function createQueue(): Int32Array {
  return Int32Array.of(NOBODY, NOBODY, 0);
}

/** Puts the request in `slot` at the end of the queue at `at`. */
export function enqueue(
  queues: Int32Array,
  at: number,
  requests: RequestTable,
  slot: number,
): void {
  const { whole } = requests;
  const last = queues[at + TAIL];
  const row = slot << ROW;
  whole[row + NEXT] = NOBODY;
  whole[row + PREVIOUS] = last;
  if (last === NOBODY) queues[at + HEAD] = slot;
  else whole[(last << ROW) | NEXT] = slot;
  queues[at + TAIL] = slot;
  queues[at + LENGTH]++;
}

/** Takes the first request out of a queue that is not empty; returns its slot. */
export function dequeue(queues: Int32Array, at: number, requests: RequestTable): number {
  const { whole } = requests;
  const slot = queues[at + HEAD];
  const next = whole[(slot << ROW) | NEXT];
  queues[at + HEAD] = next;
  if (next === NOBODY) queues[at + TAIL] = NOBODY;
  else whole[(next << ROW) | PREVIOUS] = NOBODY;
  queues[at + LENGTH]--;
  return slot;
}

/** Takes a request out of the queue it stands in, wherever it stands. */
export function leaveQueue(
  queues: Int32Array,
  at: number,
  requests: RequestTable,
  slot: number,
): void {
  const { whole } = requests;
  const next = whole[(slot << ROW) | NEXT];
  const previous = whole[(slot << ROW) | PREVIOUS];
  if (previous === NOBODY) queues[at + HEAD] = next;
  else whole[(previous << ROW) | NEXT] = next;
  if (next === NOBODY) queues[at + TAIL] = previous;
  else whole[(next << ROW) | PREVIOUS] = previous;
  queues[at + LENGTH]--;
}
