// Writes a frame: reads what is to be seen of a run and packs it as frame-layout.ts says.
// Pure: the same run gives the same numbers, nothing is changed by looking. The buffer is used
// again while it is large enough. What is not yet measured is NaN.
import { costSoFar } from '../sim/cluster/cost.ts';
import { elasticitySoFar } from '../sim/cluster/elasticity.ts';
import { ENDS } from '../sim/cluster/class-table.ts';
import { countInState, MACHINE } from '../sim/cluster/machine-table.ts';
import { type Pool, waitingIn } from '../sim/cluster/pool.ts';
import { meanOver, samplesTooNew } from '../sim/cluster/pool-metrics.ts';
import { recentLatency } from '../sim/cluster/recent-latency.ts';
import { HEAD } from '../sim/cluster/request-queue.ts';
import { classOf, NEXT, NOBODY, ROW } from '../sim/cluster/request-table.ts';
import { COLUMNS } from '../sim/recorder/columns.ts';
import { writeSampleRow } from '../sim/recorder/sample-row.ts';
import { digestOf, isOver, type Run, timeOf } from '../sim/run.ts';
import {
  CLASS_COLUMNS,
  classColumn,
  type FrameCounts,
  frameLength,
  header,
  type HeaderName,
  memberSerials,
  memberTimes,
  memberValues,
  POOL_COLUMNS,
  poolColumn,
  type PoolColumn,
  seriesColumn,
  seriesTimes,
  setHeader,
  waitingClasses,
} from './frame-layout.ts';
import { packMachines } from './frame-packing-machines.ts';
import type { Speed } from './protocol.ts';
import type { Watch } from './watch.ts';

/** The charts show this much before now, seconds. */
export const PAST_SECONDS = 600;
/** The tank of the balancer shows at most this many requests. */
const MOST_WAITING_SHOWN = 64;
/** Room to spare in a new buffer, so that a few machines more need no other one. */
const SPARE = 1.25;

export interface FrameSource {
  readonly run: Run;
  readonly watch: Watch;
  /** Latest time recorded; without it the run is the latest itself. */
  readonly recordedUntil?: number;
  readonly epoch: number;
  readonly revision: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

/** The frame of this moment, in the given buffer if it fits, else in a new one. */
export function packFrame(source: FrameSource, buffer: ArrayBuffer): Float64Array {
  const counts = countAll(source);
  const length = frameLength(counts);
  const fits = buffer.byteLength >= length * 8;
  const frame = new Float64Array(fits ? buffer : new ArrayBuffer(Math.ceil(length * SPARE) * 8));
  for (const [name, value] of Object.entries(counts)) setHeader(frame, name as HeaderName, value);
  packHeader(frame, source);
  packPools(frame, source.run);
  packClasses(frame, source.run);
  packWaiting(frame, source.run);
  packMachines(frame, source.run, source.watch);
  packMembers(frame, source.watch);
  packSeries(frame, source.run);
  return frame;
}

function countAll({ run, watch }: FrameSource): FrameCounts {
  const { pools } = run.cluster;
  let machines = 0;
  let containers = 0;
  let waiting = 0;
  for (const pool of pools) {
    machines += pool.data.machines.liveCount;
    containers += pool.data.machines.liveCount * pool.perMachine;
    waiting += waitingIn(pool);
  }
  return {
    pools: pools.length,
    classes: run.cluster.data.classes.count,
    waitingShown: Math.min(waiting, MOST_WAITING_SHOWN),
    machines,
    containers,
    ...watch.members.size,
    rows: run.recorder.series.length - firstRow(run),
  };
}

/** The first row of the series to show: the last one before the window's edge. */
export function firstRow(run: Run): number {
  const { times, length } = run.recorder.series;
  const edge = timeOf(run) - PAST_SECONDS;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] < edge) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function packHeader(frame: Float64Array, source: FrameSource): void {
  const { run, epoch, revision, playing, speed } = source;
  const { cluster } = run;
  const digest = digestOf(run);
  const { usd, staticUsd, peakUsd, peakMachines } = costSoFar(cluster);
  const values: Partial<Record<HeaderName, number>> = {
    epoch,
    revision,
    time: timeOf(run),
    durationSeconds: run.scenario.durationSeconds,
    recordedUntil: source.recordedUntil ?? timeOf(run),
    isPlaying: playing ? 1 : 0,
    speed: speed === 'max' ? 0 : speed,
    isFinished: isOver(run) ? 1 : 0,
    digestHigh: parseInt(digest.slice(0, 8), 16),
    digestLow: parseInt(digest.slice(8), 16),
    retries: cluster.data.retries,
    waiting: cluster.pools.reduce((sum, pool) => sum + waitingIn(pool), 0),
    ...{ usd, staticUsd, peakUsd, peakMachines },
    ...recentLatency(cluster),
    ...elasticity(run),
    alertsOpen: cluster.data.alerts.history.filter(({ clearedAt }) => clearedAt === null).length,
  };
  for (const [name, value] of Object.entries(values)) setHeader(frame, name as HeaderName, value);
}

function elasticity(run: Run): Partial<Record<HeaderName, number>> {
  const { score, underAccuracy, overAccuracy, underTime, overTime } = elasticitySoFar(run.cluster);
  return { score, underAccuracy, overAccuracy, underTime, overTime };
}

function packPools(frame: Float64Array, { cluster }: Run): void {
  cluster.pools.forEach((pool, index) => {
    const { machines, nextTick } = pool.data;
    const values: Record<PoolColumn, number> = {
      observedCpu: observedCpu(pool, cluster.data.kernel.now),
      nextTick,
      ready: countInState(machines, MACHINE.healthy),
      booting: countInState(machines, MACHINE.booting),
      waiting: waitingIn(pool),
    };
    for (const name of POOL_COLUMNS) poolColumn(frame, name)[index] = values[name];
  });
}

/** What the autoscaler would see now, percent. */
function observedCpu(pool: Pool, time: number): number {
  const { windowSeconds, metricDelaySeconds } = pool.settings.autoscaler;
  const { metrics } = pool.data;
  const skipped = samplesTooNew(metrics, time, metricDelaySeconds);
  return meanOver(metrics, 'cpu', { windowSeconds, skipped });
}

/** Totals by class, and their sums in the header. */
function packClasses(frame: Float64Array, run: Run): void {
  const { classes } = run.cluster.data;
  const sums = CLASS_COLUMNS.map((name, column) => {
    const into = classColumn(frame, name);
    let sum = 0;
    for (let k = 0; k < classes.count; k++) {
      into[k] = column === 0 ? classes.born[k] : classes.ended[k * ENDS + column - 1];
      sum += into[k];
    }
    setHeader(frame, name, sum);
    return sum;
  });
  setHeader(frame, 'inFlight', sums[0] - sums[1] - sums[2] - sums[3] - sums[4]);
}

function packWaiting(frame: Float64Array, run: Run): void {
  const into = waitingClasses(frame);
  const { requests } = run.cluster.data;
  let taken = 0;
  for (const { data } of run.cluster.pools) {
    for (let slot = data.waiting[HEAD]; slot !== NOBODY && taken < into.length;) {
      into[taken++] = classOf(requests, slot);
      slot = requests.whole[(slot << ROW) + NEXT];
    }
  }
}

function packMembers(frame: Float64Array, { members }: Watch): void {
  if (header(frame, 'members') === 0) return;
  members.writeSerials(memberSerials(frame));
  members.writeTimes(memberTimes(frame));
  members.writeLines((index) => memberValues(frame, index));
}

function packSeries(frame: Float64Array, run: Run): void {
  const { series } = run.recorder;
  const from = firstRow(run);
  seriesTimes(frame).set(series.times.subarray(from, series.length));
  COLUMNS.forEach(({ name }, i) => {
    seriesColumn(frame, name).set(series.values[i].subarray(from, series.length));
  });
  if (series.samplesPerPoint > 1) packLastSample(frame, run);
}

/** Scratch: a row of the series. */
const row = new Float64Array(COLUMNS.length);

/** A point of a long run stands for many samples; the newest is the last one, like all else in a frame. */
function packLastSample(frame: Float64Array, { cluster }: Run): void {
  writeSampleRow(cluster, row);
  COLUMNS.forEach(({ name }, i) => {
    const column = seriesColumn(frame, name);
    column[column.length - 1] = row[i];
  });
}
