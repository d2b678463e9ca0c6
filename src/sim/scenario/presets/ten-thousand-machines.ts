// Ten thousand machines of one container each, to see and to measure a very large cloud.
// 6,000 requests/s of one second of work keep 6,000 of 10,000 cores busy: 60 %.
// The fleet is fixed; what is interesting here is the balancer.
import type { Preset } from './preset.ts';

export const tenThousandMachines: Preset = {
  id: 'ten-thousand-machines',
  scenario: {
    name: 'Ten thousand machines',
    description:
      'Ten thousand small machines with one container each. 6,000 requests arrive per second, each about one second of work. The balancer looks at two containers by chance and takes the less busy one.',
    notice: [
      'Six of ten machines are busy at any time. Yet there are always requests that wait, because two looks do not find every idle machine.',
      'Even if nobody waited, 5 of 100 requests would take longer than 3 seconds. Waiting adds about one second more.',
      'Single machines are too many to draw. The picture shows how many are how busy.',
    ],
    try: [
      'Change the balancing policy to random. What happens to latency (p95)?',
      'Change it to least connections. How close to 3 seconds does latency come?',
      'Raise the peak rate to 9,000. Which policy copes best?',
    ],
    durationSeconds: 1800,
    classes: [
      {
        name: 'request',
        work: { meanCoreSeconds: 1 },
        memoryMiB: 256,
        bytesOut: 200_000,
        timeoutSeconds: 60,
      },
    ],
    slo: { latencySeconds: 5 },
    workload: { kind: 'open', peakRate: 6000, shape: { kind: 'steady' } },
    machineKinds: [{ name: '1 core, 2 GiB', cores: 1, memoryMiB: 2048, systemMemoryMiB: 256 }],
    containerKinds: [{ name: 'one core', queueLimit: 'unlimited', baseMemoryMiB: 512 }],
    prices: { machineHourUsd: 0.025 },
    pools: [
      {
        name: 'shared',
        containersPerMachine: 1,
        balancer: { policy: 'twoRandomChoices' },
        autoscaler: { policy: 'none', smallest: 2, largest: 10_000, initial: 10_000 },
      },
    ],
  },
};
