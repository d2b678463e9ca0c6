// Glossary: what is measured, in figures and charts, and what is on the screen. Formulas are those
// of the model (README, "What is measured").
// An entry's key is its id in addresses (#glossary/peak-rate) and never changes; see glossary.ts.
import type { EntryWords } from './glossary-entry.ts';

export const figureEntries = {
  cost: {
    name: 'Cost against static',
    text: 'What the run has cost so far, held against the largest fleet allowed that is always on.',
    formula: 'saving = 1 − cost / cost of the static fleet; machine-seconds × price',
    also: ['cost', 'this run', 'saving', 'bill'],
  },
  'static-fleet': {
    name: 'Static fleet',
    text: 'As many machines as the largest fleet allows, always on: what cost is held against.',
    also: ['always-on', 'always on', 'static', 'over-provisioning'],
  },
  latency: {
    name: 'Latency',
    text: 'The time from the birth of a request to its answer, network included, over completed requests.',
    formula: 'latency = end − birth',
    also: ['response time'],
  },
  percentile: {
    name: 'p95',
    text: 'Of 100 completed requests 95 took no longer than this; the figure covers the last 60 s.',
    formula: 'value of rank ⌈0.95 × number⌉, from a histogram that is off by 3.1% at most',
    also: ['Latency, p95', 'percentile', 'p50', 'p99', 'median', 'tail latency'],
  },
  slo: {
    name: 'SLO',
    text: 'A promised latency or share of answered requests: the target that latency is held against.',
    formula: 'at the start: p95 < 200 ms',
    also: ['target latency', 'promise', 'service level objective'],
  },
  demand: {
    name: 'Demand',
    text: 'The machines that would carry the work of the last minute at the promised utilization.',
    formula:
      'demand(t) = ⌈offered cores over 60 s / (machine cores × 60%)⌉, at least the smallest fleet',
    also: ['needed machines', 'needed', 'Demand and supply'],
  },
  supply: {
    name: 'Supply',
    text: 'The machines that are ready.',
    formula: 'supply(t) = ready machines',
    also: ['ready machines'],
  },
  elasticity: {
    name: 'Elasticity score',
    text: 'How closely supply follows demand, from 0 to 1; the score is this lab’s own, not SPEC’s. With several pools, the mean of the pools.',
    formula: '1 − (under accuracy + over accuracy + under time + over time) / 4, each at most 1',
    also: ['score', 'elasticity'],
  },
  accuracy: {
    name: 'Under and over accuracy',
    text: 'How much is missing, and how much is spare, relative to demand, averaged over time.',
    formula: 'mean of max(0, demand − supply) / demand, and of max(0, supply − demand) / demand',
    also: ['Machines missing', 'Machines spare', 'provisioning accuracy'],
  },
  'time-shares': {
    name: 'Short and spare',
    text: 'The shares of time in which there were too few machines, and too many.',
    formula: 'time with supply < demand / time; time with supply > demand / time',
    also: ['short', 'spare', 'under-provisioned', 'over-provisioned', 'time share'],
  },
  alerts: {
    name: 'Alerts',
    text: 'Rules on metrics: one fires when its metric has been above its limit for a while, and clears likewise.',
    formula: 'above for 10 s: fires; not above for 10 s: clears',
    also: ['alert', 'alarm', 'warning', 'History'],
  },
  cpu: {
    name: 'CPU',
    text: 'How busy the cores are: on the chart the mean over the ready machines.',
    formula: 'busy core-seconds / (cores × 2 s)',
    also: ['utilization', 'load'],
  },
  memory: {
    name: 'Memory',
    text: 'What system, containers and the requests in them hold, as a share of what a machine has.',
    formula: '(system + containers + requests held) / machine memory',
  },
  network: {
    name: 'Network',
    text: 'Bytes in and out a second, over all machines.',
    formula: '(bytes in + bytes out) / 2 s, in MB/s of 10⁶ bytes',
    also: ['throughput', 'network delay'],
  },
  instances: {
    name: 'Instances',
    text: 'How many machines are running, and, dashed, those with the ordered ones.',
    formula: 'ordered = running + booting',
    also: ['running', 'ordered', 'machine count'],
  },
} as const satisfies Record<string, EntryWords>;

export const screenEntries = {
  topology: {
    name: 'Topology',
    text: 'The picture of the cloud: users, balancer, machines with their containers, left to right.',
    also: ['stage', 'picture'],
  },
  dot: {
    name: 'Dot',
    text: 'One or more requests on their way; all dots are equally fast, and their density is the rate.',
    formula: '1 dot = k requests, so that at most 400 are on the screen',
    also: ['particle', 'ribbon', 'circle', 'square', 'diamond'],
  },
  figures: {
    name: 'Figures',
    text: 'The four numbers above the picture; the name of each opens its formula with the numbers of now.',
  },
  charts: {
    name: 'Charts',
    text: 'Four panels on one time axis: ten minutes of the past, and the line of now.',
    also: ['panel', 'now'],
  },
  transport: {
    name: 'Transport',
    text: 'Play, pause, next decision, start over, speed, and the whole workload as a line.',
    also: ['scrubber', 'time line', 'player'],
  },
  mission: {
    name: 'Mission',
    text: 'Something to do in the run; it is done when the run says so, not when something was clicked.',
    also: ['Try this', 'guide'],
  },
} as const satisfies Record<string, EntryWords>;
