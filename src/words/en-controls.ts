// The words of the rail: the names of the controls.
// What each one means stands in en-explain.ts, what is said of a number that is not allowed in
// refused-number.ts.
// Names of sliders, choices and buttons are exact: tests and screen readers use them.

import { asTyped, notAllowedNumber } from './refused-number.ts';

export const controlWords = {
  controls: {
    number: (name: string) => `${name}, number`,
    pool: 'Pool',
    more: 'More',
    moreOf: (group: string) => `${group} settings`,
    giveBack: (name: string) => `Return ${name} to where it began`,
    giveBackTo: (name: string, value: string) => `Return ${name} to ${value}`,
    workload: 'Workload',
    shape: 'Shape',
    peakRate: 'Peak rate',
    users: 'Users',
    mix: 'Mix of work',
    mixUnit: '% of requests',
    share: (name: string) => `Share of ${name}`,
    split: (left: string, right: string) => `Split of ${left} and ${right}`,
    mixNow: (parts: readonly { name: string; percent: string }[]) =>
      parts.map(({ name, percent }) => `${name} ${percent} percent`).join(', '),
    onlyClass: (typed: string) =>
      `${asTyped(typed)} is not allowed; give another class a share first`,
    autoscaler: 'Autoscaler',
    scalingPolicy: 'Scaling policy',
    thresholds: 'CPU thresholds',
    scaleOut: 'Scale-out threshold',
    scaleIn: 'Scale-in threshold',
    scaleOutOnChart: 'Scale-out threshold on chart',
    scaleInOnChart: 'Scale-in threshold on chart',
    nowAt: (value: string) => `now ${value}`,
    target: 'Target CPU',
    fleet: 'Fleet size',
    smallest: 'Smallest fleet',
    largest: 'Largest fleet',
    to: 'to',
    cooldown: 'Cooldown',
    bootTime: 'Boot time',
    balancer: 'Load balancer',
    balancingPolicy: 'Balancing policy',
    tryIt: 'Try it',
    sendJob: 'Send a job',
    sendBurst: 'Send a burst',
    failMachine: 'Fail a machine',
    notAllowed: notAllowedNumber,
  },
  /** Short beside a figure, in full in a sentence and for a screen reader. */
  units: {
    none: { short: '', long: '' },
    seconds: { short: 's', long: 'seconds' },
    milliseconds: { short: 'ms', long: 'milliseconds' },
    percent: { short: '%', long: 'percent' },
    percentOfPeak: { short: '% of peak', long: 'percent of the peak rate' },
    machines: { short: '', long: 'machines' },
    requests: { short: 'req', long: 'requests' },
    requestsPerSecond: { short: 'req/s', long: 'requests a second' },
    users: { short: '', long: 'users' },
    checks: { short: '', long: 'checks' },
  },
  metrics: {
    cpu: { name: 'CPU', unit: '%' },
    memory: { name: 'Memory', unit: '%' },
    latency: { name: 'Latency', unit: 'ms' },
    requestRate: { name: 'Request rate', unit: 'req/s' },
    queue: { name: 'Queue', unit: 'requests' },
  },
  shapes: {
    steady: 'Steady',
    wave: 'Wave',
    surge: 'Surge',
    curve: 'Own curve',
  },
  scalingPolicies: {
    none: 'None',
    threshold: 'Threshold',
    targetTracking: 'Target tracking',
  },
} as const;
