// A cluster at time 0: everything a scenario and a seed define, with its first machines ready.
// Each purpose has a random stream of its own, named here; the same name and seed always give the
// same numbers, whatever the other streams are used for.
import { createDigest } from '../metrics/digest.ts';
import { createElasticity } from '../metrics/elasticity.ts';
import { createLatencySketch } from '../metrics/latency-sketch.ts';
import { createKernel } from '../kernel/loop.ts';
import { createUniformStream } from '../random/uniforms.ts';
import { createVariateStream, type VariateStream } from '../random/variates.ts';
import { machineKindOf, poolsOfClasses } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/schema.ts';
import { createOpenArrivals, findArrival, type OpenArrivals } from '../workload/open-arrivals.ts';
import { compileRateCurve } from '../workload/rate-curve.ts';
import { createAlertBoard } from './alert-board.ts';
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
import { callUsers, modulate } from './workload-events.ts';

/** The cluster of a valid scenario before its first event. */
export function createCluster(scenario: Scenario, seed: number, recorder: Recorder): Cluster {
  const pools = scenario.pools.map((_, index) => createScenarioPool(scenario, seed, index));
  const poolOfClass = poolsOfClasses(scenario);
  const cluster: Cluster = {
    scenario,
    seed,
    data: createData(scenario, poolOfClass),
    pools,
    poolOfClass: Array.from(poolOfClass, (index) => pools[index]),
    streams: createStreams(scenario, seed),
    arrivals: createArrivals(scenario, seed),
    latency: scenario.classes.map(() => createLatencySketch()),
    recorder,
  };
  begin(cluster);
  return cluster;
}

function createScenarioPool(scenario: Scenario, seed: number, index: number): Pool {
  const kind = machineKindOf(scenario, scenario.pools[index]);
  return createPool(scenario, index, {
    balancing: createUniformStream(`balancing/${index}`, seed),
    boot: createVariateStream(kind.boot.distribution, `boot/${index}`, seed),
  });
}

function createStreams(scenario: Scenario, seed: number): Streams {
  const { workload, classes } = scenario;
  return {
    classes: createUniformStream('class', seed),
    work: classes.map((each, k) => createVariateStream(each.work.distribution, `work/${k}`, seed)),
    think:
      workload.kind === 'closed'
        ? createVariateStream(workload.think.distribution, 'think', seed)
        : null,
    burst: exponential('burst', seed),
    faults: exponential('failures', seed),
    modulation: createUniformStream('modulation', seed),
  };
}

function exponential(name: string, seed: number): VariateStream {
  return createVariateStream({ law: 'exponential' }, name, seed);
}

function createArrivals(scenario: Scenario, seed: number): OpenArrivals | null {
  const { workload } = scenario;
  if (workload.kind !== 'open') return null;
  const gaps = createVariateStream(workload.arrivals, 'arrivals', seed);
  return createOpenArrivals(compileRateCurve(workload.shape), gaps, workload.peakRate);
}

function createData(scenario: Scenario, poolOfClass: Int32Array): ClusterData {
  const { workload, classes } = scenario;
  return {
    kernel: createKernel(),
    requests: createRequestTable(),
    classes: createClassTable(scenario, poolOfClass),
    timeouts: createTimeouts(),
    timeoutAlarm: Infinity,
    ringOf: new Int32Array(classes.length),
    digest: createDigest(),
    samples: 0,
    machineSerials: 0,
    jobs: 0,
    bursts: [],
    retries: 0,
    wastedWork: 0,
    alerts: createAlertBoard(scenario.alerts),
    elasticity: createElasticity(),
    modulation: 0,
    isModulated: false,
    present: new Uint8Array(workload.kind === 'closed' ? LARGEST_USERS : 0),
  };
}

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
  modulate(cluster);
}
