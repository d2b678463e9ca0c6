// Settings that change while a run goes on. The new scenario is already valid; here each part of
// the cluster takes over what concerns it. What is under way stays as it was drawn: requests keep
// their patience, machines their boot time.
import { createBalancingPolicy } from '../balancer/create-policy.ts';
import { createScalingPolicy } from '../autoscaler/create-policy.ts';
import type { Scenario } from '../scenario/schema.ts';
import { changeRate } from '../workload/open-arrivals.ts';
import { compileRateCurve } from '../workload/compile-rate-curve.ts';
import { readClasses } from './class-table.ts';
import { type Cluster, now } from './cluster.ts';
import { settlePaid } from './machine-ledger.ts';
import { type Pool, readSettings, watchesCounts } from './pool.ts';
import { rememberFor } from './pool-metrics.ts';
import { scheduleTick } from './scaling.ts';
import { readPatience } from './timeout-alarm.ts';
import { callUsers, takeBurstiness } from './workload-events.ts';

/** The cluster goes on with the settings of another scenario of the same form. */
export function takeSettings(cluster: Cluster, scenario: Scenario): void {
  const before = cluster.scenario;
  for (const pool of cluster.pools) settlePaid(cluster, pool);
  cluster.scenario = scenario;
  readClasses(cluster.data.classes, scenario);
  readPatience(cluster);
  for (const pool of cluster.pools) takePoolSettings(cluster, pool, before);
  takeWorkload(cluster, before);
}

function takePoolSettings(cluster: Cluster, pool: Pool, before: Scenario): void {
  const old = before.pools[pool.index];
  readSettings(pool, cluster.scenario);
  const { settings } = pool;
  if (settings.balancer.policy !== old.balancer.policy) changeBalancing(pool);
  lookBack(pool);
  const { policy, tickSeconds } = settings.autoscaler;
  if (policy !== old.autoscaler.policy)
    pool.data.scalingMemory = createScalingPolicy(policy).start();
  if (tickSeconds !== old.autoscaler.tickSeconds) rescheduleTick(cluster, pool, old.autoscaler);
}

/** The new policy gets to know the ready containers, oldest first. */
function changeBalancing(pool: Pool): void {
  const { containers } = pool.data;
  const { policy } = pool.settings.balancer;
  pool.balancing = createBalancingPolicy(policy);
  pool.watchesCounts = watchesCounts(policy);
  const known = { ...containers, readyCount: 0 };
  for (let i = 0; i < containers.readyCount; i++) {
    known.readyCount = i + 1;
    pool.balancing.added(known, containers.ready[i]);
  }
}

/** The metrics' history reaches back as far as the autoscaler looks. */
export function lookBack(pool: Pool): void {
  const { windowSeconds, metricDelaySeconds } = pool.settings.autoscaler;
  rememberFor(pool.data.metrics, windowSeconds + metricDelaySeconds);
}

/** The next tick comes one new interval after the last one, or now if that is over. */
function rescheduleTick(cluster: Cluster, pool: Pool, old: { tickSeconds: number }): void {
  const last = pool.data.nextTick - old.tickSeconds;
  const next = last + pool.settings.autoscaler.tickSeconds;
  scheduleTick(cluster, pool, Math.max(now(cluster), next));
}

function takeWorkload(cluster: Cluster, before: Scenario): void {
  const { workload } = cluster.scenario;
  if (workload.kind === 'closed') {
    callUsers(cluster);
    return;
  }
  if (cluster.arrivals === null || before.workload.kind !== 'open') return;
  // Only a changed rate is worked out anew: doing so rounds the time of the next arrival, and a
  // moved threshold must leave every arrival as it is, to the last bit.
  const { peakRate, shape, burstiness } = workload;
  if (peakRate !== before.workload.peakRate || shape !== before.workload.shape) {
    const change = { peakRate, curve: compileRateCurve(shape) };
    cluster.data.kernel.nextArrival = changeRate(cluster.arrivals, now(cluster), change);
  }
  if (burstiness !== before.workload.burstiness) takeBurstiness(cluster);
}
