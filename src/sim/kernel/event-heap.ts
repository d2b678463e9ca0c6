// The event queue of services: a binary heap of (time, payload), earliest first, on typed arrays.
// Equal times leave in the order in which they were scheduled. That order is kept by payload,
// outside the heap, and is looked up only when two times are equal, so it costs almost nothing.
// Entry 1 is the root; entry 0 is unused. An empty heap shows the time Infinity at its root.
// A payload stands in the heap at most once. Plain data: structuredClone copies it.
// Why a binary heap with replaceTop: measured fastest in V8 (README, "Speed").

export interface EventHeap {
  /** Entries 1 to size: simulated seconds. */
  times: Float64Array;
  /** Entries 1 to size: what ends then, a small non-negative number. */
  payloads: Int32Array;
  size: number;
  /** By payload: when it was scheduled, counted from the start of the run. */
  order: Float64Array;
  scheduled: number;
}

const FIRST_CAPACITY = 1024;

export function createEventHeap(): EventHeap {
  const times = new Float64Array(FIRST_CAPACITY);
  times[1] = Infinity;
  return {
    times,
    payloads: new Int32Array(FIRST_CAPACITY),
    size: 0,
    order: new Float64Array(FIRST_CAPACITY),
    scheduled: 0,
  };
}

/** Schedules `payload` at `time`. */
export function push(heap: EventHeap, time: number, payload: number): void {
  stamp(heap, payload);
  const size = ++heap.size;
  if (size >= heap.times.length) growEntries(heap);
  const times = heap.times;
  const payloads = heap.payloads;
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

/** Takes the earliest entry out and schedules `payload` at `time`, in one pass. */
export function replaceTop(heap: EventHeap, time: number, payload: number): void {
  stamp(heap, payload);
  siftDown(heap, 1, time, payload);
}

/** Takes the earliest entry out. */
export function pop(heap: EventHeap): void {
  const last = heap.size--;
  if (last === 1) heap.times[1] = Infinity;
  else siftDown(heap, 1, heap.times[last], heap.payloads[last]);
}

/** Takes `payload` out wherever it stands: linear, for the rare service that is cut short. */
export function remove(heap: EventHeap, payload: number): void {
  const at = positionOf(heap, payload);
  if (at === 0) return;
  const last = heap.size--;
  if (last === 1) heap.times[1] = Infinity;
  else if (at < last) settle(heap, at, heap.times[last], heap.payloads[last]);
}

/** When `payload` is due, Infinity if it is not scheduled: linear. */
export function timeOf(heap: EventHeap, payload: number): number {
  const at = positionOf(heap, payload);
  return at === 0 ? Infinity : heap.times[at];
}

/** Where `payload` stands in the heap, 0 if nowhere. */
function positionOf(heap: EventHeap, payload: number): number {
  return heap.payloads.subarray(1, heap.size + 1).indexOf(payload) + 1;
}

/** Notes that `payload` is scheduled after everything scheduled so far. */
function stamp(heap: EventHeap, payload: number): void {
  if (payload >= heap.order.length) growOrder(heap, payload);
  heap.order[payload] = heap.scheduled++;
}

/** Puts an entry at or below the hole, so that each entry comes before both of its children. */
function siftDown(heap: EventHeap, from: number, time: number, payload: number): void {
  const times = heap.times;
  const payloads = heap.payloads;
  const size = heap.size;
  const lastParent = size >>> 1;
  let hole = from;
  while (hole <= lastParent) {
    let child = hole << 1;
    let childTime = times[child];
    if (child < size) {
      const rightTime = times[child + 1];
      if (rightTime <= childTime && (rightTime < childTime || isEarlier(heap, child + 1, child))) {
        child++;
        childTime = rightTime;
      }
    }
    if (childTime >= time) {
      if (childTime > time || heap.order[payload] < heap.order[payloads[child]]) break;
    }
    times[hole] = childTime;
    payloads[hole] = payloads[child];
    hole = child;
  }
  times[hole] = time;
  payloads[hole] = payload;
}

/** Puts an entry at the hole or wherever above or below it belongs. */
function settle(heap: EventHeap, from: number, time: number, payload: number): void {
  const { times, payloads, order } = heap;
  let hole = from;
  while (hole > 1) {
    const parent = hole >>> 1;
    if (times[parent] < time) break;
    if (times[parent] === time && order[payloads[parent]] < order[payload]) break;
    times[hole] = times[parent];
    payloads[hole] = payloads[parent];
    hole = parent;
  }
  siftDown(heap, hole, time, payload);
}

function isEarlier(heap: EventHeap, a: number, b: number): boolean {
  return heap.order[heap.payloads[a]] < heap.order[heap.payloads[b]];
}

function growEntries(heap: EventHeap): void {
  const times = new Float64Array(heap.times.length * 2);
  const payloads = new Int32Array(heap.payloads.length * 2);
  times.set(heap.times);
  payloads.set(heap.payloads);
  heap.times = times;
  heap.payloads = payloads;
}

function growOrder(heap: EventHeap, payload: number): void {
  const order = new Float64Array(Math.max(heap.order.length * 2, payload + 1));
  order.set(heap.order);
  heap.order = order;
}
