// The autoscaler at work: every tick it observes its pool, decides, and machines are ordered or
// drained until ready + booting equals what it decided. Failed machines are replaced in between,
// because the desired count stays (as an EC2 Auto Scaling group or a ReplicaSet does).
import { createScalingPolicy } from '../autoscaler/create-policy.ts';
import type { Decision, Measurement, Observation } from '../autoscaler/policy.ts';
import { addDecision } from '../metrics/digest.ts';
import { RANK, schedule } from '../kernel/agenda.ts';
import type { MetricName } from '../scenario/cluster-schema.ts';
import { METRICS } from '../scenario/metric-names.ts';
import { AGENDA, type Cluster, now } from './cluster.ts';
import { drainMachine, machineIsReady, machineToDrain } from './machine-life.ts';
import { orderMachine, scheduleBoot, stopMachine } from './machine-ledger.ts';
import { countInState, MACHINE } from './machine-table.ts';
import { LATENCY_WINDOW_SECONDS, type Pool } from './pool.ts';
import { meanOver, samplesTooNew } from './pool-metrics.ts';
import { settleOutcomes } from './settle.ts';

/** The autoscaler of a pool decides. */
export function tick(cluster: Cluster, pool: Pool): void {
  const time = now(cluster);
  if (time !== pool.data.nextTick) return;
  const settings = pool.settings.autoscaler;
  scheduleTick(cluster, pool, time + settings.tickSeconds);
  const policy = createScalingPolicy(settings.policy);
  const { decision, memory } = policy.decide(
    observe(cluster, pool),
    settings,
    pool.data.scalingMemory,
  );
  pool.data.scalingMemory = memory;
  settleOutcomes(cluster);
  addDecision(cluster.data.digest, decision.time, decision.from, decision.to);
  cluster.recorder.decided(pool.index, decision);
  actuate(cluster, pool, decision);
}

/** Puts the next tick on the agenda; any other one is out of date from now on. */
export function scheduleTick(cluster: Cluster, pool: Pool, time: number): void {
  pool.data.nextTick = time;
  schedule(cluster.data.kernel.agenda, {
    time,
    rank: RANK.tick,
    kind: AGENDA.tick,
    subject: pool.index,
  });
}

/** Orders machines until ready + booting equals desired. */
export function replaceMissing(cluster: Cluster, pool: Pool): void {
  while (current(pool) < pool.data.desired) orderAndBoot(cluster, pool);
}

/** Starts a pool with its first machines, ready at time 0. */
export function startFleet(cluster: Cluster, pool: Pool): void {
  for (let n = 0; n < pool.settings.autoscaler.initial; n++) {
    machineIsReady(cluster, pool, orderMachine(cluster, pool, 0));
  }
}

/** Machines ready or booting: the counts that decide. */
export function current(pool: Pool): number {
  const { machines } = pool.data;
  return countInState(machines, MACHINE.healthy) + countInState(machines, MACHINE.booting);
}

function observe(cluster: Cluster, pool: Pool): Observation {
  const { machines } = pool.data;
  const ready = countInState(machines, MACHINE.healthy);
  const booting = countInState(machines, MACHINE.booting);
  const metrics = {} as Record<MetricName, Measurement>;
  for (const name of METRICS) metrics[name] = measure(cluster, pool, name);
  return { now: now(cluster), current: ready + booting, ready, booting, metrics };
}

/**
 * A metric as the autoscaler sees it: of samples that are at least as old as its delay says.
 * Latency quantiles already cover the last minute.
 */
function measure(cluster: Cluster, pool: Pool, name: MetricName): Measurement {
  const { windowSeconds, metricDelaySeconds } = pool.settings.autoscaler;
  const { metrics } = pool.data;
  const { sampleSeconds } = metrics;
  const isLatency = name === 'latency';
  const skipped = samplesTooNew(metrics, now(cluster), metricDelaySeconds);
  const window = isLatency ? sampleSeconds : windowSeconds;
  return {
    value: meanOver(metrics, name, { windowSeconds: window, skipped }),
    windowSeconds: isLatency ? LATENCY_WINDOW_SECONDS : windowSeconds,
    ageSeconds: now(cluster) - metrics.sample.time + skipped * sampleSeconds,
  };
}

function actuate(cluster: Cluster, pool: Pool, decision: Decision): void {
  pool.data.desired = decision.to;
  replaceMissing(cluster, pool);
  for (let surplus = current(pool) - pool.data.desired; surplus > 0; surplus--) {
    removeOne(cluster, pool);
  }
}

function orderAndBoot(cluster: Cluster, pool: Pool): void {
  const bootSeconds = pool.machineKind.boot.meanSeconds * pool.bootLaw.next();
  scheduleBoot(cluster, pool, orderMachine(cluster, pool, bootSeconds));
}

/** A healthy machine drains; only if there is none, the youngest booting one is stopped. */
function removeOne(cluster: Cluster, pool: Pool): void {
  const healthy = machineToDrain(pool);
  if (healthy >= 0) {
    drainMachine(cluster, pool, healthy);
    return;
  }
  const { machines } = pool.data;
  for (let i = machines.liveCount - 1; i >= 0; i--) {
    if (machines.state[machines.live[i]] !== MACHINE.booting) continue;
    stopMachine(cluster, pool, machines.live[i]);
    return;
  }
}
