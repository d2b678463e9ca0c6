// What is measured of a pool: the newest sample, and the history of samples that the autoscaler
// looks back on. CPU and memory are percent (mean over ready machines), network bytes per second,
// rates per second, latency seconds. A value that cannot be measured is NaN.
import { type ElasticityData, emptyElasticity } from '../metrics/elasticity.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';
import { METRICS } from '../scenario/metric-names.ts';
import { ENDS } from './class-table.ts';

/** Offered load, and so demand, is a mean over this long, seconds. */
export const DEMAND_WINDOW_SECONDS = 60;

/** One sample of a pool. */
export interface PoolSample {
  time: number;
  cpu: number;
  memory: number;
  network: number;
  ready: number;
  booting: number;
  draining: number;
  failed: number;
  /** Machines needed for the offered load, and machines ready. */
  demand: number;
  supply: number;
  /** Since the last sample, per second. */
  requestRate: number;
  completedRate: number;
  /** All that ended without an answer, and by how they ended. */
  errorRate: number;
  rejectedRate: number;
  timedOutRate: number;
  failedRate: number;
  /** Requests waiting in the balancer and in containers. */
  queue: number;
  inFlight: number;
  /** Of the last 60 s; NaN without a completed request. */
  p50: number;
  p95: number;
  p99: number;
}

export interface PoolMetrics {
  readonly sampleSeconds: number;
  /** The newest sample, written in place. */
  readonly sample: PoolSample;
  /** Samples taken so far, and rings of the last ones: entry (n - 1) % length is the newest. */
  count: number;
  history: Record<MetricName, Float64Array>;
  /** Core-seconds offered since the start, at each of the last samples. */
  offered: Float64Array;
  /** Totals at the last sample. */
  bornBefore: number;
  /** By end, as in class-table.ts. */
  endedBefore: Float64Array;
  /** Largest demand so far, machines. */
  largestDemand: number;
  /** Demand against supply since the start. */
  elasticity: ElasticityData;
}

const FIRST_CAPACITY = 64;
/** Quotients of times are taken as whole within this. */
const NOISE = 1e-9;

export function createPoolMetrics(sampleSeconds: number): PoolMetrics {
  const ring = (): Float64Array => new Float64Array(FIRST_CAPACITY).fill(NaN);
  const demandSamples = Math.max(1, Math.round(DEMAND_WINDOW_SECONDS / sampleSeconds));
  return {
    sampleSeconds,
    sample: emptySample(),
    count: 0,
    history: { cpu: ring(), memory: ring(), latency: ring(), requestRate: ring(), queue: ring() },
    offered: new Float64Array(demandSamples),
    bornBefore: 0,
    endedBefore: new Float64Array(ENDS),
    largestDemand: 0,
    elasticity: emptyElasticity(),
  };
}

/** Makes the rings long enough to look back over `seconds`. */
export function rememberFor(metrics: PoolMetrics, seconds: number): void {
  const needed = Math.ceil(seconds / metrics.sampleSeconds) + 2;
  const length = metrics.history.cpu.length;
  if (needed <= length) return;
  let wider = length;
  while (wider < needed) wider *= 2;
  for (const name of METRICS) {
    const old = metrics.history[name];
    const ring = new Float64Array(wider).fill(NaN);
    const kept = Math.min(metrics.count, length);
    for (let n = metrics.count - kept; n < metrics.count; n++) ring[n % wider] = old[n % length];
    metrics.history[name] = ring;
  }
}

/** Notes the newest sample for the autoscaler. */
export function remember(metrics: PoolMetrics): void {
  const { history, sample } = metrics;
  const at = metrics.count % history.cpu.length;
  history.cpu[at] = sample.cpu;
  history.memory[at] = sample.memory;
  history.latency[at] = sample.p95 * 1000;
  history.requestRate[at] = sample.requestRate;
  history.queue[at] = sample.queue;
  metrics.count++;
}

/** How many of the newest samples are not known yet at `time` to one who learns of them late. */
export function samplesTooNew(metrics: PoolMetrics, time: number, delaySeconds: number): number {
  const missing = delaySeconds - (time - metrics.sample.time);
  return Math.max(0, Math.ceil(missing / metrics.sampleSeconds - NOISE));
}

/**
 * Mean of a metric over the samples of a window that ends `skipped` samples ago; samples without
 * a value are left out. NaN if there is none.
 */
export function meanOver(
  metrics: PoolMetrics,
  name: MetricName,
  { windowSeconds, skipped }: { windowSeconds: number; skipped: number },
): number {
  const ring = metrics.history[name];
  const newest = metrics.count - 1 - skipped;
  const width = Math.max(1, Math.round(windowSeconds / metrics.sampleSeconds));
  let sum = 0;
  let found = 0;
  for (let n = Math.max(0, newest - width + 1); n <= newest; n++) {
    const value = ring[n % ring.length];
    if (Number.isNaN(value)) continue;
    sum += value;
    found++;
  }
  return found === 0 ? NaN : sum / found;
}

/** Offered cores over the last minute, given the total offered so far. */
export function offeredCores(metrics: PoolMetrics, totalWork: number, time: number): number {
  const ring = metrics.offered;
  const at = metrics.count % ring.length;
  const before = metrics.count < ring.length ? 0 : ring[at];
  ring[at] = totalWork;
  const span = Math.min(time, ring.length * metrics.sampleSeconds);
  return span > 0 ? (totalWork - before) / span : 0;
}

function emptySample(): PoolSample {
  return {
    time: 0,
    cpu: NaN,
    memory: NaN,
    network: 0,
    ready: 0,
    booting: 0,
    draining: 0,
    failed: 0,
    demand: 0,
    supply: 0,
    requestRate: 0,
    completedRate: 0,
    errorRate: 0,
    rejectedRate: 0,
    timedOutRate: 0,
    failedRate: 0,
    queue: 0,
    inFlight: 0,
    p50: NaN,
    p95: NaN,
    p99: NaN,
  };
}
