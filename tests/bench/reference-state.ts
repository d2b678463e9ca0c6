// The arrays of the reference loop (reference-loop.ts): the heap of service ends, requests in
// slots, servers and their queues, and servers ordered by how many requests they have.
// Everything is allocated once; nothing grows. Room for 2^18 requests at once.
export type Picked = 'only' | 'two' | 'least';

const SLOTS = 1 << 18;
const MOST_AT_ONE_SERVER = 1 << 16;

export interface LoopState {
  /** The heap, from place 1 on; Infinity in the places after its last entry. */
  readonly times: Float64Array;
  readonly slots: Int32Array;
  readonly born: Float64Array;
  /** The next in a queue, or the next free slot. */
  readonly next: Int32Array;
  readonly serverOf: Int32Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly busy: Int32Array;
  readonly count: Int32Array;
  readonly busySince: Float64Array;
  readonly busyTime: Float64Array;
  readonly busyBefore: Float64Array;
  readonly ring: Float32Array;
  readonly order: Int32Array;
  readonly place: Int32Array;
  readonly starts: Int32Array;
  samples: number;
}

export function createLoopState(spec: { servers: number; coresEach: number }): LoopState {
  const { servers, coresEach } = spec;
  const heap = servers * coresEach + 3;
  return {
    times: new Float64Array(heap).fill(Infinity),
    slots: new Int32Array(heap),
    born: new Float64Array(SLOTS),
    next: Int32Array.from({ length: SLOTS }, (_, i) => i + 1),
    serverOf: new Int32Array(SLOTS),
    head: new Int32Array(servers).fill(-1),
    tail: new Int32Array(servers).fill(-1),
    busy: new Int32Array(servers),
    count: new Int32Array(servers),
    busySince: new Float64Array(servers),
    busyTime: new Float64Array(servers),
    busyBefore: new Float64Array(servers),
    ring: new Float32Array(servers * 64),
    order: Int32Array.from({ length: servers }, (_, i) => i),
    place: Int32Array.from({ length: servers }, (_, i) => i),
    starts: new Int32Array(MOST_AT_ONE_SERVER).fill(servers).fill(0, 0, 1),
    samples: 0,
  };
}
