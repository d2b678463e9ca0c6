// Alerts of the whole cluster: at every sample its rules are held against the newest metrics.
// CPU and memory are means over all ready machines, latency is p95 of the last minute in
// milliseconds, request rate and queue are sums over the pools.
import { Alerts } from '../metrics/alerts.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';
import { type Cluster, now } from './cluster.ts';
import type { Pool } from './pool.ts';
import { recentLatency } from './recent-latency.ts';

/** Scratch: the newest metrics, written in place, since samples are frequent. */
const metrics: Record<MetricName, number> = {
  cpu: NaN,
  memory: NaN,
  latency: NaN,
  requestRate: 0,
  queue: 0,
};

/** Holds the newest sample against every alert rule. */
export function checkAlerts(cluster: Cluster): void {
  const { alerts: rules } = cluster.scenario;
  if (rules.length === 0) return;
  writeMetrics(cluster);
  new Alerts(rules, cluster.data.alerts).check(now(cluster), metrics);
}

function writeMetrics(cluster: Cluster): void {
  metrics.requestRate = 0;
  metrics.queue = 0;
  for (const { data } of cluster.pools) {
    metrics.requestRate += data.metrics.sample.requestRate;
    metrics.queue += data.metrics.sample.queue;
  }
  writeMeans(cluster.pools, metrics);
  metrics.latency = recentLatency(cluster).p95 * 1000;
}

/** Writes the means over all ready machines into `means`; NaN if none is ready. */
export function writeMeans(pools: readonly Pool[], means: { cpu: number; memory: number }): void {
  let cpu = 0;
  let memory = 0;
  let ready = 0;
  for (const pool of pools) {
    const { sample } = pool.data.metrics;
    if (sample.ready === 0) continue;
    cpu += sample.cpu * sample.ready;
    memory += sample.memory * sample.ready;
    ready += sample.ready;
  }
  means.cpu = ready === 0 ? NaN : cpu / ready;
  means.memory = ready === 0 ? NaN : memory / ready;
}
