// A snapshot: everything that decides the future of a cluster, as one piece of plain data that
// structuredClone can copy and IndexedDB can keep. Restoring it and going on gives exactly what
// the uninterrupted run gives. Random streams are kept as their state, not as their buffers.
import type { Kernel } from '../kernel/loop.ts';
import { createBalancingPolicy } from '../balancer/create-policy.ts';
import { LatencySketch } from '../metrics/latency-sketch.ts';
import { SlidingLatency } from '../metrics/sliding-latency.ts';
import type { BatchedStream, StreamSnapshot } from '../random/batched-stream.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { OpenArrivalsData } from '../workload/open-arrivals.ts';
import { compileRateCurve } from '../workload/compile-rate-curve.ts';
import type { Cluster, ClusterData, Recorder } from './cluster.ts';
import { frameCluster } from './create-cluster.ts';
import { type Pool, type PoolData, readSettings, watchesCounts } from './pool.ts';

interface PoolSnapshot {
  readonly data: PoolData;
  readonly balancing: unknown;
  readonly balancingRandom: StreamSnapshot;
  readonly bootLaw: StreamSnapshot;
}

/** Plain data; `scenario` is the one in force, with all changes made so far. */
export interface ClusterSnapshot {
  readonly time: Kernel['now'];
  readonly scenario: Scenario;
  readonly data: ClusterData;
  readonly pools: readonly PoolSnapshot[];
  readonly streams: readonly StreamSnapshot[];
  readonly arrivals: { readonly data: OpenArrivalsData; readonly gaps: StreamSnapshot } | null;
}

export function takeSnapshot(cluster: Cluster): ClusterSnapshot {
  const { arrivals } = cluster;
  return structuredClone({
    time: cluster.data.kernel.now,
    scenario: cluster.scenario,
    data: cluster.data,
    pools: cluster.pools.map(snapshotPool),
    streams: streamsOf(cluster).map((stream) => stream.snapshot()),
    arrivals: arrivals && { data: arrivals.data, gaps: arrivals.gaps.snapshot() },
  });
}

/** A cluster that goes on from a snapshot; the snapshot itself stays as it is. */
export function restoreCluster(
  snapshot: ClusterSnapshot,
  seed: number,
  recorder: Recorder,
): Cluster {
  const copy = structuredClone(snapshot);
  const cluster = frameCluster(copy.scenario, seed, recorder);
  cluster.data = copy.data;
  cluster.pools.forEach((pool, index) => restorePool(cluster, pool, copy.pools[index]));
  streamsOf(cluster).forEach((stream, index) => stream.restore(copy.streams[index]));
  cluster.latency = copy.data.latency.map((each) => new LatencySketch(each));
  restoreArrivals(cluster, copy);
  return cluster;
}

/** Every random stream of the cluster, pools' and arrivals' apart, in a fixed order. */
function streamsOf(cluster: Cluster): BatchedStream[] {
  const { classes, work, think, burst, faults, modulation } = cluster.streams;
  const streams: BatchedStream[] = [classes, ...work, burst, faults, modulation];
  if (think) streams.push(think);
  return streams;
}

function snapshotPool(pool: Pool): PoolSnapshot {
  return {
    data: pool.data,
    balancing: pool.balancing.snapshot(),
    balancingRandom: pool.balancingRandom.snapshot(),
    bootLaw: pool.bootLaw.snapshot(),
  };
}

function restorePool(cluster: Cluster, pool: Pool, snapshot: PoolSnapshot): void {
  pool.data = snapshot.data;
  pool.containers = snapshot.data.containers;
  pool.waiting = snapshot.data.waiting;
  readSettings(pool, cluster.scenario);
  pool.balancing = createBalancingPolicy(pool.settings.balancer.policy);
  pool.watchesCounts = watchesCounts(pool.settings.balancer.policy);
  pool.balancing.restore(snapshot.balancing);
  pool.balancingRandom.restore(snapshot.balancingRandom);
  pool.bootLaw.restore(snapshot.bootLaw);
  pool.latency = new SlidingLatency(snapshot.data.latency);
}

function restoreArrivals(cluster: Cluster, snapshot: ClusterSnapshot): void {
  const { arrivals, scenario } = cluster;
  if (arrivals === null || snapshot.arrivals === null || scenario.workload.kind !== 'open') return;
  arrivals.data = snapshot.arrivals.data;
  arrivals.curve = compileRateCurve(scenario.workload.shape);
  arrivals.gaps.restore(snapshot.arrivals.gaps);
}
