// Alerts of the whole cluster: at every sample its rules are held against the newest metrics.
// CPU and memory are means over all ready machines, latency is p95 of the last minute in
// milliseconds, request rate and queue are sums over the pools.
import { Alerts } from '../metrics/alerts.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';
import { type Cluster, now } from './cluster.ts';
import type { PoolSample } from './pool-metrics.ts';
import { recentLatency } from './recent-latency.ts';

/** Holds the newest sample against every alert rule. */
export function checkAlerts(cluster: Cluster): void {
  const { alerts: rules } = cluster.scenario;
  if (rules.length === 0) return;
  new Alerts(rules, cluster.data.alerts).check(now(cluster), metricsOf(cluster));
}

function metricsOf(cluster: Cluster): Record<MetricName, number> {
  const samples = cluster.pools.map((pool) => pool.data.metrics.sample);
  return {
    cpu: meanOverReady(samples, (sample) => sample.cpu),
    memory: meanOverReady(samples, (sample) => sample.memory),
    latency: recentLatency(cluster).p95 * 1000,
    requestRate: samples.reduce((sum, { requestRate }) => sum + requestRate, 0),
    queue: samples.reduce((sum, { queue }) => sum + queue, 0),
  };
}

/** Mean of a per-machine metric over all ready machines; NaN if none is ready. */
export function meanOverReady(
  samples: readonly PoolSample[],
  pick: (sample: PoolSample) => number,
): number {
  let sum = 0;
  let ready = 0;
  for (const sample of samples) {
    if (sample.ready === 0) continue;
    sum += pick(sample) * sample.ready;
    ready += sample.ready;
  }
  return ready === 0 ? NaN : sum / ready;
}
