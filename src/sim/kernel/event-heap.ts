// The event queue of services: a binary heap of (time, payload), earliest first, on typed arrays.
// Equal times leave in the order in which they were scheduled. That order is kept by payload,
// outside the heap, and is looked up only when two times are equal, so it costs almost nothing.
// Entry 1 is the root. The entry after the last one shows Infinity, so an empty heap does at its
// root, and a missing sister is never the smaller one. A payload stands in the heap at most once.
// Its time is written to entry 0 before it is scheduled, so that no number is boxed on its way (V8
// allocates for numbers passed between functions that are not inlined). Plain data.
// Why a binary heap with replaceTop: measured fastest in V8 (README, "Speed").

export interface EventHeap {
  /** Entries 1 to size, the newcomer's before and Infinity after them: simulated seconds. */
  times: Float64Array;
  /** Entries 1 to size: what ends then, a small non-negative number. */
  payloads: Int32Array;
  size: number;
  /** By payload: when it was scheduled, counted from the start of the run. */
  order: Float64Array;
  scheduled: number;
}

/** The entry that holds the time of the payload to be scheduled next. */
export const NEWCOMER = 0;
const FIRST_CAPACITY = 1024;

export function createEventHeap(): EventHeap {
  return {
    times: new Float64Array(FIRST_CAPACITY).fill(Infinity),
    payloads: new Int32Array(FIRST_CAPACITY),
    size: 0,
    order: new Float64Array(FIRST_CAPACITY),
    scheduled: 0,
  };
}

/** Makes room for payloads below `count`; payloads beyond it must not be scheduled. */
export function reserve(heap: EventHeap, count: number): void {
  if (count > heap.order.length) heap.order = widened(heap.order, count);
}

/** Schedules `payload` at times[NEWCOMER]. */
export function push(heap: EventHeap, payload: number): void {
  heap.order[payload] = heap.scheduled++;
  const size = ++heap.size;
  if (size + 1 >= heap.times.length) growEntries(heap);
  const { times, payloads } = heap;
  const time = times[NEWCOMER];
  let hole = size;
  while (hole > 1) {
    const parent = hole >>> 1;
    const parentTime = times[parent];
    // The newcomer was scheduled last, so it never passes an equal time.
    if (parentTime <= time) break;
    times[hole] = parentTime;
    payloads[hole] = payloads[parent];
    hole = parent;
  }
  times[hole] = time;
  payloads[hole] = payload;
}

/** Takes the earliest entry out and schedules `payload` at times[NEWCOMER], in one pass. */
export function replaceTop(heap: EventHeap, payload: number): void {
  heap.order[payload] = heap.scheduled++;
  sink(heap, payload);
}

/** Takes the earliest entry out. */
export function pop(heap: EventHeap): void {
  const { times, payloads } = heap;
  const last = heap.size--;
  times[NEWCOMER] = times[last];
  times[last] = Infinity;
  if (last > 1) sink(heap, payloads[last]);
}

/**
 * Takes `payload`, which must be there, out wherever it stands, and returns the time at which it
 * was due: linear, for the rare service that is cut short.
 */
export function remove(heap: EventHeap, payload: number): number {
  const { times, payloads } = heap;
  let hole = payloads.subarray(1, heap.size + 1).indexOf(payload) + 1;
  const time = times[hole];
  // Those above it move down one place, and it leaves from the root, as the earliest one does.
  for (; hole > 1; hole >>>= 1) {
    times[hole] = times[hole >>> 1];
    payloads[hole] = payloads[hole >>> 1];
  }
  pop(heap);
  return time;
}

/** Puts the newcomer at the root, from where it sinks until it comes before both of its children. */
function sink(heap: EventHeap, payload: number): void {
  const { times, payloads, order } = heap;
  const lastParent = heap.size >>> 1;
  const time = times[NEWCOMER];
  // Written here too so that V8 looks up where the arrays lie before the loop, not at each turn.
  times[1] = time;
  payloads[1] = payload;
  let hole = 1;
  while (hole <= lastParent) {
    let child = hole << 1;
    let childTime = times[child];
    const sisterTime = times[child + 1];
    if (sisterTime <= childTime) {
      if (sisterTime < childTime || order[payloads[child + 1]] < order[payloads[child]]) {
        child++;
        childTime = sisterTime;
      }
    }
    if (childTime >= time) {
      if (childTime > time || order[payload] < order[payloads[child]]) break;
    }
    times[hole] = childTime;
    payloads[hole] = payloads[child];
    hole = child;
  }
  times[hole] = time;
  payloads[hole] = payload;
}

/** Twice as many entries. */
function growEntries(heap: EventHeap): void {
  const entries = heap.times.length;
  const payloads = new Int32Array(2 * entries);
  payloads.set(heap.payloads);
  heap.payloads = payloads;
  heap.times = widened(heap.times, 2 * entries).fill(Infinity, entries);
}

function widened(column: Float64Array, length: number): Float64Array {
  const wider = new Float64Array(length);
  wider.set(column);
  return wider;
}
