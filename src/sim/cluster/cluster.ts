// The state of a running cloud: kernel, requests in flight, classes, pools, workload, random
// streams, fingerprint. Everything that decides the future is here; what is only shown (series,
// logs) is written to the recorder and can be thrown away.
// Units: seconds, core-seconds, MiB, bytes. One event changes it at a time.
import type { Kernel } from '../kernel/loop.ts';
import type { Decision } from '../autoscaler/policy.ts';
import type { AlertsData } from '../metrics/alerts.ts';
import type { DigestData } from '../metrics/digest.ts';
import type { LatencyData, LatencySketch } from '../metrics/latency-sketch.ts';
import type { OutcomeLog } from '../metrics/outcomes.ts';
import type { UniformStream } from '../random/uniforms.ts';
import type { VariateStream } from '../random/variates.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { OpenArrivals } from '../workload/open-arrivals.ts';
import type { ClassTable } from './class-table.ts';
import type { Pool } from './pool.ts';
import type { RequestTable } from './request-table.ts';
import type { Timeouts } from './timeouts.ts';

/** What the entries of the agenda mean; `subject` and `detail` as said. */
export const AGENDA = {
  /** Clients may give up. */
  timeouts: 1,
  /** A machine becomes ready: subject pool x MACHINE_SPAN + machine, detail serial. */
  boot: 2,
  /** Draining ends: subject and detail as above. */
  drained: 3,
  /** A failed machine leaves the picture: subject and detail as above. */
  forget: 4,
  /** A request of burst number subject arrives. */
  burst: 5,
  /** Closed user number subject sends. */
  user: 6,
  /** The slowly changing part of the arrival rate changes. */
  modulation: 7,
  /** Fault number subject of the scenario strikes. */
  fault: 8,
  sample: 9,
  /** The autoscaler of pool number subject decides. */
  tick: 10,
} as const;

/** Stride of agenda subjects from pool to pool: more machine slots than a pool can ever have. */
export const MACHINE_SPAN = 0x1_0000_0000;

export type MachineEventKind = 'ordered' | 'ready' | 'draining' | 'stopped' | 'failed';

/** A step in the life of a machine, for logs and event marks. */
export interface MachineEvent {
  readonly time: number;
  readonly kind: MachineEventKind;
  readonly pool: number;
  /** Number shown to people. */
  readonly serial: number;
  readonly region: number;
}

export type JobStepKind =
  'born' | 'waiting' | 'routed' | 'started' | 'completed' | 'rejected' | 'timedOut' | 'failed';

/** A step in the life of a job: a request that is followed. */
export interface JobStep {
  readonly time: number;
  readonly job: number;
  readonly kind: JobStepKind;
  /** Class, and, once routed, serial of the machine and place of the container on it. */
  readonly classIndex: number;
  readonly machine: number | null;
  readonly container: number | null;
}

/** Whoever writes down what happens; it never changes the run. */
export interface Recorder {
  sampled(cluster: Cluster): void;
  decided(pool: number, decision: Decision): void;
  machine(event: MachineEvent): void;
  job(step: JobStep): void;
}

/** One extra stream of requests at a constant rate for a while. */
export interface Burst {
  readonly rate: number;
  readonly endsAt: number;
}

/** The part of the cluster that is plain data, pools apart. */
export interface ClusterData {
  kernel: Kernel;
  requests: RequestTable;
  classes: ClassTable;
  timeouts: Timeouts;
  /** By class: index of its timeout ring, -1 without. */
  ringOf: Int32Array;
  digest: DigestData;
  samples: number;
  machineSerials: number;
  jobs: number;
  bursts: Burst[];
  /** Requests that were routed a further time after a failure. */
  retries: number;
  /** Work of services cut short or given up, core-seconds. */
  wastedWork: number;
  alerts: AlertsData;
  /** By class: latencies since the start. */
  latency: readonly LatencyData[];
  /** The slowly changing part of the arrival rate, and whether it is in use. */
  modulation: number;
  isModulated: boolean;
  /** Time of its next change that counts; a change at another time is out of date. */
  nextModulation: number;
  /** By closed user: 1 while the user thinks or waits. */
  present: Uint8Array;
}

export interface Streams {
  readonly classes: UniformStream;
  /** By class: work of a request, mean 1. */
  readonly work: readonly VariateStream[];
  readonly think: VariateStream | null;
  readonly burst: VariateStream;
  readonly faults: VariateStream;
  readonly modulation: UniformStream;
}

export interface Cluster {
  /** With all settings as they are now. */
  scenario: Scenario;
  readonly seed: number;
  data: ClusterData;
  readonly pools: readonly Pool[];
  /** By class: its pool. */
  readonly poolOfClass: readonly Pool[];
  readonly streams: Streams;
  /** Null when all users are closed. */
  readonly arrivals: OpenArrivals | null;
  /** By class: writes and reads data.latency. */
  latency: readonly LatencySketch[];
  /** Ends that are not in the books yet; empty whenever the clock stands still (settle.ts). */
  readonly outcomes: OutcomeLog;
  recorder: Recorder;
}

/** The clock: simulated seconds. */
export function now(cluster: Cluster): number {
  return cluster.data.kernel.now;
}
