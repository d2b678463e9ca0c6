// Glossary: the run, its recipe, and what happens to requests in it. Sentences are those of the
// model (README, "The model").
// An entry's key is its id in addresses (#glossary/peak-rate) and never changes; see glossary.ts.
import { en } from './en.ts';
import { explainWords } from './en-explain.ts';
import { first } from './en-first.ts';
import type { EntryWords } from './glossary-entry.ts';

const { controls } = en;
const { explain, explainBalancing: balancing } = explainWords;

export const runEntries = {
  scenario: {
    name: 'Scenario',
    text: 'Everything that defines a situation: workload, machines, balancer, autoscaler, alerts, prices, faults, duration.',
    also: ['config', 'model', 'Your traffic'],
  },
  seed: {
    name: 'Seed',
    text: 'The number that all random numbers of a run begin from: the same seed gives the same requests.',
    formula: 'each purpose has its own stream, begun from its name and the seed',
  },
  intervention: {
    name: 'Intervention',
    text: 'One timed change made to a running scenario: a moved slider, a burst, a failed machine, a job.',
    also: ['event', 'action'],
  },
  run: {
    name: 'Run',
    text: 'A scenario with a seed and interventions, and what came of it; nothing else decides it.',
    formula: 'run = scenario + seed + interventions',
    also: ['experiment', 'session', 'recipe'],
  },
  digest: {
    name: 'Digest',
    text: 'A fingerprint of all that happened in a run: equal digests mean equal runs.',
    formula: '64 bits over (request, how it ended, when, container) and decisions, in order',
    also: ['hash', 'checksum', 'fingerprint'],
  },
  'what-if': {
    name: 'What if',
    text: 'The run so far once more on the same requests, with a setting at another value from the start.',
    also: ['counterfactual', 'comparison'],
  },
  'simulated-time': {
    name: 'Simulated time',
    text: 'The time inside the run; how fast it passes changes nothing that happens in it.',
    also: ['Speed', 'clock', 'Max', 'Play', 'Pause', 'Start over'],
  },
} as const satisfies Record<string, EntryWords>;

export const workloadEntries = {
  workload: {
    name: controls.workload,
    text: 'The requests that come: how many at which time, of what kinds, from what users.',
    also: ['load', 'traffic', 'request rate', 'planned'],
  },
  request: {
    name: 'Request',
    text: 'One unit of work sent by a user; its work in core-seconds is drawn when it is born.',
    also: ['Requests', 'task', 'call'],
  },
  class: {
    name: 'Light, medium, heavy',
    text: 'The classes of requests: what a request is like is drawn from the laws of its class.',
    formula: 'at the start: light 70% of 20 ms, medium 25% of 60 ms, heavy 5% of 250 ms on average',
    also: ['class', 'light', 'medium', 'heavy', 'Share of light'],
  },
  users: {
    name: controls.users,
    text: explain.users.text,
    formula: 'open: a rate; closed: think, send, wait for the answer, think again',
    also: ['user', 'client', 'clients', 'open', 'closed'],
    elsewhere: explain.users.source,
  },
  'think-time': {
    name: controls.thinkTime,
    text: explain.thinkTime.text,
    formula: 'rate = users / (think time + latency)',
    elsewhere: explain.thinkTime.source,
  },
  'peak-rate': {
    name: controls.peakRate,
    text: explain.peakRate.text,
    formula: 'rate(t) = peak rate × shape(t), as a Poisson process',
    elsewhere: explain.peakRate.source,
  },
  shape: {
    name: controls.shape,
    text: explain.shape.text,
    formula: 'rate(t) = peak rate × shape(t)',
    also: Object.values(en.shapes),
    elsewhere: explain.shape.source,
  },
  'shape-place': {
    name: 'Numbers of a shape',
    text: explain.shapePlace.text,
    formula: 'after the peak of a surge: level(t) = rest + (1 − rest) × 0.5^(t / half-life)',
    also: Object.values(en.shapeFields),
  },
  mix: {
    name: controls.mix,
    text: explain.mix.text,
    formula: 'part of a class = its share / sum of all shares',
    also: ['Share', 'Split'],
    elsewhere: explain.mix.source,
  },
  burstiness: {
    name: controls.burstiness,
    text: explain.burstiness.text,
    formula: 'coefficient of variation of the slowly changing rate',
    elsewhere: explain.burstiness.source,
  },
  'burst-time': {
    name: controls.burstTime,
    text: explain.burstTime.text,
    also: ['correlation time'],
    elsewhere: explain.burstTime.source,
  },
  burst: {
    name: 'Burst',
    text: 'An extra stream of requests for half a minute, sent by hand.',
    formula: 'twice the current rate for 30 s, as a Poisson process of its own',
    also: [controls.sendBurst],
  },
  job: {
    name: 'Job',
    text: 'A request sent by hand and followed: born, waiting, routed, started, ended, and where.',
    also: [controls.sendJob],
  },
  timeout: {
    name: controls.timeouts,
    text: explain.timeout.text,
    formula: 'counted from birth; work in service goes on, wasted, unless it is cancelled',
    also: ['deadline', 'patience'],
    elsewhere: explain.timeout.source,
  },
  'cancel-timed-out': {
    name: controls.cancelTimedOut,
    text: explain.cancelTimedOut.text,
    elsewhere: explain.cancelTimedOut.source,
  },
  ends: {
    name: 'Ends of a request',
    text: 'A request is completed, rejected, timed out or failed, exactly one of these, once.',
    formula: 'arrived = completed + rejected + timed out + failed + in flight',
    also: ['completed', 'rejected', 'timed out', 'gave up', 'failed request', 'in flight'],
  },
} as const satisfies Record<string, EntryWords>;

export const balancerEntries = {
  balancer: {
    name: 'Balancer',
    text: 'Chooses a container for each request; when none has room, the request waits in its queue.',
    also: [controls.balancer, 'reverse proxy', 'ingress', 'tank'],
  },
  'balancing-policy': {
    name: controls.balancingPolicy,
    text: 'The rule by which the balancer chooses among the containers that have room.',
    also: ['algorithm', 'strategy', 'policy'],
  },
  'round-robin': {
    name: first.balancingPolicies.roundRobin,
    text: balancing.roundRobin.text,
    elsewhere: balancing.roundRobin.source,
  },
  'weighted-round-robin': {
    name: first.balancingPolicies.weightedRoundRobin,
    text: balancing.weightedRoundRobin.text,
    formula: 'each turn: every weight is added; the largest sum is chosen and the total taken off',
    elsewhere: balancing.weightedRoundRobin.source,
  },
  random: {
    name: first.balancingPolicies.random,
    text: balancing.random.text,
    elsewhere: balancing.random.source,
  },
  'least-connections': {
    name: first.balancingPolicies.leastConnections,
    text: balancing.leastConnections.text,
    formula: 'fewest of (in service + queued); among equals the one that changed longest ago',
    elsewhere: balancing.leastConnections.source,
  },
  'two-random-choices': {
    name: first.balancingPolicies.twoRandomChoices,
    text: balancing.twoRandomChoices.text,
    also: ['two random choices', 'power of two choices'],
    elsewhere: balancing.twoRandomChoices.source,
  },
  queue: {
    name: 'Queue',
    text: 'Requests that wait, first come, first served: in the balancer, or in a container that has a queue.',
    formula: 'Little: mean number waiting = rate × mean time waiting',
    also: ['waiting', 'Waiting', 'line'],
  },
  'queue-limit': {
    name: controls.queueLimit,
    text: explain.queueLimit.text,
    formula: '1,000 at the start; full = rejected',
    also: ['full', controls.unlimited],
    elsewhere: explain.queueLimit.source,
  },
  retries: {
    name: controls.retries,
    text: explain.retries.text,
    also: ['attempts'],
    elsewhere: explain.retries.source,
  },
} as const satisfies Record<string, EntryWords>;
