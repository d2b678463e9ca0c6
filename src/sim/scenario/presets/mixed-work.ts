// Light, medium and heavy requests, each in a pool of its own with its own autoscaler.
// At the peak of 450 requests/s light ones need 6.3 cores, medium 6.8, heavy 5.6: about a third
// each, although 70 of 100 requests are light. Machines have 2 cores; each pool has 2 to 8.
import type { Preset } from './preset.ts';
import { REQUEST_MIX, TWO_CORE_MACHINES } from './request-mix.ts';

const pool = (name: string) => ({
  name,
  classes: [name],
  containersPerMachine: 2,
  autoscaler: { smallest: 2, largest: 8, initial: 3 },
});

export const mixedWork: Preset = {
  id: 'mixed-work',
  scenario: {
    name: 'Light, medium and heavy work',
    description:
      'Light, medium and heavy requests, each kind in a pool of its own. Every pool has its own balancer and its own autoscaler.',
    notice: [
      'Of 100 requests 70 are light and 5 are heavy, yet each kind needs about the same number of machines.',
      'The pools grow at different times. Each one looks only at its own CPU.',
      'Light requests never wait behind heavy ones.',
    ],
    try: [
      'Raise the share of heavy requests. Which pool grows, and which ones shrink?',
      'Press Fail a machine. Which kind of request gets slower?',
      'Press Send a job for each kind, and follow where it goes.',
    ],
    durationSeconds: 7200,
    openAtSeconds: 600,
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 450,
      shape: { kind: 'wave', periodSeconds: 3600, lowLevel: 0.3, peakAtSeconds: 1800 },
    },
    ...TWO_CORE_MACHINES,
    pools: [pool('light'), pool('medium'), pool('heavy')],
  },
};
