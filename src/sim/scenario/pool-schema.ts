// The pool part of the scenario format: which classes a pool serves, its fleet, how its balancer
// chooses and how its autoscaler decides. Every setting of every policy is kept side by side, so
// that choosing another policy while a run goes on is one changed word.
// Defaults: 2 to 10 machines, out above 70 %, in below 30 % of CPU (the classic student rule).
import * as v from 'valibot';
import {
  containers,
  list,
  machines,
  name,
  number,
  percent,
  requestsOrUnlimited,
  seconds,
  whole,
} from './fields.ts';
import { metric } from './cluster-schema.ts';

export const BALANCING_POLICIES = [
  'roundRobin',
  'weightedRoundRobin',
  'random',
  'leastConnections',
  'twoRandomChoices',
] as const;
export type BalancingPolicyName = (typeof BALANCING_POLICIES)[number];

export const SCALING_POLICIES = ['none', 'threshold', 'targetTracking'] as const;
export type ScalingPolicyName = (typeof SCALING_POLICIES)[number];

export const balancer = v.strictObject({
  policy: v.optional(
    v.pipe(
      v.picklist(BALANCING_POLICIES),
      v.description('How the container for a request is chosen'),
    ),
    'leastConnections',
  ),
  queueLimit: v.optional(
    requestsOrUnlimited(0, 1e6, 'Most requests waiting in the balancer; further ones are rejected'),
    1000,
  ),
  retries: v.optional(whole(0, 10, 'Further attempts after a failed one'), 0),
  cancelTimedOut: v.optional(
    v.pipe(v.boolean(), v.description('Stop the work of a request whose client gave up')),
    false,
  ),
});
export type Balancer = v.InferOutput<typeof balancer>;

const thresholdRule = v.strictObject({
  scaleOut: v.optional(
    v.strictObject({
      metric: v.optional(metric, 'cpu'),
      above: v.optional(number(0, 1e9, 'Scale out strictly above this value'), 70),
    }),
    {},
  ),
  scaleIn: v.optional(
    v.strictObject({
      metric: v.optional(metric, 'cpu'),
      below: v.optional(number(0, 1e9, 'Scale in strictly below this value'), 30),
    }),
    {},
  ),
  stepOut: v.optional(machines(1, 1000, 'Machines added by one decision'), 1),
  stepIn: v.optional(machines(1, 1000, 'Machines removed by one decision'), 1),
  cooldownSeconds: v.optional(seconds(0, 86_400, 'No further change for this long'), 60),
  datapoints: v.optional(whole(1, 100, 'Of the last checks, this many must breach'), 1),
  ofDatapoints: v.optional(whole(1, 100, 'How many of the last checks are looked at'), 1),
});
export type ThresholdSettings = v.InferOutput<typeof thresholdRule>;

const targetTracking = v.strictObject({
  targetPercent: v.optional(percent(1, 100, 'Mean CPU to hold'), 60),
  tolerance: v.optional(number(0, 1, 'No change while metric / target is this close to 1'), 0.1),
  scaleInStabilizationSeconds: v.optional(
    seconds(0, 86_400, 'The highest recommendation of this long decides on scaling in'),
    300,
  ),
});
export type TargetTrackingSettings = v.InferOutput<typeof targetTracking>;

export const autoscaler = v.strictObject({
  policy: v.optional(
    v.pipe(v.picklist(SCALING_POLICIES), v.description('How the number of machines is decided')),
    'threshold',
  ),
  smallest: v.optional(machines(0, 20_000, 'Smallest fleet'), 2),
  largest: v.optional(machines(1, 20_000, 'Largest fleet'), 10),
  initial: v.optional(machines(0, 20_000, 'Machines ready at the start'), 2),
  tickSeconds: v.optional(seconds(1, 3600, 'Time between two decisions'), 15),
  windowSeconds: v.optional(seconds(1, 3600, 'Metrics are means over this long'), 60),
  metricDelaySeconds: v.optional(seconds(0, 3600, 'Age of the newest metric used'), 0),
  threshold: v.optional(thresholdRule, {}),
  targetTracking: v.optional(targetTracking, {}),
});
export type Autoscaler = v.InferOutput<typeof autoscaler>;

export const pool = v.strictObject({
  name: name('Name of the pool'),
  classes: v.optional(list(name('Name of a class this pool serves')), []),
  machineKind: v.optional(name('Kind of its machines')),
  containerKind: v.optional(name('Kind of its containers')),
  containersPerMachine: v.optional(containers(1, 1024, 'Containers on each machine'), 4),
  regions: v.optional(list(name('Name of a region its machines are placed in')), []),
  drainSeconds: v.optional(
    seconds(0, 86_400, 'A machine that scales in may finish its requests this long'),
    30,
  ),
  balancer: v.optional(balancer, {}),
  autoscaler: v.optional(autoscaler, {}),
});
export type Pool = v.InferOutput<typeof pool>;
