// The yardstick: the least work that simulates the bench workloads, written by hand for speed, with
// nothing but the mean response to show for it. It knows no classes, pools, machines, timeouts or
// statistics. The engine is measured against it in the same process, turn by turn.
// Typed arrays, a binary heap (1-indexed) whose root is overwritten by the event that follows, the
// next arrival outside the heap, requests in slots with a free list, FIFO queues as linked lists.
// Times are seconds; mean service is 1 s.
import { Exponentials, Uniforms } from './reference-variates.ts';
import { born, busy, busySince, busyTime, count, head, next } from './reference-state.ts';
import { leastBusy, oneFewer, sampleServers, wipe } from './reference-state.ts';
import { serverOf, slots, tail, times } from './reference-state.ts';

export interface LoopSpec {
  readonly servers: number;
  /** Requests a server has in service at once. */
  readonly coresEach: number;
  /** Arrivals per second. */
  readonly rate: number;
  /** The only server, the emptier of two at random, or one with fewest requests. */
  readonly pick: 'only' | 'two' | 'least';
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
  const { servers, coresEach, pick, sampleSeconds } = spec;
  const gapMean = 1 / spec.rate;
  const gaps = new Exponentials(seed);
  const services = new Exponentials(seed + 1_000_003);
  const choices = new Uniforms(seed + 2_000_003);
  wipe(servers);
  let size = 0;
  let free = 0;
  let arrival = gaps.next() * gapMean;
  let sample = sampleSeconds;
  let arrived = 0;
  let done = 0;
  let sum = 0;
  while (done < customers) {
    const end = times[1];
    if (end < arrival) {
      const slot = slots[1];
      const server = serverOf[slot];
      sum += end - born[slot];
      done++;
      next[slot] = free;
      free = slot;
      if (pick === 'least') oneFewer(server);
      else count[server]--;
      const first = head[server];
      if (first !== NOBODY) {
        head[server] = next[first];
        siftDown(size, end + services.next(), first);
      } else {
        if (--busy[server] === 0) busyTime[server] += end - busySince[server];
        const time = times[size];
        const last = slots[size];
        times[size--] = Infinity;
        if (size > 0) siftDown(size, time, last);
      }
    } else if (arrival < sample) {
      const now = arrival;
      arrived++;
      arrival = arrived < customers ? now + gaps.next() * gapMean : Infinity;
      const server =
        pick === 'only'
          ? 0
          : pick === 'two'
            ? emptierOfTwo(choices, servers)
            : leastBusy(choices.next());
      const slot = free;
      free = next[slot];
      born[slot] = now;
      serverOf[slot] = server;
      if (busy[server] < coresEach) {
        if (busy[server]++ === 0) busySince[server] = now;
        siftUp(++size, now + services.next(), slot);
      } else {
        next[slot] = NOBODY;
        if (head[server] === NOBODY) head[server] = slot;
        else next[tail[server]] = slot;
        tail[server] = slot;
      }
    } else {
      sampleServers(servers, sample);
      sample += sampleSeconds;
    }
  }
  return { events: arrived + done, meanResponse: sum / done };
}

function emptierOfTwo(choices: Uniforms, servers: number): number {
  const one = (choices.next() * servers) | 0;
  let two = (choices.next() * (servers - 1)) | 0;
  if (two >= one) two++;
  const server = count[two] < count[one] ? two : one;
  count[server]++;
  return server;
}

function siftUp(from: number, time: number, slot: number): void {
  let hole = from;
  while (hole > 1) {
    const parent = hole >>> 1;
    const parentTime = times[parent];
    if (time >= parentTime) break;
    times[hole] = parentTime;
    slots[hole] = slots[parent];
    hole = parent;
  }
  times[hole] = time;
  slots[hole] = slot;
}

function siftDown(size: number, time: number, slot: number): void {
  const lastParent = size >>> 1;
  let hole = 1;
  while (hole <= lastParent) {
    let child = hole << 1;
    let childTime = times[child];
    // The place after the last entry holds Infinity, so a missing sister is never the smaller.
    const sisterTime = times[child + 1];
    if (sisterTime < childTime) {
      child++;
      childTime = sisterTime;
    }
    if (childTime >= time) break;
    times[hole] = childTime;
    slots[hole] = slots[child];
    hole = child;
  }
  times[hole] = time;
  slots[hole] = slot;
}
