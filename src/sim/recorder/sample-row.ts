// One row of the time series: the newest samples of all pools, joined for the whole cluster.
// CPU and memory are means over all ready machines (the classic Avg_CPU, Avg_Memory), network,
// counts and rates are sums (Total_Network_IO, Instance_Count). Latency covers the last 60 s.
import { meanOverReady } from '../cluster/alerting.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { costSoFar } from '../cluster/cost.ts';
import { MACHINE } from '../cluster/machine-table.ts';
import type { PoolSample } from '../cluster/pool-metrics.ts';
import { recentLatency } from '../cluster/recent-latency.ts';
import { COLUMNS, type ColumnName } from './columns.ts';

const BYTES_PER_MB = 1e6;
/** The band of CPU holds the machines between these shares. */
const LOW_SHARE = 0.1;
const HIGH_SHARE = 0.9;

/** Writes the row of the sample just taken into `row`, in the order of COLUMNS. */
export function writeSampleRow(cluster: Cluster, row: Float64Array): void {
  const values = rowValues(cluster);
  COLUMNS.forEach((column, i) => {
    row[i] = values[column.name];
  });
}

function rowValues(cluster: Cluster): Record<ColumnName, number> {
  const samples = cluster.pools.map((pool) => pool.data.metrics.sample);
  const sum = (pick: (sample: PoolSample) => number): number =>
    samples.reduce((total, sample) => total + pick(sample), 0);
  const ready = sum((sample) => sample.ready);
  const [cpuLow, cpuHigh] = cpuBand(cluster);
  const latency = recentLatency(cluster);
  const cost = costSoFar(cluster);
  return {
    cpu: meanOverReady(samples, (sample) => sample.cpu),
    cpuLow,
    cpuHigh,
    memory: meanOverReady(samples, (sample) => sample.memory),
    network: sum((sample) => sample.network) / BYTES_PER_MB,
    ready,
    ordered: ready + sum((sample) => sample.booting),
    draining: sum((sample) => sample.draining),
    demand: sum((sample) => sample.demand),
    requestRate: sum((sample) => sample.requestRate),
    completedRate: sum((sample) => sample.completedRate),
    errorRate: sum((sample) => sample.errorRate),
    queue: sum((sample) => sample.queue),
    inFlight: sum((sample) => sample.inFlight),
    p50: latency.p50,
    p95: latency.p95,
    p99: latency.p99,
    costUsd: cost.usd,
    staticUsd: cost.staticUsd,
  };
}

/** CPU below which a tenth, and nine tenths, of the ready machines are: to the whole percent. */
function cpuBand(cluster: Cluster): [number, number] {
  const bins = new Int32Array(101);
  let ready = 0;
  for (const pool of cluster.pools) {
    const { machines } = pool.data;
    for (let i = 0; i < machines.liveCount; i++) {
      const machine = machines.live[i];
      if (machines.state[machine] !== MACHINE.healthy) continue;
      bins[Math.round(machines.cpu[machine])]++;
      ready++;
    }
  }
  return [quantileOfBins(bins, LOW_SHARE * ready), quantileOfBins(bins, HIGH_SHARE * ready)];
}

function quantileOfBins(bins: Int32Array, rank: number): number {
  let seen = 0;
  for (let percent = 0; percent < bins.length; percent++) {
    seen += bins[percent];
    if (seen > 0 && seen >= rank) return percent;
  }
  return NaN;
}
