// Every request in flight, as columns indexed by slot. A slot belongs to a request from its birth
// until it has ended and left its container, and is then used again.
// All attributes are drawn at birth. Times are simulated seconds, work is core-seconds.
// A free slot always has no attempts behind it, no user and no job (`special` is 0).

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
  /** Number of the request, counted from 0 in order of birth; 2^31 of them at most. */
  id: Int32Array;
  birth: Float64Array;
  work: Float64Array;
  /** Slot of its container in its pool, once routed. */
  container: Int32Array;
  /** Links of the queue it stands in. */
  next: Int32Array;
  previous: Int32Array;
  classOf: Uint8Array;
  state: Uint8Array;
  /** 1 if any of the three columns below is set. */
  special: Uint8Array;
  attempts: Uint8Array;
  /** Closed user who waits for it. */
  user: Int32Array;
  /** Job number, for a request that is followed. */
  job: Int32Array;
  free: Int32Array;
  freeCount: number;
  /** Requests born so far; the next one gets this number. */
  born: number;
}

const FIRST_CAPACITY = 1024;

export function createRequestTable(): RequestTable {
  const n = FIRST_CAPACITY;
  return {
    id: new Int32Array(n),
    birth: new Float64Array(n),
    work: new Float64Array(n),
    container: new Int32Array(n),
    next: new Int32Array(n),
    previous: new Int32Array(n),
    classOf: new Uint8Array(n),
    state: new Uint8Array(n),
    special: new Uint8Array(n),
    attempts: new Uint8Array(n),
    user: new Int32Array(n).fill(NOBODY),
    job: new Int32Array(n).fill(NOBODY),
    free: descending(0, n),
    freeCount: n,
    born: 0,
  };
}

/** Takes a free slot and gives the request in it the next number. */
export function takeSlot(table: RequestTable): number {
  if (table.freeCount === 0) grow(table);
  const slot = table.free[--table.freeCount];
  table.id[slot] = table.born++;
  return slot;
}

/** Gives the slot back. */
export function freeSlot(table: RequestTable, slot: number): void {
  table.state[slot] = REQUEST.free;
  if (table.special[slot] !== 0) clearSpecial(table, slot);
  table.free[table.freeCount++] = slot;
}

/** Requests that hold a slot, those with wasted service included. */
export function slotsInUse(table: RequestTable): number {
  return table.state.length - table.freeCount;
}

function clearSpecial(table: RequestTable, slot: number): void {
  table.special[slot] = 0;
  table.attempts[slot] = 0;
  table.user[slot] = NOBODY;
  table.job[slot] = NOBODY;
}

/** Free slots from `from` up to `to`, the lowest to be taken first. */
function descending(from: number, to: number): Int32Array {
  const free = new Int32Array(to);
  for (let i = 0; i < to - from; i++) free[i] = to - 1 - i;
  return free;
}

function grow(table: RequestTable): void {
  const from = table.state.length;
  const to = 2 * from;
  table.id = copyInto(new Int32Array(to), table.id);
  table.birth = copyInto(new Float64Array(to), table.birth);
  table.work = copyInto(new Float64Array(to), table.work);
  table.container = copyInto(new Int32Array(to), table.container);
  table.next = copyInto(new Int32Array(to), table.next);
  table.previous = copyInto(new Int32Array(to), table.previous);
  table.classOf = copyInto(new Uint8Array(to), table.classOf);
  table.state = copyInto(new Uint8Array(to), table.state);
  table.special = copyInto(new Uint8Array(to), table.special);
  table.attempts = copyInto(new Uint8Array(to), table.attempts);
  table.user = copyInto(new Int32Array(to).fill(NOBODY), table.user);
  table.job = copyInto(new Int32Array(to).fill(NOBODY), table.job);
  table.free = descending(from, to);
  table.freeCount = to - from;
}

/** Copies a column into a longer one. */
export function copyInto<T extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  to: T,
  from: T,
): T {
  to.set(from);
  return to;
}
