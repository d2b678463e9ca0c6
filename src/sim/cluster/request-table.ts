// Every request in flight. A slot belongs to a request from its birth until it has ended and left
// its container, and is then used again. All attributes are drawn at birth.
// Whole numbers of a request stand side by side in one row of `whole`, the others in one row of
// `real`: the hot path then touches two arrays instead of ten, which is a third of its time (in V8
// every typed array costs several loads before its first element). Times are simulated seconds.
// A free slot always has no attempts behind it, no user and no job (SPECIAL is 0).

/** Row of a request in `whole`: begins at slot << ROW. */
export const ROW = 3;
/** Number of the request, counted from 0 in order of birth; 2^31 of them at most. */
export const ID = 0;
export const CLASS = 1;
/** Slot of its container in its pool, once routed. */
export const CONTAINER = 2;
/** Where it is in its life, see REQUEST. */
export const STATE = 3;
/** Links of the queue it stands in, or of the free slots. */
export const NEXT = 4;
export const PREVIOUS = 5;
/** 1 if it has attempts behind it, a user or a job. */
export const SPECIAL = 6;

/** Row of a request in `real`: begins at slot << REAL_ROW. */
export const REAL_ROW = 1;
/** Time of birth, seconds. */
export const BIRTH = 0;
/** Core-seconds. */
export const WORK = 1;

/** Where a request is in its life. */
export const REQUEST = {
  free: 0,
  /** In the balancer's queue. */
  waiting: 1,
  /** In the queue of its container. */
  queued: 2,
  /** In service. */
  serving: 3,
  /** Ended (its client gave up), but its service goes on: wasted work. */
  abandoned: 4,
} as const;

/** No slot, no user, no job. */
export const NOBODY = -1;

export interface RequestTable {
  whole: Int32Array;
  real: Float64Array;
  /** By slot, only where SPECIAL is 1: failed attempts, closed user who waits, job number. */
  attempts: Uint8Array;
  user: Int32Array;
  job: Int32Array;
  /** First free slot; the others follow by NEXT. */
  firstFree: number;
  /** Slots there are. */
  capacity: number;
  /** Requests born so far; the next one gets this number. */
  born: number;
}

const FIRST_CAPACITY = 1024;
/** Most requests in flight at once: about 400 MB with all that is kept of them. */
export const MOST_IN_FLIGHT = 1 << 22;

export function createRequestTable(): RequestTable {
  const table: RequestTable = {
    whole: new Int32Array(0),
    real: new Float64Array(0),
    attempts: new Uint8Array(0),
    user: new Int32Array(0),
    job: new Int32Array(0),
    firstFree: NOBODY,
    capacity: 0,
    born: 0,
  };
  widen(table, FIRST_CAPACITY);
  return table;
}

/** Takes a free slot, of which there must be one (`firstFree`), and gives the request in it the next number. */
export function takeSlot(table: RequestTable): number {
  const slot = table.firstFree;
  const row = slot << ROW;
  table.firstFree = table.whole[row | NEXT];
  table.whole[row | ID] = table.born++;
  return slot;
}

/** Gives the slot back. */
export function freeSlot(table: RequestTable, slot: number): void {
  const row = slot << ROW;
  const { whole } = table;
  whole[row | STATE] = REQUEST.free;
  if (whole[row | SPECIAL] !== 0) clearSpecial(table, slot);
  whole[row | NEXT] = table.firstFree;
  table.firstFree = slot;
}

/** State of the request in a slot. */
export function stateOf(table: RequestTable, slot: number): number {
  return table.whole[(slot << ROW) | STATE];
}

/** Class of the request in a slot. */
export function classOf(table: RequestTable, slot: number): number {
  return table.whole[(slot << ROW) | CLASS];
}

/** Container of the request in a slot, once routed. */
export function containerOf(table: RequestTable, slot: number): number {
  return table.whole[(slot << ROW) | CONTAINER];
}

/** Number of the request in a slot. */
export function idOf(table: RequestTable, slot: number): number {
  return table.whole[(slot << ROW) | ID];
}

/** Is the request in a slot on its second attempt, a closed user's, or a job? */
export function isSpecial(table: RequestTable, slot: number): boolean {
  return table.whole[(slot << ROW) | SPECIAL] !== 0;
}

/** Marks the request in a slot as special. */
export function makeSpecial(table: RequestTable, slot: number): void {
  table.whole[(slot << ROW) | SPECIAL] = 1;
}

function clearSpecial(table: RequestTable, slot: number): void {
  table.whole[(slot << ROW) | SPECIAL] = 0;
  table.attempts[slot] = 0;
  table.user[slot] = NOBODY;
  table.job[slot] = NOBODY;
}

/** A run has come to hold more requests than it may. */
export class TooManyInFlight extends RangeError {}

/** Makes room for `capacity` requests; the lowest new slot is taken first. */
export function widen(table: RequestTable, capacity: number): void {
  if (capacity > MOST_IN_FLIGHT) {
    const most = `More than ${MOST_IN_FLIGHT} requests are in flight at once`;
    const allowed = 'a queue limit, a timeout, a lower rate or more machines';
    throw new TooManyInFlight(`${most}: give ${allowed}`);
  }
  const from = table.capacity;
  table.whole = copyInto(new Int32Array(capacity << ROW), table.whole);
  table.real = copyInto(new Float64Array(capacity << REAL_ROW), table.real);
  table.attempts = copyInto(new Uint8Array(capacity), table.attempts);
  table.user = copyInto(new Int32Array(capacity).fill(NOBODY), table.user);
  table.job = copyInto(new Int32Array(capacity).fill(NOBODY), table.job);
  for (let slot = from; slot < capacity; slot++) {
    table.whole[(slot << ROW) | NEXT] = slot + 1 < capacity ? slot + 1 : NOBODY;
  }
  table.firstFree = from;
  table.capacity = capacity;
}

/** Copies a column into a longer one. */
export function copyInto<T extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  to: T,
  from: T,
): T {
  to.set(from);
  return to;
}
