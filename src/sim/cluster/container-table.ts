// The containers of one pool, as columns indexed by slot: machine m holds the slots
// m x perMachine to (m + 1) x perMachine - 1. This is also what a balancing policy sees
// (balancer/policy.ts). `ready` lists the containers that take requests, oldest first; `open`
// those of them with room. Work is core-seconds. Counts by class stand at slot x classes + class.
import { type ContainerView, UNLIMITED } from '../balancer/policy.ts';
import { copyInto } from './request-table.ts';
import { createRequestQueues, type RequestQueues } from './request-queue.ts';

export interface ContainerTable extends ContainerView {
  ready: Int32Array;
  readyCount: number;
  open: Int32Array;
  openCount: number;
  inflight: Int32Array;
  capacity: Int32Array;
  weight: Int32Array;
  /** By slot: requests in service, and how many can be. */
  serving: Int32Array;
  slots: Int32Array;
  /** By slot: 1 while it takes requests. */
  accepting: Uint8Array;
  /** By slot: where it stands in `open`, -1 if it does not. */
  openPosition: Int32Array;
  /** By slot: work of all services started, minus what was cut short. */
  startedWork: Float64Array;
  /** By slot: time on the network to here and back, seconds. */
  networkDelay: Float64Array;
  queues: RequestQueues;
  /** By slot and class: requests that came here, that left, and of these that left unanswered. */
  routed: Uint32Array;
  left: Uint32Array;
  unanswered: Uint32Array;
  readonly classes: number;
}

export function createContainerTable(slots: number, classes: number): ContainerTable {
  return {
    ready: new Int32Array(slots),
    readyCount: 0,
    open: new Int32Array(slots),
    openCount: 0,
    inflight: new Int32Array(slots),
    capacity: new Int32Array(slots),
    weight: new Int32Array(slots),
    serving: new Int32Array(slots),
    slots: new Int32Array(slots),
    accepting: new Uint8Array(slots),
    openPosition: new Int32Array(slots).fill(-1),
    startedWork: new Float64Array(slots),
    networkDelay: new Float64Array(slots),
    queues: createRequestQueues(slots),
    routed: new Uint32Array(slots * classes),
    left: new Uint32Array(slots * classes),
    unanswered: new Uint32Array(slots * classes),
    classes,
  };
}

/** What a container of a kind starts with. */
export interface ContainerShape {
  readonly cores: number;
  readonly slots: number;
  readonly queueLimit: number | 'unlimited';
  readonly networkDelaySeconds: number;
}

/** A new, empty container in `slot`, not yet ready. */
export function placeContainer(table: ContainerTable, slot: number, shape: ContainerShape): void {
  const { classes } = table;
  table.slots[slot] = shape.slots;
  table.weight[slot] = shape.cores;
  table.capacity[slot] =
    shape.queueLimit === 'unlimited' ? UNLIMITED : shape.slots + shape.queueLimit;
  table.startedWork[slot] = 0;
  table.networkDelay[slot] = shape.networkDelaySeconds;
  table.routed.fill(0, slot * classes, (slot + 1) * classes);
  table.left.fill(0, slot * classes, (slot + 1) * classes);
  table.unanswered.fill(0, slot * classes, (slot + 1) * classes);
}

/** The container takes requests from now on. */
export function makeReady(table: ContainerTable, slot: number): void {
  table.ready[table.readyCount++] = slot;
  table.accepting[slot] = 1;
  addOpen(table, slot);
}

/** The container takes no more requests; returns where it stood in `ready`. */
export function makeUnready(table: ContainerTable, slot: number): number {
  const position = table.ready.indexOf(slot);
  table.ready.copyWithin(position, position + 1, table.readyCount);
  table.readyCount--;
  table.accepting[slot] = 0;
  if (table.openPosition[slot] >= 0) removeOpen(table, slot);
  return position;
}

/** One more request in the container. */
export function fillPlace(table: ContainerTable, slot: number): void {
  const inflight = ++table.inflight[slot];
  if (inflight === table.capacity[slot]) removeOpen(table, slot);
}

/** One request fewer in the container. */
export function freePlace(table: ContainerTable, slot: number): void {
  const inflight = table.inflight[slot]--;
  if (inflight === table.capacity[slot] && table.accepting[slot] === 1) addOpen(table, slot);
}

/** A request of class `k` leaves the container without an answer. */
export function leaveUnanswered(table: ContainerTable, slot: number, k: number): void {
  const entry = slot * table.classes + k;
  table.left[entry]++;
  table.unanswered[entry]++;
}

function addOpen(table: ContainerTable, slot: number): void {
  table.openPosition[slot] = table.openCount;
  table.open[table.openCount++] = slot;
}

/** The last open container takes the place of the one that leaves. */
function removeOpen(table: ContainerTable, slot: number): void {
  const position = table.openPosition[slot];
  const last = table.open[--table.openCount];
  table.open[position] = last;
  table.openPosition[last] = position;
  table.openPosition[slot] = -1;
}

/** Makes room for `slots` containers. */
export function growContainers(table: ContainerTable, slots: number): void {
  const { classes } = table;
  table.ready = copyInto(new Int32Array(slots), table.ready);
  table.open = copyInto(new Int32Array(slots), table.open);
  table.inflight = copyInto(new Int32Array(slots), table.inflight);
  table.capacity = copyInto(new Int32Array(slots), table.capacity);
  table.weight = copyInto(new Int32Array(slots), table.weight);
  table.serving = copyInto(new Int32Array(slots), table.serving);
  table.slots = copyInto(new Int32Array(slots), table.slots);
  table.accepting = copyInto(new Uint8Array(slots), table.accepting);
  table.openPosition = copyInto(new Int32Array(slots).fill(-1), table.openPosition);
  table.startedWork = copyInto(new Float64Array(slots), table.startedWork);
  table.networkDelay = copyInto(new Float64Array(slots), table.networkDelay);
  table.routed = copyInto(new Uint32Array(slots * classes), table.routed);
  table.left = copyInto(new Uint32Array(slots * classes), table.left);
  table.unanswered = copyInto(new Uint32Array(slots * classes), table.unanswered);
  const queues = createRequestQueues(slots);
  copyInto(queues.head, table.queues.head);
  copyInto(queues.tail, table.queues.tail);
  copyInto(queues.length, table.queues.length);
  table.queues = queues;
}
