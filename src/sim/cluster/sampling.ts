// Every sample interval each pool is measured: utilisation from busy core-seconds, memory,
// network, counts, latency of the last minute, demand against supply.
// Busy core-seconds of a container so far = work of all services started there less what the
// services in progress still have to do, so that starting and ending a service costs one addition.
// CPU of a machine = busy core-seconds / (cores x interval); wasted work counts as busy.
import { observeElasticity } from '../metrics/elasticity.ts';
import { type Cluster, now } from './cluster.ts';
import { END, type End, ENDS } from './class-table.ts';
import {
  CONTAINER_REAL_ROW,
  COUNTS_ROW,
  LEFT,
  queuedIn,
  ROUTED,
  STARTED_WORK,
  UNANSWERED,
} from './container-table.ts';
import { settlePaid } from './machine-ledger.ts';
import { MACHINE, MACHINE_STATES } from './machine-table.ts';
import { type Pool, waitingIn } from './pool.ts';
import { CLASS, CONTAINER, ROW } from './request-table.ts';
import { offeredCores, type PoolMetrics, type PoolSample, remember } from './pool-metrics.ts';
import { checkAlerts } from './alerting.ts';
import { settleOutcomes } from './settle.ts';

/** Scratch: machines of a pool by state. */
const counts = new Int32Array(MACHINE_STATES);
/** Scratch: requests of a pool by how they ended. */
const ended = new Float64Array(ENDS);

/** Measures everything and tells the recorder. */
export function takeSample(cluster: Cluster): void {
  settleOutcomes(cluster);
  cluster.data.samples++;
  noteWorkLeft(cluster);
  for (const pool of cluster.pools) {
    pool.latency.roll();
    measureMachines(cluster, pool);
    samplePool(cluster, pool);
    scoreElasticity(pool.data.metrics);
    remember(pool.data.metrics);
    settlePaid(cluster, pool);
  }
  checkAlerts(cluster);
  cluster.recorder.sampled(cluster);
}

/** In each pool's scratch column: core-seconds that the services in progress still have to do. */
function noteWorkLeft(cluster: Cluster): void {
  const { kernel, requests, classes } = cluster.data;
  for (const pool of cluster.pools) blankScratch(pool);
  const { poolOfClass } = cluster;
  const { times, payloads, size } = kernel.services;
  const { coresPerRequest } = classes;
  const { whole } = requests;
  const time = kernel.now;
  for (let i = 1; i <= size; i++) {
    const row = payloads[i] << ROW;
    const k = whole[row | CLASS];
    poolOfClass[k].scratch[whole[row | CONTAINER]] += (times[i] - time) * coresPerRequest[k];
  }
}

/** One zero a container; the column is used again at each sample. */
function blankScratch(pool: Pool): void {
  const slots = pool.data.containers.inflight.length;
  if (pool.scratch.length !== slots) pool.scratch = new Float64Array(slots);
  else pool.scratch.fill(0);
}

/**
 * One pass over the containers of each machine: work done, memory held, bytes moved since its
 * order. All columns are looked up once, before the first machine.
 */
function measureMachines(cluster: Cluster, pool: Pool): void {
  const { live, liveCount, state, cpu, memory, network, busyBefore, bytesBefore } =
    pool.data.machines;
  const { real, counts: tally, classes } = pool.containers;
  const { memoryMiB: memoryOf, bytesIn, bytesOut } = cluster.data.classes;
  const { perMachine, scratch: workLeft } = pool;
  const { cores, memoryMiB, systemMemoryMiB } = pool.machineKind;
  const seconds = cluster.scenario.metrics.sampleSeconds;
  const heldIdle = systemMemoryMiB + perMachine * pool.containerMemoryMiB;
  for (let i = 0; i < liveCount; i++) {
    const machine = live[i];
    if (state[machine] === MACHINE.failed) clearMeasurements(pool, machine);
    if (state[machine] === MACHINE.failed || state[machine] === MACHINE.booting) continue;
    let busy = 0;
    let held = heldIdle;
    let bytes = 0;
    for (let c = machine * perMachine; c < (machine + 1) * perMachine; c++) {
      busy += real[(c << CONTAINER_REAL_ROW) | STARTED_WORK] - workLeft[c];
      for (let k = 0; k < classes; k++) {
        const at = (c * classes + k) << COUNTS_ROW;
        const routed = tally[at | ROUTED];
        const gone = tally[at | LEFT];
        held += (routed - gone) * memoryOf[k];
        bytes += routed * bytesIn[k] + (gone - tally[at | UNANSWERED]) * bytesOut[k];
      }
    }
    cpu[machine] = percent(busy - busyBefore[machine], cores * seconds);
    memory[machine] = percent(held, memoryMiB);
    network[machine] = (bytes - bytesBefore[machine]) / seconds;
    busyBefore[machine] = busy;
    bytesBefore[machine] = bytes;
  }
}

/** A share in percent, 0 to 100: sums of times may pass a bound by a rounding error. */
function percent(part: number, whole: number): number {
  const share = (100 * part) / whole;
  if (share > 100) return 100;
  return share < 0 ? 0 : share;
}

function clearMeasurements(pool: Pool, machine: number): void {
  const { machines } = pool.data;
  machines.cpu[machine] = 0;
  machines.memory[machine] = 0;
  machines.network[machine] = 0;
}

/** Writes the pool's newest sample, in place: samples are frequent and nothing is allocated. */
function samplePool(cluster: Cluster, pool: Pool): void {
  const { sample } = pool.data.metrics;
  sample.time = now(cluster);
  sampleMachines(pool, sample);
  sampleRequests(cluster, pool, sample);
  sampleDemand(cluster, pool, sample);
  sample.p50 = pool.latency.quantile(0.5);
  sample.p95 = pool.latency.quantile(0.95);
  sample.p99 = pool.latency.quantile(0.99);
}

function sampleMachines(pool: Pool, sample: PoolSample): void {
  const { machines } = pool.data;
  const { live, liveCount, state } = machines;
  counts.fill(0);
  let cpu = 0;
  let memory = 0;
  let network = 0;
  for (let i = 0; i < liveCount; i++) {
    const machine = live[i];
    counts[state[machine]]++;
    network += machines.network[machine];
    if (state[machine] !== MACHINE.healthy) continue;
    cpu += machines.cpu[machine];
    memory += machines.memory[machine];
  }
  const ready = counts[MACHINE.healthy];
  sample.cpu = ready > 0 ? cpu / ready : NaN;
  sample.memory = ready > 0 ? memory / ready : NaN;
  sample.network = network;
  sample.ready = ready;
  sample.supply = ready;
  sample.booting = counts[MACHINE.booting];
  sample.draining = counts[MACHINE.draining];
  sample.failed = counts[MACHINE.failed];
}

function sampleRequests(cluster: Cluster, pool: Pool, sample: PoolSample): void {
  const { metrics, containers } = pool.data;
  const { classes } = cluster.data;
  let born = 0;
  ended.fill(0);
  for (let k = 0; k < classes.count; k++) {
    if (classes.pool[k] !== pool.index) continue;
    const at = k * ENDS;
    born += classes.born[k];
    for (let end = 0; end < ENDS; end++) ended[end] += classes.ended[at + end];
  }
  let queued = waitingIn(pool);
  for (let c = 0; c < containers.inflight.length; c++) queued += queuedIn(containers, c);
  sample.requestRate = (born - metrics.bornBefore) / metrics.sampleSeconds;
  sample.completedRate = endRate(metrics, END.completed);
  sample.rejectedRate = endRate(metrics, END.rejected);
  sample.timedOutRate = endRate(metrics, END.timedOut);
  sample.failedRate = endRate(metrics, END.failed);
  sample.errorRate = sample.rejectedRate + sample.timedOutRate + sample.failedRate;
  sample.queue = queued;
  sample.inFlight = born - ended[0] - ended[1] - ended[2] - ended[3];
  metrics.bornBefore = born;
  metrics.endedBefore.set(ended);
}

/** Requests that ended so since the last sample, per second. */
function endRate({ endedBefore, sampleSeconds }: PoolMetrics, end: End): number {
  return (ended[end] - endedBefore[end]) / sampleSeconds;
}

/** Demand = offered cores / (cores of a machine x promised utilisation), at least the smallest fleet. */
function sampleDemand(cluster: Cluster, pool: Pool, sample: PoolSample): void {
  const { classes } = cluster.data;
  let work = 0;
  for (let k = 0; k < classes.count; k++) {
    if (classes.pool[k] === pool.index) work += classes.offeredWork[k];
  }
  const { metrics } = pool.data;
  const offered = offeredCores(metrics, work, sample.time);
  const perMachine = (pool.machineKind.cores * cluster.scenario.slo.utilizationPercent) / 100;
  // Rounded to 1e-9 first: a sum of works that should be 4.8 may be 4.800000000000001.
  const needed = Math.ceil(offered / perMachine - 1e-9);
  sample.demand = Math.max(pool.settings.autoscaler.smallest, needed);
  metrics.largestDemand = Math.max(metrics.largestDemand, sample.demand);
}

function scoreElasticity({ elasticity, sample, sampleSeconds }: PoolMetrics): void {
  const { demand, supply } = sample;
  observeElasticity(elasticity, { seconds: sampleSeconds, demand, supply });
}
