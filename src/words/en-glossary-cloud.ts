// Glossary: machines and containers, and the autoscaler that orders them. Sentences are those of
// the model (README, "The model"); formulas are exactly its own.
// An entry's key is its id in addresses (#glossary/peak-rate) and never changes; see glossary.ts.
import { en } from './en.ts';
import { explainWords } from './en-explain.ts';
import type { EntryWords } from './glossary-entry.ts';

const { controls, scalingPolicies } = en;
const { explain } = explainWords;

export const clusterEntries = {
  machine: {
    name: 'Machine',
    text: 'A virtual machine with cores, memory, a price, a boot time and room for a number of containers.',
    also: ['Machines', 'VM', 'node', 'instance', 'host', 'server'],
  },
  container: {
    name: 'Container',
    text: 'What serves requests: a share of a machine’s cores, some slots, and a queue of its own.',
    formula:
      'with slots = cores = c it is exactly a queue with c servers, first come, first served',
    also: ['replica', 'pod', 'backend', 'slot', 'in service'],
  },
  pool: {
    name: controls.pool,
    text: explain.pool.text,
    also: ['deployment', 'target group'],
    elsewhere: explain.pool.source,
  },
  region: {
    name: 'Region',
    text: 'A place with machines, a price factor and a network delay of its own; machines are placed in regions in turn.',
    also: ['zone', 'site'],
  },
  healthy: {
    name: 'Healthy',
    text: 'A machine that takes requests; for its first minute it is shown as new.',
    also: ['ready', 'new', 'running', 'online'],
  },
  booting: {
    name: 'Booting',
    text: 'A machine that was ordered and is paid for, but does not take requests yet.',
    also: ['ordered', 'pending', 'warming up'],
  },
  draining: {
    name: 'Draining',
    text: 'A machine that leaves: it gets no new requests and finishes those that it has.',
    also: ['terminating', 'deregistering'],
  },
  failed: {
    name: 'Failed',
    text: 'A machine that broke: all that was in it is lost at once, and another is ordered in its place.',
    formula: 'the number of wanted machines stays, so it is replaced at once',
    also: [controls.failMachine, 'failure', 'fault'],
  },
  'boot-time': {
    name: controls.bootTime,
    text: explain.bootTime.text,
    formula: '60 s at the start, constant',
    elsewhere: explain.bootTime.source,
  },
  'drain-time': {
    name: controls.drainTime,
    text: explain.drainTime.text,
    formula: '30 s at the start',
    elsewhere: explain.drainTime.source,
  },
  fleet: {
    name: controls.fleet,
    text: explain.fleet.text,
    formula: 'smallest ≤ wanted ≤ largest',
    also: [controls.smallest, controls.largest],
    elsewhere: explain.fleet.source,
  },
} as const satisfies Record<string, EntryWords>;

export const autoscalerEntries = {
  autoscaler: {
    name: controls.autoscaler,
    text: 'Observes metrics, recommends a number of machines, constrains it and acts on it.',
    also: ['elasticity manager', 'HPA', 'Auto Scaling group'],
  },
  'control-loop': {
    name: 'Control loop',
    text: 'What the autoscaler does again and again: observe, compare, decide, wait.',
    also: ['feedback', 'MAPE'],
  },
  observe: {
    name: 'Observe',
    text: 'The metric as the autoscaler sees it: a mean over its window, as old as the metric delay says.',
    formula: 'mean of the samples of the last 60 s',
  },
  compare: {
    name: 'Compare',
    text: 'The observed value against the thresholds, or against the target.',
    formula: 'threshold rule: value > ▲, value < ▼; target tracking: ⌈n × value / target⌉',
  },
  decide: {
    name: 'Decide',
    text: 'The number of machines that follows, after every limit, with the reason that won.',
    also: ['decision', 'Next decision', 'scaling activity'],
  },
  wait: {
    name: 'Wait',
    text: 'What passes before the next decision can show: boot time, cooldown, the next check.',
  },
  'scaling-policy': {
    name: controls.scalingPolicy,
    text: explain.scalingPolicy.text,
    also: ['policy', scalingPolicies.none],
    elsewhere: explain.scalingPolicy.source,
  },
  thresholds: {
    name: 'Threshold rule',
    text: explain.thresholds.text,
    formula: 'CPU > ▲: n + step out; CPU < ▼: n − step in; else n',
    also: [controls.thresholds, scalingPolicies.threshold, 'threshold'],
    elsewhere: explain.thresholds.source,
  },
  'scale-out': {
    name: controls.scaleOut,
    text: explain.scaleOut.text,
    formula: 'strictly above: mean CPU over the last 60 s > 70%',
    also: ['▲', 'scale-up', controls.scaleOutOnChart],
    elsewhere: explain.scaleOut.source,
  },
  'scale-in': {
    name: controls.scaleIn,
    text: explain.scaleIn.text,
    formula: 'strictly below: mean CPU over the last 60 s < 30%',
    also: ['▼', 'scale-down', controls.scaleInOnChart],
    elsewhere: explain.scaleIn.source,
  },
  'step-out': {
    name: controls.stepOut,
    text: explain.stepOut.text,
    elsewhere: explain.stepOut.source,
  },
  'step-in': {
    name: controls.stepIn,
    text: explain.stepIn.text,
    elsewhere: explain.stepIn.source,
  },
  datapoints: {
    name: controls.datapoints,
    text: explain.datapoints.text,
    formula: 'N of the last M checks beyond the threshold; 1 of 1 at the start',
    also: [controls.ofDatapoints, 'N of M'],
    elsewhere: explain.datapoints.source,
  },
  'target-tracking': {
    name: scalingPolicies.targetTracking,
    text: 'The policy that asks for as many machines as would bring the mean CPU to a target.',
    formula: 'wanted = ⌈n × CPU / target⌉',
    also: ['HPA rule'],
    elsewhere: explain.target.source,
  },
  target: {
    name: controls.target,
    text: explain.target.text,
    formula: 'wanted = ⌈n × CPU / target⌉',
    elsewhere: explain.target.source,
  },
  tolerance: {
    name: controls.tolerance,
    text: explain.tolerance.text,
    formula: '|CPU / target − 1| ≤ 0.1: no change',
    elsewhere: explain.tolerance.source,
  },
  stabilization: {
    name: controls.stabilization,
    text: explain.stabilization.text,
    formula: 'scale in to the largest recommendation of the last 300 s',
    elsewhere: explain.stabilization.source,
  },
  cooldown: {
    name: controls.cooldown,
    text: explain.cooldown.text,
    formula: '60 s from the decision, at the start',
    elsewhere: explain.cooldown.source,
  },
  window: {
    name: controls.window,
    text: explain.window.text,
    formula: '60 s at the start',
    elsewhere: explain.window.source,
  },
  tick: {
    name: controls.tick,
    text: explain.tick.text,
    formula: '15 s at the start',
    also: ['check', 'sync period'],
    elsewhere: explain.tick.source,
  },
  'metric-delay': {
    name: controls.metricDelay,
    text: explain.metricDelay.text,
    elsewhere: explain.metricDelay.source,
  },
  'scale-out-in': {
    name: 'Scale out, scale in',
    text: 'More machines, fewer machines; bigger or smaller machines would be scaling up or down.',
    also: ['horizontal scaling', 'elasticity'],
  },
} as const satisfies Record<string, EntryWords>;
