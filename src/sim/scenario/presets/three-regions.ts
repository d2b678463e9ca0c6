// Three regions: near and dear, middling, far and cheap. Machines are placed in them in turn.
// The delay on the network is part of the latency: 5, 40 or 120 ms there and back.
// 400 requests/s are 16.6 cores: six machines of 4 cores at 69 %.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES, REQUEST_MIX } from './request-mix.ts';

export const threeRegions: Preset = {
  id: 'three-regions',
  scenario: {
    name: 'Three regions',
    description:
      'One service in three regions: near but dear, in the middle, and far but cheap. The way to the far region and back takes 120 ms. Machines are placed in the regions in turn.',
    notice: [
      'Hardly anyone waits, yet latency (p95) is above 200 ms. The way to the far region is part of it.',
      'When a machine joins or leaves, latency takes a step. Look at which region it is in.',
      'A machine in the far region costs about half of one in the near region.',
    ],
    try: [
      'Send a few jobs by hand. How much later is an answer from the far region?',
      'Try each balancing policy. Does any of them look at the distance?',
      'Raise the smallest fleet to 12. Does latency get better?',
    ],
    durationSeconds: 3600,
    openAtSeconds: 300,
    slo: { latencySeconds: 0.25 },
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 400,
      shape: { kind: 'wave', periodSeconds: 1800, lowLevel: 0.4, peakAtSeconds: 900 },
    },
    regions: [
      { name: 'near', networkDelaySeconds: 0.005, priceFactor: 1.3 },
      { name: 'middle', networkDelaySeconds: 0.04, priceFactor: 1 },
      { name: 'far', networkDelaySeconds: 0.12, priceFactor: 0.7 },
    ],
    ...FOUR_CORE_MACHINES,
    pools: [{ name: 'shared', autoscaler: { smallest: 3, largest: 12, initial: 4 } }],
  },
};
