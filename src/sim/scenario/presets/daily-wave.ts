// A day of a public web site, hour by hour.
// Shape: mean rate of each hour of the day, NASA-HTTP log of July 1995 (Internet Traffic
// Archive; Arlitt and Williamson 1996), relative to the mean of the day: 0.40 to 1.58.
// Scale: 158 requests/s in the busiest hour, so 100 requests/s over the day.
import type { Preset } from './preset.ts';
import { REQUEST_MIX, TWO_CORE_MACHINES } from './request-mix.ts';

const HOUR = 3600;
const LEVEL_BY_HOUR = [
  0.78, 0.67, 0.57, 0.47, 0.4, 0.4, 0.44, 0.67, 1.05, 1.25, 1.31, 1.44, 1.53, 1.53, 1.58, 1.56,
  1.52, 1.26, 1.02, 0.92, 0.9, 0.93, 0.91, 0.89,
];
const BUSIEST = 1.58;

export const dailyWave: Preset = {
  id: 'daily-wave',
  scenario: {
    name: 'Daily wave',
    description:
      "One day of a public web site: quiet at night, busy from morning to late afternoon, 100 requests per second on average. The shape is that of NASA's web server in July 1995 (NASA-HTTP log, Internet Traffic Archive).",
    notice: [
      'Before dawn two machines are enough. In the afternoon there are five or six.',
      'Machines leave later than they came. In the evening the fleet is larger than in the morning at the same load.',
      'The day costs less than half of what ten machines would cost that are always on.',
    ],
    try: [
      'Raise the scale-in threshold to 40 %. Do you save money, and does latency suffer?',
      'Set the smallest fleet to 1. Is the night still safe when one machine fails?',
      'Set the boot time to 600 s. Why does it matter so little on a slow wave?',
    ],
    durationSeconds: 24 * HOUR,
    openAtSeconds: 6 * HOUR,
    metrics: { sampleSeconds: 10 },
    classes: REQUEST_MIX,
    workload: {
      kind: 'open',
      peakRate: 158,
      shape: {
        kind: 'curve',
        times: LEVEL_BY_HOUR.map((_, hour) => (hour + 0.5) * HOUR),
        levels: LEVEL_BY_HOUR.map((level) => level / BUSIEST),
        repeatSeconds: 24 * HOUR,
      },
    },
    ...TWO_CORE_MACHINES,
    pools: [{ name: 'shared', containersPerMachine: 2, autoscaler: { initial: 3 } }],
  },
};
