// A pool: the containers that serve the same classes and are scaled together, the machines they
// live on, the queue of their balancer, and what the balancer and the autoscaler remember.
// Each machine belongs to one pool. `desired` is what the autoscaler last asked for; a failed
// machine is replaced because desired stays.
import type { BalancingPolicy } from '../balancer/policy.ts';
import { createBalancingPolicy } from '../balancer/create-policy.ts';
import { createScalingPolicy } from '../autoscaler/create-policy.ts';
import {
  emptySlidingLatency,
  SlidingLatency,
  type SlidingLatencyData,
} from '../metrics/sliding-latency.ts';
import type { PriceList } from '../cost/machine-cost.ts';
import type { UniformStream } from '../random/uniforms.ts';
import type { VariateStream } from '../random/variates.ts';
import type { MachineKind } from '../scenario/cluster-schema.ts';
import type { BalancingPolicyName, Pool as PoolSettings } from '../scenario/pool-schema.ts';
import { pricesOf } from '../scenario/prices.ts';
import { containerKindOf, machineKindOf, regionsOf, slotsOf } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/schema.ts';
import {
  type ContainerShape,
  type ContainerTable,
  createContainerTable,
} from './container-table.ts';
import { createMachineTable, type MachineTable } from './machine-table.ts';
import { createPoolMetrics, type PoolMetrics } from './pool-metrics.ts';
import { createQueue, LENGTH } from './request-queue.ts';

/** The part of a pool that is plain data and goes into a snapshot. */
export interface PoolData {
  machines: MachineTable;
  containers: ContainerTable;
  /** The balancer's queue. */
  waiting: Int32Array;
  /** Machines wanted: ready + booting. */
  desired: number;
  /** What the scaling policy remembers. */
  scalingMemory: unknown;
  /** Time of the next tick that counts; a tick at another time is out of date. */
  nextTick: number;
  /** By region index: machines booting or healthy. */
  living: Int32Array;
  /** By region index: machines paid for now, machine-seconds paid so far, and up to when. */
  paid: Int32Array;
  paidSeconds: Float64Array;
  paidUpTo: number;
  /** By region index: machine-seconds of the largest fleet allowed (the static comparison). */
  staticSeconds: Float64Array;
  metrics: PoolMetrics;
  /** Latencies of the last minute. */
  latency: SlidingLatencyData;
}

export interface Pool {
  readonly index: number;
  settings: PoolSettings;
  machineKind: MachineKind;
  /** Of its machines, by region. */
  prices: PriceList;
  /** Base memory of a container, MiB. */
  readonly containerMemoryMiB: number;
  readonly containerShape: Omit<ContainerShape, 'networkDelaySeconds'>;
  /** Indices of the regions its machines are placed in. */
  readonly regions: readonly number[];
  readonly perMachine: number;
  queueLimit: number;
  balancing: BalancingPolicy;
  /** Does the policy want to hear of every change of a container's count? */
  watchesCounts: boolean;
  readonly balancingRandom: UniformStream;
  readonly bootLaw: VariateStream;
  /** Writes and reads data.latency. */
  latency: SlidingLatency;
  data: PoolData;
  /** Those of the data, at hand: one detour less at every event. */
  containers: ContainerTable;
  waiting: Int32Array;
  /** Room for one number a container, no part of the state. */
  scratch: Float64Array;
  /** Room for sums by region, no part of the state (machine-ledger.ts). */
  readonly machineSeconds: { readonly paid: Float64Array; readonly always: Float64Array };
}

export interface PoolStreams {
  readonly balancing: UniformStream;
  readonly boot: VariateStream;
}

/** Latency figures cover this long, seconds. */
export const LATENCY_WINDOW_SECONDS = 60;
const SPARE_MACHINES = 4;

/** Pool number `index` of a scenario, without machines. */
export function createPool(scenario: Scenario, index: number, streams: PoolStreams): Pool {
  const settings = scenario.pools[index];
  const container = containerKindOf(scenario, settings);
  const data = createPoolData(scenario, settings);
  const perMachine = settings.containersPerMachine;
  return {
    index,
    settings,
    machineKind: machineKindOf(scenario, settings),
    prices: pricesOf(scenario, settings),
    containerMemoryMiB: container.baseMemoryMiB,
    containerShape: {
      cores: container.cores,
      slots: slotsOf(container),
      queueLimit: container.queueLimit,
    },
    regions: regionsOf(scenario, settings),
    perMachine,
    queueLimit: limitOf(settings.balancer.queueLimit),
    balancing: createBalancingPolicy(settings.balancer.policy),
    watchesCounts: watchesCounts(settings.balancer.policy),
    balancingRandom: streams.balancing,
    bootLaw: streams.boot,
    latency: new SlidingLatency(data.latency),
    data,
    containers: data.containers,
    waiting: data.waiting,
    scratch: new Float64Array(0),
    machineSeconds: {
      paid: new Float64Array(scenario.regions.length),
      always: new Float64Array(scenario.regions.length),
    },
  };
}

/** The pool goes on by the settings that a scenario has for it. */
export function readSettings(pool: Pool, scenario: Scenario): void {
  const settings = scenario.pools[pool.index];
  pool.settings = settings;
  pool.machineKind = machineKindOf(scenario, settings);
  pool.prices = pricesOf(scenario, settings);
  pool.queueLimit = limitOf(settings.balancer.queueLimit);
}

function createPoolData(scenario: Scenario, settings: PoolSettings): PoolData {
  const machines = settings.autoscaler.initial + SPARE_MACHINES;
  const regions = scenario.regions.length;
  return {
    machines: createMachineTable(machines),
    containers: createContainerTable(
      machines * settings.containersPerMachine,
      scenario.classes.length,
    ),
    waiting: createQueue(),
    desired: settings.autoscaler.initial,
    scalingMemory: createScalingPolicy(settings.autoscaler.policy).start(),
    nextTick: settings.autoscaler.tickSeconds,
    living: new Int32Array(regions),
    paid: new Int32Array(regions),
    paidSeconds: new Float64Array(regions),
    paidUpTo: 0,
    staticSeconds: new Float64Array(regions),
    metrics: createPoolMetrics(scenario.metrics.sampleSeconds),
    latency: emptySlidingLatency(LATENCY_WINDOW_SECONDS, scenario.metrics.sampleSeconds),
  };
}

/** These policies keep their containers sorted: by their counts, or apart when they are full. */
export function watchesCounts(policy: BalancingPolicyName): boolean {
  return policy === 'leastConnections' || policy === 'weightedRoundRobin';
}

/** A queue limit as a number. */
function limitOf(limit: number | 'unlimited'): number {
  return limit === 'unlimited' ? Infinity : limit;
}

/** How many requests wait in the balancer of a pool. */
export function waitingIn(pool: Pool): number {
  return pool.data.waiting[LENGTH];
}

/** The machine that a container slot belongs to. */
export function machineOf(pool: Pool, container: number): number {
  return Math.floor(container / pool.perMachine);
}

/** Requests in the containers of a machine. */
export function requestsIn(pool: Pool, machine: number): number {
  const { inflight } = pool.data.containers;
  const from = machine * pool.perMachine;
  let sum = 0;
  for (let c = from; c < from + pool.perMachine; c++) sum += inflight[c];
  return sum;
}
