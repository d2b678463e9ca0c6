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
  readonly cpu: number;
  readonly memory: number;
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
  readonly inFlight: number;
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
  /** The soonest end of booting, NaN when none boots. */
  readonly nextReadyAt: number;
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
    inFlight: header(frame, 'inFlight'),
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

type StateCounts = Pick<Moment, 'ready' | 'booting' | 'draining' | 'failed' | 'nextReadyAt'>;

function countStates(frame: Float64Array): StateCounts {
  const states = machineColumn(frame, 'state');
  const readyAt = machineColumn(frame, 'readyAt');
  const counts = [0, 0, 0, 0, 0];
  let nextReadyAt = NaN;
  states.forEach((state, i) => {
    counts[state]++;
    const isSooner = state === MACHINE_STATE.booting && !(readyAt[i] >= nextReadyAt);
    if (isSooner) nextReadyAt = readyAt[i];
  });
  return {
    booting: counts[MACHINE_STATE.booting],
    ready: counts[MACHINE_STATE.healthy],
    draining: counts[MACHINE_STATE.draining],
    failed: counts[MACHINE_STATE.failed],
    nextReadyAt,
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
  const read = (name: Parameters<typeof machineColumn>[1]): Float64Array =>
    machineColumn(frame, name);
  const [serial, pool] = [read('serial'), read('pool')];
  const [region, state] = [read('region'), read('state')];
  const [orderedAt, readyAt, cpu] = [read('orderedAt'), read('readyAt'), read('cpu')];
  const [memory, requests] = [read('memory'), read('requests')];
  const [first, containers] = [read('firstContainer'), read('containers')];
  return (places ?? [...serial.keys()]).map((i) => ({
    serial: serial[i],
    pool: pool[i],
    region: region[i],
    state: STATE_NAMES[state[i]] ?? 'healthy',
    orderedAt: orderedAt[i],
    readyAt: readyAt[i],
    cpu: cpu[i],
    memory: memory[i],
    requests: requests[i],
    containers: containerViews(frame, first[i], containers[i]),
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
