// What stands where in a frame: one Float64Array with all numbers of a moment of a run, columns of
// typed numbers only, so that it crosses from the worker without a copy and is drawn without one.
// Order: header, pools, classes, waiting, machines, routes, containers, members, series. Every column is a
// contiguous stretch, which `subarray` shows to the charts as it is.
// Times and durations are simulated seconds, latencies seconds, CPU and memory percent, US dollars.
// A value that is not known is NaN. Flags are 0 or 1.
import { COLUMNS, type ColumnName } from '../sim/recorder/columns.ts';

/** How much of each part a frame holds. */
const COUNTS = [
  'pools',
  'classes',
  'waitingShown',
  'machines',
  'containers',
  'members',
  'memberRows',
  'rows',
] as const;
export type FrameCounts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** With more machines than this none has a line of its own in the chart of CPU. */
export const MOST_MEMBERS = 50;

/** One number each, in this order, at the start of a frame. */
export const HEADER = [
  /** Rises with every run that is opened or started over. */
  'epoch',
  /** Rises with every change of anything; the larger one is the newer frame. */
  'revision',
  'time',
  'durationSeconds',
  /** The latest time reached; later than `time` while the past is shown. */
  'recordedUntil',
  'isPlaying',
  /** Simulated seconds a second; 0 stands for as fast as possible. */
  'speed',
  'isFinished',
  /** The 64 bits of the digest as two whole numbers below 2^32. */
  'digestHigh',
  'digestLow',
  /** Requests since the start, by end, and attempts after a failure. */
  'born',
  'completed',
  'rejected',
  'timedOut',
  'failed',
  'retries',
  'inFlight',
  /** In the queues of the balancers now. */
  'waiting',
  /** Cost since the start, that of the largest fleet and of the largest demand always on. */
  'usd',
  'staticUsd',
  'peakUsd',
  'peakMachines',
  /** Latency of the last 60 s. */
  'p50',
  'p95',
  'p99',
  /** Elasticity since the start: the score and its four parts, fractions. */
  'score',
  'underAccuracy',
  'overAccuracy',
  'underTime',
  'overTime',
  'alertsOpen',
  ...COUNTS,
] as const;

/** By pool. */
export const POOL_COLUMNS = [
  /** Mean of CPU over the autoscaler's window, and when it decides next. */
  'observedCpu',
  'nextTick',
  'ready',
  'booting',
  /** Requests in its balancer's queue. */
  'waiting',
] as const;

/** By class of request: totals since the start. */
export const CLASS_COLUMNS = ['born', 'completed', 'rejected', 'timedOut', 'failed'] as const;

/** By machine on the picture, oldest first within its pool. */
export const MACHINE_COLUMNS = [
  /** The number shown to people: vm-1. */
  'serial',
  'pool',
  'region',
  /** 1 booting, 2 healthy, 3 draining, 4 failed. */
  'state',
  'orderedAt',
  'readyAt',
  /** When its draining must end, or when it failed; Infinity otherwise. */
  'leavesAt',
  'cpu',
  'memory',
  /** Requests in it now, and ever sent to it. */
  'requests',
  'routed',
  /** Where its containers begin, and how many it has. */
  'firstContainer',
  'containers',
] as const;

/** By container: requests in service and waiting now, CPU percent over the last sample. */
export const CONTAINER_COLUMNS = ['serving', 'queued', 'cpu'] as const;

export type HeaderName = (typeof HEADER)[number];
export type PoolColumn = (typeof POOL_COLUMNS)[number];
export type ClassColumn = (typeof CLASS_COLUMNS)[number];
export type MachineColumn = (typeof MACHINE_COLUMNS)[number];
export type ContainerColumn = (typeof CONTAINER_COLUMNS)[number];

/** The largest machine state's numbers, as in the `state` column. */
export const MACHINE_STATE = { booting: 1, healthy: 2, draining: 3, failed: 4 } as const;

/** The parts after the header, in order, with the numbers each takes. */
const PARTS = {
  pools: (counts) => POOL_COLUMNS.length * counts.pools,
  classes: (counts) => CLASS_COLUMNS.length * counts.classes,
  waiting: (counts) => counts.waitingShown,
  machines: (counts) => MACHINE_COLUMNS.length * counts.machines,
  routes: (counts) => counts.classes * counts.machines,
  containers: (counts) => CONTAINER_COLUMNS.length * counts.containers,
  memberSerials: (counts) => counts.members,
  memberTimes: (counts) => counts.memberRows,
  members: (counts) => counts.members * counts.memberRows,
  series: (counts) => (1 + COLUMNS.length) * counts.rows,
} satisfies Record<string, (counts: FrameCounts) => number>;
type Part = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as Part[];

const PLACE = Object.fromEntries(HEADER.map((name, i) => [name, i])) as Record<HeaderName, number>;

/** Numbers a frame with these counts takes. */
export function frameLength(counts: FrameCounts): number {
  return PART_NAMES.reduce<number>((sum, part) => sum + PARTS[part](counts), HEADER.length);
}

/** One number of the header. */
export function header(frame: Float64Array, name: HeaderName): number {
  return frame[PLACE[name]];
}

export function setHeader(frame: Float64Array, name: HeaderName, value: number): void {
  frame[PLACE[name]] = value;
}

export function countsOf(frame: Float64Array): FrameCounts {
  const entries = COUNTS.map((name) => [name, header(frame, name)]);
  return Object.fromEntries(entries) as FrameCounts;
}

/** The digest as it is written everywhere: 16 hexadecimal digits. */
export function digestTextOf(frame: Float64Array): string {
  const half = (name: HeaderName): string => header(frame, name).toString(16).padStart(8, '0');
  return half('digestHigh') + half('digestLow');
}

export function poolColumn(frame: Float64Array, name: PoolColumn): Float64Array {
  const index = POOL_COLUMNS.indexOf(name);
  return column(frame, 'pools', { index, length: header(frame, 'pools') });
}

export function classColumn(frame: Float64Array, name: ClassColumn): Float64Array {
  const counts = countsOf(frame);
  return column(frame, 'classes', { index: CLASS_COLUMNS.indexOf(name), length: counts.classes });
}

/** Class of each of the first requests that wait, oldest first. */
export function waitingClasses(frame: Float64Array): Float64Array {
  return column(frame, 'waiting', { index: 0, length: header(frame, 'waitingShown') });
}

export function machineColumn(frame: Float64Array, name: MachineColumn): Float64Array {
  const index = MACHINE_COLUMNS.indexOf(name);
  return column(frame, 'machines', { index, length: header(frame, 'machines') });
}

/** Requests of class `k` ever sent to each machine, in the order of the machines. */
export function routedOf(frame: Float64Array, k: number): Float64Array {
  return column(frame, 'routes', { index: k, length: header(frame, 'machines') });
}

export function containerColumn(frame: Float64Array, name: ContainerColumn): Float64Array {
  const index = CONTAINER_COLUMNS.indexOf(name);
  return column(frame, 'containers', { index, length: header(frame, 'containers') });
}

/** Serial of each machine that has a line of its own. */
export function memberSerials(frame: Float64Array): Float64Array {
  return column(frame, 'memberSerials', { index: 0, length: header(frame, 'members') });
}

/** Times of the members' samples. */
export function memberTimes(frame: Float64Array): Float64Array {
  return column(frame, 'memberTimes', { index: 0, length: header(frame, 'memberRows') });
}

/** CPU of member `index` at those times; NaN where it was not ready. */
export function memberValues(frame: Float64Array, index: number): Float64Array {
  return column(frame, 'members', { index, length: header(frame, 'memberRows') });
}

/** Times of the rows of the series in the chart's window. */
export function seriesTimes(frame: Float64Array): Float64Array {
  return column(frame, 'series', { index: 0, length: header(frame, 'rows') });
}

export function seriesColumn(frame: Float64Array, name: ColumnName): Float64Array {
  const index = 1 + COLUMNS.findIndex((each) => each.name === name);
  return column(frame, 'series', { index, length: header(frame, 'rows') });
}

/** Column number `index` of a part, as a view on the frame itself. */
function column(
  frame: Float64Array,
  part: Part,
  { index, length }: { index: number; length: number },
): Float64Array {
  const from = partStart(countsOf(frame), part) + index * length;
  return frame.subarray(from, from + length);
}

function partStart(counts: FrameCounts, part: Part): number {
  let start: number = HEADER.length;
  for (const name of PART_NAMES) {
    if (name === part) break;
    start += PARTS[name](counts);
  }
  return start;
}
