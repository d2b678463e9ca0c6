// A cluster at time 0: everything a scenario and a seed define, with its first machines ready.
// Each purpose has a random stream of its own, named here; the same name and seed always give the
// same numbers, whatever the other streams are used for.
import { emptyAlerts } from '../metrics/alerts.ts';
import { emptyDigest } from '../metrics/digest.ts';
import { emptyLatency, LatencySketch } from '../metrics/latency-sketch.ts';
import { emptyOutcomeLog } from '../metrics/outcomes.ts';
import { createKernel } from '../kernel/loop.ts';
import type { Law } from '../random/law.ts';
import { streamState } from '../random/seeding.ts';
import { UniformStream } from '../random/uniforms.ts';
import { VariateStream } from '../random/variates.ts';
import { machineKindOf, poolsOfClasses } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/schema.ts';
import { createOpenArrivals, findArrival, type OpenArrivals } from '../workload/open-arrivals.ts';
import { compileRateCurve } from '../workload/compile-rate-curve.ts';
import { createClassTable } from './class-table.ts';
import type { Cluster, ClusterData, Recorder, Streams } from './cluster.ts';
import { scheduleFaults } from './faults.ts';
import { scheduleSample } from './handlers.ts';
import { createPool, type Pool } from './pool.ts';
import { createRequestTable } from './request-table.ts';
import { scheduleTick, startFleet } from './scaling.ts';
import { lookBack } from './settings.ts';
import { createTimeouts } from './timeouts.ts';
import { readPatience } from './timeout-alarm.ts';
import { callUsers, takeBurstiness } from './workload-events.ts';

/** The cluster of a valid scenario before its first event, its first machines ready. */
export function createCluster(scenario: Scenario, seed: number, recorder: Recorder): Cluster {
  const cluster = frameCluster(scenario, seed, recorder);
  begin(cluster);
  return cluster;
}

/** A cluster without machines and with nothing on its agenda, to be filled from a snapshot. */
export function frameCluster(scenario: Scenario, seed: number, recorder: Recorder): Cluster {
  const pools = scenario.pools.map((_, index) => createScenarioPool(scenario, seed, index));
  const poolOfClass = poolsOfClasses(scenario);
  const data = createData(scenario, poolOfClass);
  return {
    scenario,
    seed,
    data,
    pools,
    poolOfClass: Array.from(poolOfClass, (index) => pools[index]),
    streams: createStreams(scenario, seed),
    arrivals: createArrivals(scenario, seed),
    latency: data.latency.map((each) => new LatencySketch(each)),
    outcomes: emptyOutcomeLog(),
    recorder,
  };
}

function createScenarioPool(scenario: Scenario, seed: number, index: number): Pool {
  const kind = machineKindOf(scenario, scenario.pools[index]);
  return createPool(scenario, index, {
    balancing: new UniformStream(streamState(`balancing/${index}`, seed), 'coarse'),
    boot: variates(kind.boot.distribution, `boot/${index}`, seed),
  });
}

function createStreams(scenario: Scenario, seed: number): Streams {
  const { workload, classes } = scenario;
  return {
    classes: new UniformStream(streamState('class', seed), 'coarse'),
    work: classes.map((each, k) => variates(each.work.distribution, `work/${k}`, seed)),
    think: workload.kind === 'closed' ? variates(workload.think.distribution, 'think', seed) : null,
    burst: variates(EXPONENTIAL, 'burst', seed),
    faults: variates(EXPONENTIAL, 'failures', seed),
    modulation: new UniformStream(streamState('modulation', seed)),
  };
}

/** A stream of its own for one purpose. */
function variates(law: Law, purpose: string, seed: number): VariateStream {
  return new VariateStream(streamState(purpose, seed), law);
}

function createArrivals(scenario: Scenario, seed: number): OpenArrivals | null {
  const { workload } = scenario;
  if (workload.kind !== 'open') return null;
  const gaps = variates(workload.arrivals, 'arrivals', seed);
  return createOpenArrivals(compileRateCurve(workload.shape), gaps, workload.peakRate);
}

function createData(scenario: Scenario, poolOfClass: Int32Array): ClusterData {
  const { workload, classes } = scenario;
  return {
    kernel: createKernel(),
    requests: createRequestTable(),
    classes: createClassTable(scenario, poolOfClass),
    timeouts: createTimeouts(),
    ringOf: new Int32Array(classes.length),
    digest: emptyDigest(),
    samples: 0,
    machineSerials: 0,
    jobs: 0,
    bursts: [],
    retries: 0,
    wastedWork: 0,
    alerts: emptyAlerts(scenario.alerts),
    latency: classes.map(() => emptyLatency(LATENCY_PARTS)),
    modulation: 0,
    isModulated: false,
    nextModulation: Infinity,
    present: new Uint8Array(workload.kind === 'closed' ? LARGEST_USERS : 0),
  };
}

/** Parts of an octave in the latency sketches of the whole run: quantiles within 0.8 %. */
const LATENCY_PARTS = 128;
const EXPONENTIAL: Law = { law: 'exponential' };
/** Users that a scenario may have (workload-schema.ts). */
const LARGEST_USERS = 100_000;

function begin(cluster: Cluster): void {
  readPatience(cluster);
  for (const pool of cluster.pools) {
    startFleet(cluster, pool);
    lookBack(pool);
    scheduleTick(cluster, pool, pool.settings.autoscaler.tickSeconds);
  }
  scheduleSample(cluster);
  scheduleFaults(cluster);
  callUsers(cluster);
  if (cluster.arrivals) cluster.data.kernel.nextArrival = findArrival(cluster.arrivals);
  takeBurstiness(cluster);
}
