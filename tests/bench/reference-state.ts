// The arrays of the reference loop (reference-loop.ts): the heap of service ends, requests in
// slots, servers and their queues, and servers ordered by how many requests they have.
// They stand alone at the top of the module, where the compiler knows their place and length as
// constants, and are wiped for each run. Room for 250,000 requests and 1,000 servers at once: no
// powers of two, which would put the same places of all arrays into the same lines of the cache.
const SLOTS = 250_000;
const SERVERS = 1000;
const HEAP = 1030;
const RING = 64;

/** The heap, from place 1 on; Infinity in the places after its last entry. */
export const times = new Float64Array(HEAP);
export const slots = new Int32Array(HEAP);

export const born = new Float64Array(SLOTS);
/** The next in a queue, or the next free slot. */
export const next = new Int32Array(SLOTS);
export const serverOf = new Int32Array(SLOTS);

export const head = new Int32Array(SERVERS);
export const tail = new Int32Array(SERVERS);
export const busy = new Int32Array(SERVERS);
export const count = new Int32Array(SERVERS);
export const busySince = new Float64Array(SERVERS);
export const busyTime = new Float64Array(SERVERS);
const busyBefore = new Float64Array(SERVERS);
const ring = new Float32Array(SERVERS * RING);

/** Servers by count, those with k requests from `starts[k]` on, and where each of them stands. */
const order = new Int32Array(SERVERS);
const place = new Int32Array(SERVERS);
const starts = new Int32Array(SLOTS);

/** No queue and no request anywhere. */
export function wipe(servers: number): void {
  times.fill(Infinity);
  for (let i = 0; i < SLOTS; i++) next[i] = i + 1;
  head.fill(-1);
  for (const each of [tail, busy, count, busySince, busyTime, busyBefore, ring]) each.fill(0);
  for (let i = 0; i < servers; i++) order[i] = place[i] = i;
  starts.fill(servers).fill(0, 0, 1);
}

/** One of the servers with fewest requests, at random; it gets one more. */
export function leastBusy(uniform: number): number {
  const least = count[order[0]];
  const server = order[(uniform * starts[least + 1]) | 0];
  swap(server, --starts[least + 1]);
  count[server]++;
  return server;
}

/** A request leaves a server that is in `order`. */
export function oneFewer(server: number): void {
  swap(server, starts[count[server]]++);
  count[server]--;
}

function swap(server: number, to: number): void {
  const other = order[to];
  const from = place[server];
  order[from] = other;
  place[other] = from;
  order[to] = server;
  place[server] = to;
}

/** Utilisation of every server since the last sample, into a ring of its own. */
export function sampleServers(servers: number, now: number): void {
  const at = Math.round(now) & (RING - 1);
  for (let k = 0; k < servers; k++) {
    const total = busyTime[k] + (busy[k] > 0 ? now - busySince[k] : 0);
    ring[k * RING + at] = total - busyBefore[k];
    busyBefore[k] = total;
  }
}
