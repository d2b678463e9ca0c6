// The numbers of a moment as plain objects, for everything on the screen that is text: read from a
// frame at most four times a second. Single machines only while they are few enough to be rows;
// more are drawn from the frame itself.
// Simulated seconds, percent, US dollars; NaN is not measured.
import {
  containerColumn,
  digestTextOf,
  header,
  MACHINE_STATE,
  machineColumn,
  poolColumn,
  seriesColumn,
  waitingClasses,
} from '../worker/frame-layout.ts';

/** More machines than this are a grid. */
export const MOST_ROWS = 16;

export type MachineStateName = 'booting' | 'healthy' | 'draining' | 'failed';

export interface ContainerView {
  readonly serving: number;
  readonly queued: number;
  readonly cpu: number;
}

export interface MachineView {
  readonly serial: number;
  readonly pool: number;
  readonly region: number;
  readonly state: MachineStateName;
  readonly orderedAt: number;
  readonly readyAt: number;
  /** It failed, and what was ordered in its place has become ready. */
  readonly isReplaced: boolean;
  readonly cpu: number;
  readonly requests: number;
  readonly containers: readonly ContainerView[];
}

export interface PoolView {
  /** Mean over the autoscaler's window, and when it decides next. */
  readonly observedCpu: number;
  readonly nextTick: number;
  readonly ready: number;
  readonly booting: number;
  /** Every machine that boots. */
  readonly boots: readonly Boot[];
}

/** When a machine was ordered, and when it will be ready. */
export interface Boot {
  readonly orderedAt: number;
  readonly readyAt: number;
}

export interface Moment {
  readonly time: number;
  readonly durationSeconds: number;
  /** The latest time reached; later than `time` while the past is shown. */
  readonly recordedUntil: number;
  readonly digest: string;
  readonly waiting: number;
  readonly usd: number;
  readonly staticUsd: number;
  readonly p95: number;
  readonly score: number;
  readonly underTime: number;
  readonly overTime: number;
  readonly alertsOpen: number;
  /** In the order of the scenario. */
  readonly pools: readonly PoolView[];
  /** Of the last sample. */
  readonly cpu: number;
  readonly memory: number;
  readonly network: number;
  readonly requestRate: number;
  /** Machines by state now. */
  readonly ready: number;
  readonly booting: number;
  readonly draining: number;
  readonly failed: number;
  /** Class of each of the first requests in the balancer's queue. */
  readonly waitingClasses: readonly number[];
  /** Empty when there are more than MOST_ROWS. */
  readonly machines: readonly MachineView[];
}

const STATE_NAMES: Readonly<Record<number, MachineStateName>> = {
  [MACHINE_STATE.booting]: 'booting',
  [MACHINE_STATE.healthy]: 'healthy',
  [MACHINE_STATE.draining]: 'draining',
  [MACHINE_STATE.failed]: 'failed',
};

export function momentOf(frame: Float64Array): Moment {
  const isFew = header(frame, 'machines') <= MOST_ROWS;
  return {
    time: header(frame, 'time'),
    durationSeconds: header(frame, 'durationSeconds'),
    recordedUntil: header(frame, 'recordedUntil'),
    digest: digestTextOf(frame),
    waiting: header(frame, 'waiting'),
    usd: header(frame, 'usd'),
    staticUsd: header(frame, 'staticUsd'),
    p95: header(frame, 'p95'),
    score: header(frame, 'score'),
    underTime: header(frame, 'underTime'),
    overTime: header(frame, 'overTime'),
    alertsOpen: header(frame, 'alertsOpen'),
    pools: poolViews(frame),
    cpu: newest(frame, 'cpu'),
    memory: newest(frame, 'memory'),
    network: newest(frame, 'network'),
    requestRate: newest(frame, 'requestRate'),
    ...countStates(frame),
    waitingClasses: Array.from(waitingClasses(frame)),
    machines: isFew ? machineViews(frame) : [],
  };
}

function newest(frame: Float64Array, name: Parameters<typeof seriesColumn>[1]): number {
  return seriesColumn(frame, name).at(-1) ?? NaN;
}

type StateCounts = Pick<Moment, 'ready' | 'booting' | 'draining' | 'failed'>;

function countStates(frame: Float64Array): StateCounts {
  const counts = [0, 0, 0, 0, 0];
  machineColumn(frame, 'state').forEach((state) => counts[state]++);
  return {
    booting: counts[MACHINE_STATE.booting],
    ready: counts[MACHINE_STATE.healthy],
    draining: counts[MACHINE_STATE.draining],
    failed: counts[MACHINE_STATE.failed],
  };
}

function poolViews(frame: Float64Array): PoolView[] {
  const nextTick = poolColumn(frame, 'nextTick');
  const ready = poolColumn(frame, 'ready');
  const booting = poolColumn(frame, 'booting');
  const boots = bootsByPool(frame, ready.length);
  return Array.from(poolColumn(frame, 'observedCpu'), (observedCpu, i) => ({
    observedCpu,
    nextTick: nextTick[i],
    ready: ready[i],
    booting: booting[i],
    boots: boots[i],
  }));
}

function bootsByPool(frame: Float64Array, pools: number): Boot[][] {
  const boots = Array.from({ length: pools }, (): Boot[] => []);
  const pool = machineColumn(frame, 'pool');
  const orderedAt = machineColumn(frame, 'orderedAt');
  const readyAt = machineColumn(frame, 'readyAt');
  machineColumn(frame, 'state').forEach((state, i) => {
    if (state !== MACHINE_STATE.booting) return;
    boots[pool[i]].push({ orderedAt: orderedAt[i], readyAt: readyAt[i] });
  });
  return boots;
}

/** The machines at these places of the frame; without places, all of them. */
export function machineViews(frame: Float64Array, places?: readonly number[]): MachineView[] {
  const of = (name: Parameters<typeof machineColumn>[1], i: number): number =>
    machineColumn(frame, name)[i];
  /** One that fails is replaced at once: by the last that its pool ordered at that moment. */
  const isReplaced = (i: number): boolean => {
    // Of ten thousand machines nearly none: the others are not looked up.
    if (of('state', i) !== MACHINE_STATE.failed) return false;
    const failedAt = of('leavesAt', i);
    const next = machineColumn(frame, 'orderedAt').findLastIndex(
      (at, j) => at === failedAt && of('pool', j) === of('pool', i),
    );
    // Not by one that failed itself while it was booting.
    return of('readyAt', next) <= Math.min(header(frame, 'time'), of('leavesAt', next));
  };
  return (places ?? [...machineColumn(frame, 'serial').keys()]).map((i) => ({
    serial: of('serial', i),
    pool: of('pool', i),
    region: of('region', i),
    state: STATE_NAMES[of('state', i)] ?? 'healthy',
    orderedAt: of('orderedAt', i),
    readyAt: of('readyAt', i),
    isReplaced: isReplaced(i),
    cpu: of('cpu', i),
    requests: of('requests', i),
    containers: containerViews(frame, of('firstContainer', i), of('containers', i)),
  }));
}

function containerViews(frame: Float64Array, first: number, count: number): ContainerView[] {
  const serving = containerColumn(frame, 'serving');
  const queued = containerColumn(frame, 'queued');
  const cpu = containerColumn(frame, 'cpu');
  return Array.from({ length: count }, (_, i) => ({
    serving: serving[first + i],
    queued: queued[first + i],
    cpu: cpu[first + i],
  }));
}
