// Latency of the whole cluster over the last minute: p50, p95 and p99, seconds; NaN without a
// completed request. With one pool it is that pool's; with several, their sketches are added up.
import { emptyLatency, LatencySketch } from '../metrics/latency-sketch.ts';
import type { Cluster } from './cluster.ts';

export interface RecentLatency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function recentLatency({ pools }: Cluster): RecentLatency {
  if (pools.length === 1) {
    const { p50, p95, p99 } = pools[0].data.metrics.sample;
    return { p50, p95, p99 };
  }
  const all = new LatencySketch(emptyLatency(pools[0].data.latency.total.subBuckets));
  for (const pool of pools) all.merge(new LatencySketch(pool.data.latency.total));
  return { p50: all.quantile(0.5), p95: all.quantile(0.95), p99: all.quantile(0.99) };
}
