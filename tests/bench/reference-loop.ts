// The yardstick: the least work that simulates the bench workloads, written by hand for speed, with
// nothing but the mean response to show for it. It knows no classes, pools, machines, timeouts or
// statistics. The engine is measured against it in the same process, turn by turn.
// Typed arrays, a binary heap (1-indexed) whose root is overwritten by the event that follows, the
// next arrival outside the heap, requests in slots with a free list, FIFO queues as linked lists.
// Times are seconds; mean service is 1 s.
import { Exponentials, Uniforms } from './reference-variates.ts';
import { type LoopState, createLoopState, type Picked } from './reference-state.ts';

export interface LoopSpec {
  readonly servers: number;
  /** Requests a server has in service at once. */
  readonly coresEach: number;
  /** Arrivals per second. */
  readonly rate: number;
  readonly pick: Picked;
  /** Seconds between two looks at every server's utilisation; Infinity for none. */
  readonly sampleSeconds: number;
}

export interface LoopResult {
  readonly events: number;
  readonly meanResponse: number;
}

const NOBODY = -1;

/** Simulates until this many customers are done. */
export function referenceLoop(spec: LoopSpec, customers: number, seed: number): LoopResult {
  const { coresEach, pick } = spec;
  const gapMean = 1 / spec.rate;
  const gaps = new Exponentials(seed);
  const services = new Exponentials(seed + 1_000_003);
  const choices = new Uniforms(seed + 2_000_003);
  const state = createLoopState(spec);
  const { times, slots, born, next, serverOf, head, tail, busy, count } = state;
  let size = 0;
  let free = 0;
  let arrival = gaps.next() * gapMean;
  let sample = spec.sampleSeconds;
  let arrived = 0;
  let done = 0;
  let sum = 0;
  times[1] = Infinity;
  while (done < customers) {
    const end = times[1];
    if (end < arrival) {
      const now = end;
      const slot = slots[1];
      const server = serverOf[slot];
      sum += now - born[slot];
      done++;
      next[slot] = free;
      free = slot;
      if (pick === 'least') fewer(state, server);
      else count[server]--;
      const first = head[server];
      if (first !== NOBODY) {
        head[server] = next[first];
        siftDown(times, slots, size, now + services.next(), first);
      } else {
        if (--busy[server] === 0) state.busyTime[server] += now - state.busySince[server];
        const time = times[size];
        const last = slots[size];
        times[size] = Infinity;
        size--;
        if (size > 0) siftDown(times, slots, size, time, last);
      }
    } else if (arrival < sample) {
      const now = arrival;
      arrived++;
      arrival = arrived < customers ? now + gaps.next() * gapMean : Infinity;
      const server = pick === 'only' ? 0 : choose(state, pick, choices);
      const slot = free;
      free = next[slot];
      born[slot] = now;
      serverOf[slot] = server;
      if (busy[server] < coresEach) {
        if (busy[server]++ === 0) state.busySince[server] = now;
        siftUp(times, slots, ++size, now + services.next(), slot);
      } else {
        next[slot] = NOBODY;
        if (head[server] === NOBODY) head[server] = slot;
        else next[tail[server]] = slot;
        tail[server] = slot;
      }
    } else {
      sampleServers(state, sample);
      sample += spec.sampleSeconds;
    }
  }
  return { events: arrived + done, meanResponse: sum / done };
}

function choose(state: LoopState, pick: 'two' | 'least', choices: Uniforms): number {
  if (pick === 'least') return leastBusy(state, choices.next());
  const { count } = state;
  const one = (choices.next() * count.length) | 0;
  let two = (choices.next() * (count.length - 1)) | 0;
  if (two >= one) two++;
  const server = count[two] < count[one] ? two : one;
  count[server]++;
  return server;
}

function siftUp(t: Float64Array, s: Int32Array, from: number, time: number, slot: number): void {
  let hole = from;
  while (hole > 1) {
    const parent = hole >>> 1;
    const parentTime = t[parent];
    if (time >= parentTime) break;
    t[hole] = parentTime;
    s[hole] = s[parent];
    hole = parent;
  }
  t[hole] = time;
  s[hole] = slot;
}

function siftDown(t: Float64Array, s: Int32Array, size: number, time: number, slot: number): void {
  const lastParent = size >>> 1;
  let hole = 1;
  while (hole <= lastParent) {
    let child = hole << 1;
    let childTime = t[child];
    // The place after the last entry holds Infinity, so a missing sister is never the smaller.
    const sisterTime = t[child + 1];
    if (sisterTime < childTime) {
      child++;
      childTime = sisterTime;
    }
    if (childTime >= time) break;
    t[hole] = childTime;
    s[hole] = s[child];
    hole = child;
  }
  t[hole] = time;
  s[hole] = slot;
}

/** Servers stand in `order` by count, those with k requests from `starts[k]` on: a move is a swap. */
function leastBusy(state: LoopState, uniform: number): number {
  const { order, place, starts, count } = state;
  const least = count[order[0]];
  const end = starts[least + 1];
  const server = order[(uniform * end) | 0];
  const last = --starts[least + 1];
  swap(order, place, server, last);
  count[server]++;
  return server;
}

function fewer(state: LoopState, server: number): void {
  const { order, place, starts, count } = state;
  const first = starts[count[server]]++;
  swap(order, place, server, first);
  count[server]--;
}

function swap(order: Int32Array, place: Int32Array, server: number, to: number): void {
  const other = order[to];
  const from = place[server];
  order[from] = other;
  place[other] = from;
  order[to] = server;
  place[server] = to;
}

/** Utilisation of every server since the last sample, into a ring of its own. */
function sampleServers(state: LoopState, now: number): void {
  const { busy, busySince, busyTime, busyBefore, ring, count } = state;
  for (let k = 0; k < count.length; k++) {
    const total = busyTime[k] + (busy[k] > 0 ? now - busySince[k] : 0);
    ring[k * 64 + (state.samples & 63)] = total - busyBefore[k];
    busyBefore[k] = total;
  }
  state.samples++;
}
