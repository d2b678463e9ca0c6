// Alerts of the whole cluster: at every sample its rules are held against the newest metrics.
// CPU and memory are means over all ready machines, latency is p95 of the last minute in
// milliseconds, request rate and queue are sums over the pools.
import { Alerts } from '../metrics/alerts.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';
import { type Cluster, now } from './cluster.ts';
import type { Pool } from './pool.ts';
import { recentLatency } from './recent-latency.ts';

/** Holds the newest sample against every alert rule. */
export function checkAlerts(cluster: Cluster): void {
  const { alerts: rules } = cluster.scenario;
  if (rules.length === 0) return;
  new Alerts(rules, cluster.data.alerts).check(now(cluster), metricsOf(cluster));
}

function metricsOf(cluster: Cluster): Record<MetricName, number> {
  let requestRate = 0;
  let queue = 0;
  for (const pool of cluster.pools) {
    requestRate += pool.data.metrics.sample.requestRate;
    queue += pool.data.metrics.sample.queue;
  }
  return {
    cpu: meanOverReady(cluster.pools, 'cpu'),
    memory: meanOverReady(cluster.pools, 'memory'),
    latency: recentLatency(cluster).p95 * 1000,
    requestRate,
    queue,
  };
}

/** Mean of a per-machine metric over all ready machines; NaN if none is ready. */
export function meanOverReady(pools: readonly Pool[], metric: 'cpu' | 'memory'): number {
  let sum = 0;
  let ready = 0;
  for (const pool of pools) {
    const { sample } = pool.data.metrics;
    if (sample.ready === 0) continue;
    sum += sample[metric] * sample.ready;
    ready += sample.ready;
  }
  return ready === 0 ? NaN : sum / ready;
}
