// The event queue of services: a binary heap of (time, payload), earliest first, on typed arrays.
// Equal times leave in the order in which they were scheduled. That order is kept by payload,
// outside the heap, and is looked up only when two times are equal, so it costs almost nothing.
// Entry 1 is the root; entry 0 is unused. An empty heap shows the time Infinity at its root.
// A payload stands in the heap at most once; its time is written to `due` before it is scheduled,
// so that no number is boxed on its way (V8 allocates for numbers passed between functions that
// are not inlined). Plain data: structuredClone copies it.
// Why a binary heap with replaceTop: measured fastest in V8 (README, "Speed").

export interface EventHeap {
  /** Entries 1 to size: simulated seconds. */
  times: Float64Array;
  /** Entries 1 to size: what ends then, a small non-negative number. */
  payloads: Int32Array;
  size: number;
  /** By payload: when it is due, simulated seconds. */
  due: Float64Array;
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
    due: new Float64Array(FIRST_CAPACITY),
    order: new Float64Array(FIRST_CAPACITY),
    scheduled: 0,
  };
}

/** Makes room for payloads below `count`; payloads beyond it must not be scheduled. */
export function reserve(heap: EventHeap, count: number): void {
  if (count <= heap.due.length) return;
  heap.due = widened(heap.due, count);
  heap.order = widened(heap.order, count);
}

/** Schedules `payload` at due[payload]. */
export function push(heap: EventHeap, payload: number): void {
  heap.order[payload] = heap.scheduled++;
  const size = ++heap.size;
  if (size >= heap.times.length) growEntries(heap);
  const time = heap.due[payload];
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

/** Takes the earliest entry out and schedules `payload` at due[payload], in one pass. */
export function replaceTop(heap: EventHeap, payload: number): void {
  heap.order[payload] = heap.scheduled++;
  siftDown(heap, 1, payload);
}

/** Takes the earliest entry out. */
export function pop(heap: EventHeap): void {
  const last = heap.size--;
  if (last === 1) heap.times[1] = Infinity;
  else siftDown(heap, 1, heap.payloads[last]);
}

/** Takes `payload` out wherever it stands: linear, for the rare service that is cut short. */
export function remove(heap: EventHeap, payload: number): void {
  const at = heap.payloads.subarray(1, heap.size + 1).indexOf(payload) + 1;
  if (at === 0) return;
  const last = heap.size--;
  if (last === 1) heap.times[1] = Infinity;
  else if (at < last) settle(heap, at, heap.payloads[last]);
}

/** Puts an entry at or below the hole, so that each entry comes before both of its children. */
function siftDown(heap: EventHeap, from: number, payload: number): void {
  const time = heap.due[payload];
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
function settle(heap: EventHeap, from: number, payload: number): void {
  const { times, payloads, order } = heap;
  const time = heap.due[payload];
  let hole = from;
  while (hole > 1) {
    const parent = hole >>> 1;
    if (times[parent] < time) break;
    if (times[parent] === time && order[payloads[parent]] < order[payload]) break;
    times[hole] = times[parent];
    payloads[hole] = payloads[parent];
    hole = parent;
  }
  siftDown(heap, hole, payload);
}

function isEarlier(heap: EventHeap, a: number, b: number): boolean {
  return heap.order[heap.payloads[a]] < heap.order[heap.payloads[b]];
}

function growEntries(heap: EventHeap): void {
  const payloads = new Int32Array(heap.payloads.length * 2);
  payloads.set(heap.payloads);
  heap.payloads = payloads;
  heap.times = widened(heap.times, heap.times.length * 2);
}

function widened(column: Float64Array, length: number): Float64Array {
  const wider = new Float64Array(length);
  wider.set(column);
  return wider;
}
