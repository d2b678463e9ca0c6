// When clients give up. Requests with the same patience give up in the order of their birth, so
// each length of patience has one ring of requests, oldest first, and no heap is needed. Requests
// that have ended stay in the ring until they reach its front or room is needed.
// `nextDeadline` is never later than the first deadline of a living request.
import {
  BIRTH,
  copyInto,
  idOf,
  REAL_ROW,
  REQUEST,
  type RequestTable,
  stateOf,
} from './request-table.ts';

export interface TimeoutRing {
  readonly patienceSeconds: number;
  slots: Int32Array;
  ids: Int32Array;
  births: Float64Array;
  first: number;
  count: number;
}

export interface Timeouts {
  rings: TimeoutRing[];
  /** Simulated seconds; Infinity when nobody waits. */
  nextDeadline: number;
  /** Times of the alarms that are pending, the earliest one last (timeout-alarm.ts). */
  alarms: number[];
}

const FIRST_CAPACITY = 1024;

export function createTimeouts(): Timeouts {
  return { rings: [], nextDeadline: Infinity, alarms: [] };
}

/** Index of the ring for a length of patience, -1 for endless patience. */
export function ringFor(timeouts: Timeouts, patienceSeconds: number): number {
  if (patienceSeconds === Infinity) return -1;
  const known = timeouts.rings.findIndex((ring) => ring.patienceSeconds === patienceSeconds);
  if (known >= 0) return known;
  const n = FIRST_CAPACITY;
  timeouts.rings.push({
    patienceSeconds,
    slots: new Int32Array(n),
    ids: new Int32Array(n),
    births: new Float64Array(n),
    first: 0,
    count: 0,
  });
  return timeouts.rings.length - 1;
}

/** Notes that the request in `slot`, just born, will give up. */
export function watch(
  timeouts: Timeouts,
  ringIndex: number,
  requests: RequestTable,
  slot: number,
): void {
  const ring = timeouts.rings[ringIndex];
  if (ring.count === ring.slots.length) makeRoom(ring, requests);
  const at = (ring.first + ring.count) & (ring.slots.length - 1);
  ring.slots[at] = slot;
  ring.ids[at] = idOf(requests, slot);
  ring.births[at] = requests.real[(slot << REAL_ROW) | BIRTH];
  ring.count++;
  const deadline = ring.births[at] + ring.patienceSeconds;
  if (deadline < timeouts.nextDeadline) timeouts.nextDeadline = deadline;
}

/** The slot of a living request whose deadline is `now` or earlier, or -1 if there is none left. */
export function takeExpired(timeouts: Timeouts, requests: RequestTable, now: number): number {
  let next = Infinity;
  for (const ring of timeouts.rings) {
    dropEnded(ring, requests);
    if (ring.count === 0) continue;
    const deadline = ring.births[ring.first] + ring.patienceSeconds;
    if (deadline <= now) return takeFirst(ring);
    if (deadline < next) next = deadline;
  }
  timeouts.nextDeadline = next;
  return -1;
}

function takeFirst(ring: TimeoutRing): number {
  const slot = ring.slots[ring.first];
  ring.first = (ring.first + 1) & (ring.slots.length - 1);
  ring.count--;
  return slot;
}

/** A request still in the hands of its client: not ended, and not another one in the same slot. */
function isLiving(ring: TimeoutRing, at: number, requests: RequestTable): boolean {
  const slot = ring.slots[at];
  const state = stateOf(requests, slot);
  if (state === REQUEST.free || state === REQUEST.abandoned) return false;
  return idOf(requests, slot) === ring.ids[at];
}

function dropEnded(ring: TimeoutRing, requests: RequestTable): void {
  while (ring.count > 0 && !isLiving(ring, ring.first, requests)) takeFirst(ring);
}

/** Drops those that have ended, or doubles the ring if more than half still live. */
function makeRoom(ring: TimeoutRing, requests: RequestTable): void {
  const size = ring.slots.length;
  let kept = 0;
  for (let i = 0; i < ring.count; i++) {
    const from = (ring.first + i) & (size - 1);
    if (!isLiving(ring, from, requests)) continue;
    const to = (ring.first + kept++) & (size - 1);
    ring.slots[to] = ring.slots[from];
    ring.ids[to] = ring.ids[from];
    ring.births[to] = ring.births[from];
  }
  ring.count = kept;
  if (kept * 2 > size) double(ring);
}

function double(ring: TimeoutRing): void {
  const size = ring.slots.length;
  const turned = <T extends Float64Array | Int32Array>(column: T, wider: T): T => {
    copyInto(wider, column.subarray(ring.first) as T);
    wider.set(column.subarray(0, ring.first), size - ring.first);
    return wider;
  };
  ring.slots = turned(ring.slots, new Int32Array(2 * size));
  ring.ids = turned(ring.ids, new Int32Array(2 * size));
  ring.births = turned(ring.births, new Float64Array(2 * size));
  ring.first = 0;
}
