// One row of the time series: the newest samples of all pools, joined for the whole cluster.
// CPU and memory are means over all ready machines (the classic Avg_CPU, Avg_Memory), network,
// counts and rates are sums (Total_Network_IO, Instance_Count). Latency covers the last 60 s.
import { writeMeans } from '../cluster/alerting.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { writeBill } from '../cluster/cost.ts';
import { MACHINE } from '../cluster/machine-table.ts';
import type { PoolSample } from '../cluster/pool-metrics.ts';
import { recentLatency } from '../cluster/recent-latency.ts';
import { type ColumnName, columnIndex } from './columns.ts';

const BYTES_PER_MB = 1e6;
/** The band of CPU holds the machines between these shares. */
const LOW_SHARE = 0.1;
const HIGH_SHARE = 0.9;
/** Scratch: ready machines by whole percent of CPU. */
const bins = new Int32Array(101);
/** Scratch: what ready machines do on average, and what the fleet has cost. */
const means = { cpu: NaN, memory: NaN };
const bill = { usd: 0, staticUsd: 0 };

const AT = {
  cpu: columnIndex('cpu'),
  cpuLow: columnIndex('cpuLow'),
  cpuHigh: columnIndex('cpuHigh'),
  memory: columnIndex('memory'),
  network: columnIndex('network'),
  ready: columnIndex('ready'),
  ordered: columnIndex('ordered'),
  draining: columnIndex('draining'),
  demand: columnIndex('demand'),
  requestRate: columnIndex('requestRate'),
  completedRate: columnIndex('completedRate'),
  errorRate: columnIndex('errorRate'),
  rejectedRate: columnIndex('rejectedRate'),
  timedOutRate: columnIndex('timedOutRate'),
  failedRate: columnIndex('failedRate'),
  queue: columnIndex('queue'),
  inFlight: columnIndex('inFlight'),
  p50: columnIndex('p50'),
  p95: columnIndex('p95'),
  p99: columnIndex('p99'),
  costUsd: columnIndex('costUsd'),
  staticUsd: columnIndex('staticUsd'),
} as const satisfies Record<ColumnName, number>;

/** Writes the row of the sample just taken into `row`, in the order of COLUMNS. */
export function writeSampleRow(cluster: Cluster, row: Float64Array): void {
  row.fill(0);
  for (const pool of cluster.pools) addSums(pool.data.metrics.sample, row);
  row[AT.network] /= BYTES_PER_MB;
  writeMeans(cluster.pools, means);
  row[AT.cpu] = means.cpu;
  row[AT.memory] = means.memory;
  writeBand(cluster, row);
  const latency = recentLatency(cluster);
  row[AT.p50] = latency.p50;
  row[AT.p95] = latency.p95;
  row[AT.p99] = latency.p99;
  writeBill(cluster, bill);
  row[AT.costUsd] = bill.usd;
  row[AT.staticUsd] = bill.staticUsd;
}

/** Columns that are sums over the pools. */
function addSums(sample: PoolSample, row: Float64Array): void {
  row[AT.network] += sample.network;
  row[AT.ready] += sample.ready;
  row[AT.ordered] += sample.ready + sample.booting;
  row[AT.draining] += sample.draining;
  row[AT.demand] += sample.demand;
  row[AT.requestRate] += sample.requestRate;
  row[AT.completedRate] += sample.completedRate;
  row[AT.errorRate] += sample.errorRate;
  row[AT.rejectedRate] += sample.rejectedRate;
  row[AT.timedOutRate] += sample.timedOutRate;
  row[AT.failedRate] += sample.failedRate;
  row[AT.queue] += sample.queue;
  row[AT.inFlight] += sample.inFlight;
}

/** CPU below which a tenth, and nine tenths, of the ready machines are: to the whole percent. */
function writeBand(cluster: Cluster, row: Float64Array): void {
  bins.fill(0);
  let ready = 0;
  for (const pool of cluster.pools) {
    const { live, liveCount, state, cpu } = pool.data.machines;
    for (let i = 0; i < liveCount; i++) {
      const machine = live[i];
      if (state[machine] !== MACHINE.healthy) continue;
      bins[(cpu[machine] + 0.5) | 0]++;
      ready++;
    }
  }
  row[AT.cpuLow] = NaN;
  let seen = 0;
  let percent = -1;
  while (seen < HIGH_SHARE * ready) {
    const before = seen;
    seen += bins[++percent];
    if (before < LOW_SHARE * ready && seen >= LOW_SHARE * ready) row[AT.cpuLow] = percent;
  }
  row[AT.cpuHigh] = percent < 0 ? NaN : percent;
}
