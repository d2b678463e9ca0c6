// A day of a film service: few viewers at night, most in the evening.
// Shape: trips of New York taxis by hour of the day (Numenta Anomaly Benchmark, MIT licence),
// relative to the mean of the day: 0.24 at 5 h to 1.51 at 19 h, a city's evening peak.
// 200 requests/s of 0.6 core-seconds are 120 cores: at 60 % these are 50 machines of 4 cores.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES } from './request-mix.ts';

const HOUR = 3600;
const LEVEL_BY_HOUR = [
  0.97, 0.72, 0.53, 0.38, 0.28, 0.24, 0.48, 0.82, 1.01, 1.06, 1.06, 1.12, 1.18, 1.18, 1.22, 1.17,
  1.0, 1.19, 1.44, 1.51, 1.43, 1.42, 1.38, 1.23,
];
const BUSIEST = 1.51;

export const streamingEvening: Preset = {
  id: 'streaming-evening',
  scenario: {
    name: 'Streaming evening',
    description:
      'One day of a film service. Most people watch in the evening, few before dawn. The autoscaler holds CPU near a target of 60 % instead of waiting for thresholds. The shape is that of New York taxi trips by hour of the day (Numenta Anomaly Benchmark).',
    notice: [
      'Ten machines run at night, fifty in the evening.',
      'CPU stays near 60 % all day, while the number of machines follows the people.',
      'Machines are added at once, but removed only when five minutes have agreed to it.',
    ],
    try: [
      'Raise the target to 80 %. What is saved, and does latency suffer?',
      'Choose the threshold policy with 70 % and 30 %. How many machines run at night now?',
      'Press Fail a machine in the evening. Does anyone notice?',
    ],
    durationSeconds: 24 * HOUR,
    openAtSeconds: 16 * HOUR,
    metrics: { sampleSeconds: 10 },
    slo: { latencySeconds: 3 },
    classes: [
      {
        name: 'next scene',
        share: 80,
        work: { meanCoreSeconds: 0.5 },
        memoryMiB: 800,
        bytesOut: 8_000_000,
        timeoutSeconds: 20,
      },
      {
        name: 'new film',
        share: 20,
        work: { meanCoreSeconds: 1 },
        memoryMiB: 1600,
        bytesOut: 1_000_000,
        timeoutSeconds: 20,
      },
    ],
    workload: {
      kind: 'open',
      peakRate: 200,
      shape: {
        kind: 'curve',
        times: LEVEL_BY_HOUR.map((_, hour) => (hour + 0.5) * HOUR),
        levels: LEVEL_BY_HOUR.map((level) => level / BUSIEST),
        repeatSeconds: 24 * HOUR,
      },
    },
    ...FOUR_CORE_MACHINES,
    pools: [
      {
        name: 'shared',
        autoscaler: {
          policy: 'targetTracking',
          smallest: 10,
          largest: 60,
          initial: 32,
          targetTracking: { targetPercent: 60 },
        },
      },
    ],
  },
};
