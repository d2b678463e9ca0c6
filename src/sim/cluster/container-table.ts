// The containers of one pool, by slot: machine m holds the slots m x perMachine to
// (m + 1) x perMachine - 1. This is also what a balancing policy sees (balancer/policy.ts).
// `ready` lists the containers that take requests, oldest first; `open` those of them with room.
// What the hot path needs of a container stands side by side in one row (see request-table.ts).
// Work is core-seconds.
import { type ContainerView, UNLIMITED } from '../balancer/policy.ts';
import { copyInto, NOBODY } from './request-table.ts';

/** Row of a container in `whole`: begins at slot << CONTAINER_ROW. */
export const CONTAINER_ROW = 3;
/** Its own queue: three numbers (request-queue.ts). */
export const QUEUE = 0;
/** Requests in service, and how many can be. */
export const SERVING = 3;
export const SLOTS = 4;
/** 1 while it takes requests. */
export const ACCEPTING = 5;
/** Most requests it may hold; the policies read the same from `capacity`. */
export const CAPACITY = 6;

/** Row of a container in `real`: begins at slot << CONTAINER_REAL_ROW. */
export const CONTAINER_REAL_ROW = 1;
/** Work of all services started, minus what was cut short. */
export const STARTED_WORK = 0;
/** Time on the network to here and back, seconds. */
export const NETWORK_DELAY = 1;

/** Counts of a class in a container: begin at (slot x classes + class) << COUNTS_ROW. */
export const COUNTS_ROW = 2;
export const COUNTS = 1 << COUNTS_ROW;
/**
 * Requests that came here, that left, and of these that left unanswered. Those that were answered
 * are counted when the ends are taken into the books (settle.ts).
 */
export const ROUTED = 0;
export const LEFT = 1;
export const UNANSWERED = 2;

export interface ContainerTable extends ContainerView {
  ready: Int32Array;
  readyCount: number;
  open: Int32Array;
  openCount: number;
  inflight: Int32Array;
  capacity: Int32Array;
  weight: Int32Array;
  whole: Int32Array;
  real: Float64Array;
  counts: Uint32Array;
  /** By slot: where it stands in `open`, -1 if it does not. */
  openPosition: Int32Array;
  readonly classes: number;
}

export function createContainerTable(slots: number, classes: number): ContainerTable {
  const table: ContainerTable = {
    ready: new Int32Array(0),
    readyCount: 0,
    open: new Int32Array(0),
    openCount: 0,
    inflight: new Int32Array(0),
    capacity: new Int32Array(0),
    weight: new Int32Array(0),
    whole: new Int32Array(0),
    real: new Float64Array(0),
    counts: new Uint32Array(0),
    openPosition: new Int32Array(0),
    classes,
  };
  growContainers(table, slots);
  return table;
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
  const { whole, real, counts, classes } = table;
  const row = slot << CONTAINER_ROW;
  const capacity = shape.queueLimit === 'unlimited' ? UNLIMITED : shape.slots + shape.queueLimit;
  table.weight[slot] = shape.cores;
  table.capacity[slot] = capacity;
  whole[row | QUEUE] = NOBODY;
  whole[row | (QUEUE + 1)] = NOBODY;
  whole[row | SLOTS] = shape.slots;
  whole[row | CAPACITY] = capacity;
  real[(slot << CONTAINER_REAL_ROW) | STARTED_WORK] = 0;
  real[(slot << CONTAINER_REAL_ROW) | NETWORK_DELAY] = shape.networkDelaySeconds;
  counts.fill(0, (slot * classes) << COUNTS_ROW, ((slot + 1) * classes) << COUNTS_ROW);
}

/** The container takes requests from now on. */
export function makeReady(table: ContainerTable, slot: number): void {
  table.ready[table.readyCount++] = slot;
  table.whole[(slot << CONTAINER_ROW) | ACCEPTING] = 1;
  addOpen(table, slot);
}

/** The container takes no more requests; returns where it stood in `ready`. */
export function makeUnready(table: ContainerTable, slot: number): number {
  const position = table.ready.indexOf(slot);
  table.ready.copyWithin(position, position + 1, table.readyCount);
  table.readyCount--;
  table.whole[(slot << CONTAINER_ROW) | ACCEPTING] = 0;
  if (table.openPosition[slot] >= 0) removeOpen(table, slot);
  return position;
}

/** One more request in the container. */
export function fillPlace(table: ContainerTable, slot: number): void {
  const inflight = ++table.inflight[slot];
  if (inflight === table.whole[(slot << CONTAINER_ROW) | CAPACITY]) removeOpen(table, slot);
}

/** One request fewer in the container. */
export function freePlace(table: ContainerTable, slot: number): void {
  const { whole } = table;
  const row = slot << CONTAINER_ROW;
  const wasFull = table.inflight[slot]-- === whole[row | CAPACITY];
  if (wasFull && whole[row | ACCEPTING] === 1) addOpen(table, slot);
}

/** The container holds nothing any more: everything in it was taken out. */
export function emptyContainer(table: ContainerTable, slot: number): void {
  table.inflight[slot] = 0;
  table.whole[(slot << CONTAINER_ROW) | SERVING] = 0;
}

/** A request of class `k` leaves the container without an answer. */
export function leaveUnanswered(table: ContainerTable, slot: number, k: number): void {
  const at = countsAt(table, slot, k);
  table.counts[at | LEFT]++;
  table.counts[at | UNANSWERED]++;
}

/** Where the counts of class `k` in the container begin. */
export function countsAt(table: ContainerTable, slot: number, k: number): number {
  return (slot * table.classes + k) << COUNTS_ROW;
}

/** Requests waiting in the container's own queue. */
export function queuedIn(table: ContainerTable, slot: number): number {
  return table.whole[(slot << CONTAINER_ROW) + QUEUE + 2];
}

/** Requests in service in the container. */
export function servingIn(table: ContainerTable, slot: number): number {
  return table.whole[(slot << CONTAINER_ROW) | SERVING];
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
  table.ready = copyInto(new Int32Array(slots), table.ready);
  table.open = copyInto(new Int32Array(slots), table.open);
  table.inflight = copyInto(new Int32Array(slots), table.inflight);
  table.capacity = copyInto(new Int32Array(slots), table.capacity);
  table.weight = copyInto(new Int32Array(slots), table.weight);
  table.whole = copyInto(new Int32Array(slots << CONTAINER_ROW), table.whole);
  table.real = copyInto(new Float64Array(slots << CONTAINER_REAL_ROW), table.real);
  table.counts = copyInto(new Uint32Array((slots * table.classes) << COUNTS_ROW), table.counts);
  table.openPosition = copyInto(new Int32Array(slots).fill(-1), table.openPosition);
}
