// An API whose owner promises an answer within 200 ms to 95 of 100 requests, and scales by what
// is promised instead of by CPU: out when the p95 latency is above 200 ms, in when fewer than
// 100 requests a second arrive (the rule of classic student projects for an API).
// 400 requests/s are 16.6 cores, 60 requests/s 2.5 cores; machines have 4 cores.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES, REQUEST_MIX } from './request-mix.ts';

export const latencyPromise: Preset = {
  id: 'latency-promise',
  scenario: {
    name: 'API with a latency promise',
    description:
      'An API that promises an answer within 200 ms to 95 of 100 requests. It scales by that promise: out when latency (p95) is above 200 ms, in when fewer than 100 requests per second arrive.',
    notice: [
      'CPU plays no part here. A machine comes when people have already waited too long.',
      'Each rise begins with a few minutes of latency above 200 ms. That is the price of waiting for the pain.',
      'Six machines stay long after the peak, until fewer than 100 requests per second arrive.',
    ],
    try: [
      'Change the scale-out threshold to 180 ms. Is the promise kept more often, and at what cost?',
      'Raise the share of heavy requests. Can any number of machines keep the promise?',
      'Send a burst in the quiet time. How many machines does it bring, and for how long?',
    ],
    durationSeconds: 7200,
    openAtSeconds: 600,
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 400,
      shape: { kind: 'wave', periodSeconds: 3600, lowLevel: 0.15, peakAtSeconds: 1800 },
    },
    ...FOUR_CORE_MACHINES,
    alerts: [{ metric: 'latency', above: 200 }],
    pools: [
      {
        name: 'shared',
        autoscaler: {
          initial: 2,
          threshold: {
            scaleOut: { metric: 'latency', above: 200 },
            scaleIn: { metric: 'requestRate', below: 100 },
          },
        },
      },
    ],
  },
};
