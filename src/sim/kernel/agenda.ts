// The agenda: everything that happens rarely and at a known time (a machine finishes booting, a
// sample, a tick, a user's next request). Ordered by time, then rank, then scheduling order.
// Ranks settle what comes first at equal times; services (event-heap.ts) come before all of them.
// Plain data on typed arrays; entries are numbered and used again, so nothing is allocated while
// a run goes on. What an entry means is its owner's affair: the kernel knows no cloud.

/** What comes first at equal times: lower ranks first. Source: README, "The model". */
export const RANK = { timeout: 1, lifeCycle: 2, arrival: 3, sample: 4, tick: 5 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

export interface Agenda {
  /** Time of the earliest entry, Infinity when there is none; simulated seconds. */
  nextTime: number;
  /** Rank of the earliest entry. */
  nextRank: number;
  /** Heap of entry numbers; positions 1 to size. */
  heap: Int32Array;
  size: number;
  /** By entry number. */
  time: Float64Array;
  rank: Uint8Array;
  order: Float64Array;
  kind: Uint8Array;
  subject: Float64Array;
  detail: Float64Array;
  free: Int32Array;
  freeCount: number;
  scheduled: number;
}

/** One thing to come. `subject` and `detail` are numbers with a meaning given by `kind`. */
export interface AgendaEntry {
  time: number;
  rank: Rank;
  kind: number;
  subject?: number;
  detail?: number;
}

const FIRST_CAPACITY = 256;

export function createAgenda(): Agenda {
  const free = new Int32Array(FIRST_CAPACITY);
  for (let i = 0; i < FIRST_CAPACITY; i++) free[i] = FIRST_CAPACITY - 1 - i;
  return {
    nextTime: Infinity,
    nextRank: 0,
    heap: new Int32Array(FIRST_CAPACITY + 1),
    size: 0,
    time: new Float64Array(FIRST_CAPACITY),
    rank: new Uint8Array(FIRST_CAPACITY),
    order: new Float64Array(FIRST_CAPACITY),
    kind: new Uint8Array(FIRST_CAPACITY),
    subject: new Float64Array(FIRST_CAPACITY),
    detail: new Float64Array(FIRST_CAPACITY),
    free,
    freeCount: FIRST_CAPACITY,
    scheduled: 0,
  };
}

/** Puts an entry on the agenda. */
export function schedule(agenda: Agenda, entry: AgendaEntry): void {
  if (agenda.freeCount === 0) grow(agenda);
  const number = agenda.free[--agenda.freeCount];
  agenda.time[number] = entry.time;
  agenda.rank[number] = entry.rank;
  agenda.order[number] = agenda.scheduled++;
  agenda.kind[number] = entry.kind;
  agenda.subject[number] = entry.subject ?? 0;
  agenda.detail[number] = entry.detail ?? 0;
  siftUp(agenda, ++agenda.size, number);
  showNext(agenda);
}

/** Takes the earliest entry out; its fields stay readable under the number it returns. */
export function takeNext(agenda: Agenda): number {
  const heap = agenda.heap;
  const number = heap[1];
  const last = heap[agenda.size--];
  if (agenda.size > 0) siftDown(agenda, last);
  agenda.free[agenda.freeCount++] = number;
  showNext(agenda);
  return number;
}

function showNext(agenda: Agenda): void {
  const first = agenda.heap[1];
  agenda.nextTime = agenda.size > 0 ? agenda.time[first] : Infinity;
  agenda.nextRank = agenda.size > 0 ? agenda.rank[first] : 0;
}

function isBefore(agenda: Agenda, a: number, b: number): boolean {
  const { time, rank, order } = agenda;
  if (time[a] !== time[b]) return time[a] < time[b];
  if (rank[a] !== rank[b]) return rank[a] < rank[b];
  return order[a] < order[b];
}

function siftUp(agenda: Agenda, from: number, number: number): void {
  const heap = agenda.heap;
  let hole = from;
  while (hole > 1 && isBefore(agenda, number, heap[hole >>> 1])) {
    heap[hole] = heap[hole >>> 1];
    hole >>>= 1;
  }
  heap[hole] = number;
}

function siftDown(agenda: Agenda, number: number): void {
  const { heap, size } = agenda;
  let hole = 1;
  for (let child = 2; child <= size; child = hole << 1) {
    if (child < size && isBefore(agenda, heap[child + 1], heap[child])) child++;
    if (!isBefore(agenda, heap[child], number)) break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = number;
}

function grow(agenda: Agenda): void {
  const old = agenda.time.length;
  const wider = <T extends Float64Array | Uint8Array | Int32Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  agenda.heap = wider(agenda.heap, new Int32Array(2 * old + 1));
  agenda.time = wider(agenda.time, new Float64Array(2 * old));
  agenda.rank = wider(agenda.rank, new Uint8Array(2 * old));
  agenda.order = wider(agenda.order, new Float64Array(2 * old));
  agenda.kind = wider(agenda.kind, new Uint8Array(2 * old));
  agenda.subject = wider(agenda.subject, new Float64Array(2 * old));
  agenda.detail = wider(agenda.detail, new Float64Array(2 * old));
  agenda.free = new Int32Array(2 * old);
  for (let i = 0; i < old; i++) agenda.free[i] = 2 * old - 1 - i;
  agenda.freeCount = old;
}
