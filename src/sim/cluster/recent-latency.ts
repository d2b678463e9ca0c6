// Latency of the whole cluster over the last minute: p50, p95 and p99, seconds; NaN without a
// completed request. With one pool it is that pool's; with several, their sketches are added up.
import type { Cluster } from './cluster.ts';

export interface RecentLatency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function recentLatency(cluster: Cluster): RecentLatency {
  const [first, ...others] = cluster.pools;
  if (others.length === 0) {
    const { p50, p95, p99 } = first.data.metrics.sample;
    return { p50, p95, p99 };
  }
  const all = first.latency.total.clone();
  for (const pool of others) all.merge(pool.latency.total);
  return { p50: all.quantile(0.5), p95: all.quantile(0.95), p99: all.quantile(0.99) };
}
