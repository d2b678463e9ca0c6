// By entry of the glossary: where the name, its sentence or its formula comes from. Every entry has
// at least one source; `lab` alone means that the name or the rule is this project's own.
// The types say that no entry of the words is left out.
import type { SourceId } from './sources.ts';
import type { clusterEntries, autoscalerEntries } from '../words/en-glossary-cloud.ts';
import type { figureEntries, screenEntries } from '../words/en-glossary-measured.ts';
import type { balancerEntries, runEntries, workloadEntries } from '../words/en-glossary-run.ts';

type Sources<Entries> = Readonly<Record<keyof Entries, readonly [SourceId, ...SourceId[]]>>;

export const runSources: Sources<typeof runEntries> = {
  scenario: ['lab'],
  seed: ['xoshiro', 'lab'],
  intervention: ['lab'],
  run: ['lab'],
  digest: ['lab'],
  'what-if': ['lab'],
  'simulated-time': ['lab'],
};

export const workloadSources: Sources<typeof workloadEntries> = {
  workload: ['lab'],
  request: ['kleinrock', 'lab'],
  class: ['lab'],
  users: ['kleinrock', 'locust'],
  'think-time': ['kleinrock', 'locust'],
  'peak-rate': ['k6', 'lab'],
  shape: ['k6', 'lab'],
  'shape-place': ['lab'],
  mix: ['locust'],
  burstiness: ['nasa', 'lab'],
  'burst-time': ['lab'],
  burst: ['lab'],
  job: ['lab'],
  timeout: ['deadlines', 'lab'],
  'cancel-timed-out': ['cancellation'],
  ends: ['lab'],
};

export const clusterSources: Sources<typeof clusterEntries> = {
  machine: ['ec2', 'lab'],
  container: ['kleinrock', 'pods', 'lab'],
  pool: ['haproxy', 'ec2'],
  region: ['lab'],
  healthy: ['ec2'],
  booting: ['ec2Warmup', 'lab'],
  draining: ['elb', 'pods'],
  failed: ['ec2', 'lab'],
  'boot-time': ['ec2Warmup', 'lab'],
  'drain-time': ['elb', 'lab'],
  fleet: ['ec2', 'hpa'],
};

export const balancerSources: Sources<typeof balancerEntries> = {
  balancer: ['haproxy', 'lab'],
  'balancing-policy': ['haproxy', 'nginx'],
  'round-robin': ['haproxy', 'nginx'],
  'weighted-round-robin': ['nginx'],
  random: ['nginx', 'mitzenmacher'],
  'least-connections': ['haproxy', 'nginx'],
  'two-random-choices': ['mitzenmacher', 'nginx'],
  queue: ['little', 'kleinrock', 'haproxy'],
  'queue-limit': ['haproxy', 'lab'],
  retries: ['haproxy', 'nginx'],
};

export const autoscalerSources: Sources<typeof autoscalerEntries> = {
  autoscaler: ['nist', 'autonomic'],
  'control-loop': ['autonomic'],
  observe: ['autonomic', 'lab'],
  compare: ['autonomic', 'lab'],
  decide: ['autonomic', 'lab'],
  wait: ['lab'],
  'scaling-policy': ['ec2', 'hpa'],
  thresholds: ['ec2Step', 'lab'],
  'scale-out': ['ec2Step', 'lab'],
  'scale-in': ['ec2Step', 'lab'],
  'step-out': ['ec2Step'],
  'step-in': ['ec2Step'],
  datapoints: ['cloudwatch'],
  'target-tracking': ['hpa', 'ec2Target'],
  target: ['hpa', 'ec2Target'],
  tolerance: ['hpa'],
  stabilization: ['hpa'],
  cooldown: ['ec2Cooldown', 'lab'],
  window: ['knative', 'cloudwatch', 'lab'],
  tick: ['hpa', 'lab'],
  'metric-delay': ['cloudwatch'],
  'scale-out-in': ['nist'],
};

export const figureSources: Sources<typeof figureEntries> = {
  cost: ['lab'],
  'static-fleet': ['lab'],
  latency: ['kleinrock', 'lab'],
  percentile: ['tail', 'lab'],
  slo: ['sre', 'lab'],
  demand: ['spec', 'lab'],
  supply: ['spec', 'lab'],
  elasticity: ['spec', 'lab'],
  accuracy: ['spec'],
  'time-shares': ['spec'],
  alerts: ['monitoring', 'lab'],
  cpu: ['kleinrock', 'lab'],
  memory: ['lab'],
  network: ['lab'],
  instances: ['lab'],
};

export const screenSources: Sources<typeof screenEntries> = {
  topology: ['lab'],
  dot: ['lab'],
  figures: ['lab'],
  charts: ['lab'],
  transport: ['lab'],
  mission: ['lab'],
};
