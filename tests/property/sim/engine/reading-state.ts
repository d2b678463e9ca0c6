// Where the tests of the engine read its state: the only file of the tests that knows how requests,
// containers and machines are kept in columns, so that renaming a column costs one change here.
// Times are simulated seconds, work core-seconds. Nothing here changes anything.
import { END, ENDS } from '../../../../src/sim/cluster/class-table.ts';
import { AGENDA } from '../../../../src/sim/cluster/cluster.ts';
import * as C from '../../../../src/sim/cluster/container-table.ts';
import { MACHINE } from '../../../../src/sim/cluster/machine-table.ts';
import type { Pool } from '../../../../src/sim/cluster/pool.ts';
import { HEAD, LENGTH, TAIL } from '../../../../src/sim/cluster/request-queue.ts';
import * as R from '../../../../src/sim/cluster/request-table.ts';
import { RANK } from '../../../../src/sim/kernel/agenda.ts';
import type { Run } from '../../../../src/sim/run.ts';

export { AGENDA, END, ENDS, MACHINE };
export const { REQUEST, NOBODY } = R;
export type { Pool };

export const timeNow = (run: Run): number => run.cluster.data.kernel.now;
export const kernelOf = (run: Run) => run.cluster.data.kernel;
export const poolsOf = (run: Run): readonly Pool[] => run.cluster.pools;
export const scenarioNow = (run: Run) => run.cluster.scenario;
export const classCount = (run: Run): number => run.cluster.data.classes.count;
export const poolOfClass = (run: Run, k: number): Pool => run.cluster.poolOfClass[k];

/** Totals of a class since the start. */
export const bornOf = (run: Run, k: number): number => run.cluster.data.classes.born[k];
export const endedOf = (run: Run, k: number, end: number): number =>
  run.cluster.data.classes.ended[k * ENDS + end];
export const latencySumOf = (run: Run, k: number): number => run.cluster.data.classes.latencySum[k];
export const slowOf = (run: Run, k: number): number => run.cluster.data.classes.slow[k];
export const offeredWorkOf = (run: Run, k: number): number =>
  run.cluster.data.classes.offeredWork[k];
export const patienceOf = (run: Run, k: number): number => run.cluster.data.classes.timeout[k];
export const coresOf = (run: Run, k: number): number => run.cluster.data.classes.coresPerRequest[k];
export const samplesTaken = (run: Run): number => run.cluster.data.samples;
export const retriesOf = (run: Run): number => run.cluster.data.retries;

export function allEnded(run: Run, k: number): number {
  let sum = 0;
  for (let end = 0; end < ENDS; end++) sum += endedOf(run, k, end);
  return sum;
}

/** Requests by slot: none stands at or beyond this one, given the answer after the event before. */
export function slotsTouched(run: Run, before: number): number {
  let slot = before;
  while (slot < slotCapacity(run) && stateOf(run, slot) !== REQUEST.free) slot++;
  return slot;
}

const requests = (run: Run) => run.cluster.data.requests;
export const idOf = (run: Run, slot: number): number => R.idOf(requests(run), slot);
export const classOf = (run: Run, slot: number): number => R.classOf(requests(run), slot);
export const stateOf = (run: Run, slot: number): number => R.stateOf(requests(run), slot);
export const containerOf = (run: Run, slot: number): number => R.containerOf(requests(run), slot);
export const attemptsOf = (run: Run, slot: number): number => requests(run).attempts[slot];
export const birthOf = (run: Run, slot: number): number =>
  requests(run).real[(slot << R.REAL_ROW) + R.BIRTH];
export const workOf = (run: Run, slot: number): number =>
  requests(run).real[(slot << R.REAL_ROW) + R.WORK];

/** Slots that are free, by walking the list of them; throws if the list runs in a circle. */
export function freeSlots(run: Run): number {
  const table = requests(run);
  let count = 0;
  for (let slot = table.firstFree; slot !== NOBODY; slot = table.whole[(slot << R.ROW) + R.NEXT]) {
    if (++count > table.capacity) throw new Error('the list of free slots runs in a circle');
    if (R.stateOf(table, slot) !== REQUEST.free) throw new Error(`slot ${slot} is not free`);
  }
  return count;
}
export const slotCapacity = (run: Run): number => requests(run).capacity;

/** Slots of the requests in a queue, first to last, by walking it both ways. */
function walk(run: Run, queue: Int32Array, at: number): number[] {
  const { whole } = requests(run);
  const slots: number[] = [];
  let before = NOBODY;
  for (let slot = queue[at + HEAD]; slot !== NOBODY; slot = whole[(slot << R.ROW) + R.NEXT]) {
    if (whole[(slot << R.ROW) + R.PREVIOUS] !== before) throw new Error('a queue is torn');
    slots.push(slot);
    if (slots.length > queue[at + LENGTH]) throw new Error('a queue is longer than it says');
    before = slot;
  }
  if (queue[at + TAIL] !== before) throw new Error('a queue ends elsewhere than it says');
  if (queue[at + LENGTH] !== slots.length) throw new Error('a queue is shorter than it says');
  return slots;
}
export const waitingSlots = (run: Run, pool: Pool): number[] => walk(run, pool.data.waiting, 0);
export const queuedSlots = (run: Run, pool: Pool, container: number): number[] =>
  walk(run, pool.data.containers.whole, (container << C.CONTAINER_ROW) + C.QUEUE);
export const waitingCount = (pool: Pool): number => pool.data.waiting[LENGTH];

/** Containers by slot. */
export const containerSlots = (pool: Pool): number => pool.data.containers.inflight.length;
export const inflightIn = (pool: Pool, c: number): number => pool.data.containers.inflight[c];
export const servingIn = (pool: Pool, c: number): number => C.servingIn(pool.data.containers, c);
export const queueLengthOf = (pool: Pool, c: number): number => C.queuedIn(pool.data.containers, c);
export const placesOf = (pool: Pool, c: number): number =>
  pool.data.containers.whole[(c << C.CONTAINER_ROW) + C.SLOTS];
export const capacityOf = (pool: Pool, c: number): number => pool.data.containers.capacity[c];
export const acceptsIn = (pool: Pool, c: number): boolean =>
  pool.data.containers.whole[(c << C.CONTAINER_ROW) + C.ACCEPTING] === 1;
export const delayOf = (pool: Pool, c: number): number =>
  pool.data.containers.real[(c << C.CONTAINER_REAL_ROW) + C.NETWORK_DELAY];
export const readyContainers = (pool: Pool): Int32Array =>
  pool.data.containers.ready.subarray(0, pool.data.containers.readyCount);
export const openContainers = (pool: Pool): Int32Array =>
  pool.data.containers.open.subarray(0, pool.data.containers.openCount);
export const openPositionOf = (pool: Pool, c: number): number =>
  pool.data.containers.openPosition[c];
export const machineOf = (pool: Pool, c: number): number => Math.floor(c / pool.perMachine);

/** Requests of a class that came to a container, left it, and left it without an answer. */
export function countsOf(pool: Pool, c: number, k: number): [number, number, number] {
  const { counts, classes } = pool.data.containers;
  const at = (c * classes + k) * C.COUNTS;
  return [counts[at + C.ROUTED], counts[at + C.LEFT], counts[at + C.UNANSWERED]];
}

/** Machines by slot. */
export const liveMachines = (pool: Pool): Int32Array =>
  pool.data.machines.live.subarray(0, pool.data.machines.liveCount);
export const machineState = (pool: Pool, m: number): number => pool.data.machines.state[m];
export const serialOf = (pool: Pool, m: number): number => pool.data.machines.serial[m];
export const regionOf = (pool: Pool, m: number): number => pool.data.machines.region[m];
export const orderedAt = (pool: Pool, m: number): number => pool.data.machines.orderedAt[m];
export const readyAt = (pool: Pool, m: number): number => pool.data.machines.readyAt[m];
export const leavesAt = (pool: Pool, m: number): number => pool.data.machines.leavesAt[m];
export const cpuOf = (pool: Pool, m: number): number => pool.data.machines.cpu[m];
export const memoryOf = (pool: Pool, m: number): number => pool.data.machines.memory[m];
export const networkOf = (pool: Pool, m: number): number => pool.data.machines.network[m];
export const machineSlots = (pool: Pool): number => pool.data.machines.state.length;

export const desiredOf = (pool: Pool): number => pool.data.desired;
export const nextTickOf = (pool: Pool): number => pool.data.nextTick;
export const sampleOf = (pool: Pool) => pool.data.metrics.sample;
/** Machine-seconds paid in a region up to `now`. */
export const paidIn = (pool: Pool, region: number, now: number): number =>
  pool.data.paidSeconds[region] + pool.data.paid[region] * (now - pool.data.paidUpTo);

/** What the kernel will handle next: the root service's slot, or the kind on the agenda. */
export interface NextEvent {
  readonly kind: 'service' | 'arrival' | 'agenda' | 'none';
  readonly time: number;
  /** Slot of the service that ends, or kind on the agenda. */
  readonly what: number;
  readonly subject: number;
}

export function nextEvent(run: Run): NextEvent {
  const { services, agenda, nextArrival } = kernelOf(run);
  const service = services.times[1];
  const due = agenda.nextTime;
  if (service <= nextArrival && service <= due) {
    const what = service === Infinity ? -1 : services.payloads[1];
    return { kind: what < 0 ? 'none' : 'service', time: service, what, subject: 0 };
  }
  if (nextArrival < due || (nextArrival === due && agenda.nextRank > RANK.arrival)) {
    return { kind: 'arrival', time: nextArrival, what: 0, subject: 0 };
  }
  const entry = agenda.heap[1];
  return { kind: 'agenda', time: due, what: agenda.kind[entry], subject: agenda.subject[entry] };
}
