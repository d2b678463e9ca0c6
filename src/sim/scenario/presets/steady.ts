// Steady load: the calm case, in which an autoscaler has nothing to do.
// 160 requests/s of 41.5 ms are 6.6 cores: 55 % of three machines of 4 cores, between the
// thresholds of 30 % and 70 %.
import type { Preset } from './preset.ts';
import { FOUR_CORE_MACHINES, REQUEST_MIX } from './request-mix.ts';

export const steady: Preset = {
  id: 'steady',
  scenario: {
    name: 'Steady load',
    description:
      'The same number of people come all the time. Three machines carry them, and the autoscaler has nothing to do.',
    notice: [
      'The CPU line is never still, although nothing changes: people come by chance.',
      'CPU stays between the two thresholds, so the number of machines stays at 3.',
      'Latency is as good as it can be: hardly anyone waits.',
    ],
    try: [
      'Lower the scale-out threshold to 50 %. How many machines come, and what do they cost?',
      'Press Fail a machine. How long does it take until there are three again?',
      'Raise the peak rate a little at a time. At what rate does a fourth machine come?',
    ],
    durationSeconds: 1800,
    classes: REQUEST_MIX,
    workload: { kind: 'open', peakRate: 160, shape: { kind: 'steady' } },
    ...FOUR_CORE_MACHINES,
    pools: [{ name: 'shared', autoscaler: { initial: 3 } }],
  },
};
